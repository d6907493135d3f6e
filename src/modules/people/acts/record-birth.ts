import type { Viewer } from '../../../kernel/index.ts'
import { type Named, readValue, recordFact, type Saying, type Where } from '../../record/index.ts'

export interface Birth extends Saying {
  /** As typed. */
  readonly birth: string
  readonly name: string
  readonly sex: string
}

/** The unborn child of a record is born: the same subject, so that plans and clocks go on. @throws Invalid beside a field. */
export async function recordBirth(viewer: Viewer, where: Where, child: Named, born: Birth): Promise<void> {
  const told = { howKnown: born.howKnown, source: born.source }
  const { now } = viewer
  const birth = readValue({ kind: 'birth-date', code: 'document' }, born.birth, { now, field: 'birth' })
  const facts = [
    { kind: 'birth-date', code: 'told', value: birth.value, dated: birth.dated ?? null },
    ...(born.sex
      ? [{ kind: 'sex', value: readValue({ kind: 'sex', code: '' }, born.sex, { now, field: 'sex' }).value }]
      : []),
    ...(born.name
      ? [
          {
            kind: 'name',
            code: 'legal',
            value: readValue({ kind: 'name', code: 'legal' }, born.name, { now, field: 'name' }).value,
          },
        ]
      : []),
  ]
  for (const fact of facts) await recordFact(viewer, where, child.id, { ...told, ...fact })
  viewer.audit.did('birth.recorded', { reference: child.reference })
}
