import { existsSync, readFileSync } from 'node:fs'
import type { WorkerName } from '../../../seeds/cast.ts'
import type { SubjectId } from '../../../src/kernel/index.ts'
import { bringFamilyFileIn } from '../../../src/modules/exchange/acts/whole-family.ts'
import { type FamilyOutcome, readFamily } from '../../../src/modules/exchange/model.ts'
import { toRecord } from '../../../src/modules/exchange/rules.ts'
import { sampleFact, sampleReading, sampleTie } from '../../../src/modules/people/sample.ts'
import { childNamed, type Reading } from '../../../src/modules/record/index.ts'
import type { CastHouse } from '../../cast.ts'

// Families of files for whatever draws or lists them: as a reading without a database, or on the record of a child of the cast.

const ROYAL = new URL('../../../../shared/data/gedcom/royal92.ged', import.meta.url)

/** 3,010 people; null where the file does not stand beside the project: it is not ours to ship. */
export const royalFile = (): Uint8Array | null => (existsSync(ROYAL) ? readFileSync(ROYAL) : null)

/** All that a family file says as one reading, its reader seeing everybody. People are named by what the file calls them: `I1`. */
export function readingOfFile(bytes: Uint8Array): Reading {
  const read = readFamily(bytes)
  if (!read.ok) throw new Error(read.sentence)
  const saying = { howKnown: 'told', source: 'a family file' } as const
  const { people, ties } = toRecord(read.file.family, { known: new Map(), facts: [], ties: [] }, saying)
  const facts = people.flatMap(({ key, facts: said }) =>
    said.map(({ kind, value, code = '', detail = {} }) => sampleFact(key, kind, value, { code, detail })),
  )
  const told = ties.map(({ kind, code, from, to, since = null, until = null }) =>
    sampleTie(from, kind, to, { code, since, until }),
  )
  const reading = sampleReading(told, facts)
  const named = new Map(facts.filter(({ kind }) => kind === 'name').map(fact => [fact.subject, fact.value]))
  const subjects = new Map([...reading.subjects].map(([id, one]) => [id, { ...one, name: named.get(id) ?? null }]))
  return { ...reading, subjects }
}

/** The royal families on the record of Jordan, who is said to be one of them; by the worker whose word it is then. */
export async function bringRoyalsIn(
  { cast }: CastHouse,
  { as = 'amara', who = 'I1' }: { readonly as?: WorkerName; readonly who?: string | null } = {},
): Promise<FamilyOutcome & { readonly child: SubjectId }> {
  const bytes = royalFile()
  if (!bytes) throw new Error('royal92.ged does not stand beside the project')
  return cast.as(as, '2026-06-01T09:00:00Z', async viewer => {
    const child = await childNamed(viewer, cast.children.jordan.reference)
    const choices = { who, steps: null, same: new Map(), apart: true, leaveOut: true, source: 'royal92.ged' }
    const outcome = await bringFamilyFileIn(viewer, child, { name: 'royal92.ged', bytes }, choices)
    return { ...outcome, child: child.id }
  })
}
