import { Invalid, NotFound, page } from '../../../../../kernel/index.ts'
import { correctTie } from '../../../acts/ties.ts'
import type { Relation } from '../../../model/kinds.ts'
import { tieHistory } from '../../../reads/told.ts'
import { relationsBetween } from '../../../reads/told-on.ts'
import { datedOf, PERMISSIONS } from '../../../rules.ts'
import { type TieEnds, tieEnds } from '../tie/ends.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface CorrectTiePage extends TieEnds {
  /** What the one it comes from can be to the other. */
  readonly relations: readonly Relation[]
}

export const correctTiePage = page<CorrectTiePage, Record<string, never>, Form>({
  path: '/ties/:tie/correct',
  permission: PERMISSIONS.write,
  recordClass: 'tie',
  params: { tie: 'tie' },
  audit: { read: 'tie.correct-form', act: 'tie.corrected' },
  form,
  load: async (viewer, { params }) => {
    const { current, own } = await tieHistory(viewer, params['tie'])
    if (!own) throw new NotFound()
    return { ...(await tieEnds(viewer, current)), relations: await relationsBetween(viewer, current) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const { current, own } = await tieHistory(viewer, params['tie'])
    if (!own) throw new NotFound()
    const relation = (await relationsBetween(viewer, current)).find(one => one.id === typed.relation)
    if (!relation) throw new Invalid({ relation: 'Choose what they are to each other' })
    const { from, to } = current
    const { version, howKnown, source, reason } = typed
    await correctTie(viewer, current.id, {
      ...{ version, howKnown, source, reason, kind: relation.kind, code: relation.code },
      ...(relation.far === 'from' ? { from, to } : { from: to, to: from }),
      since: datedOf(typed.since),
      until: datedOf(typed.until),
    })
    return {
      to: `/ties/${current.id}`,
      said: 'The change stands. What was there before can still be read.',
      id: current.id,
    }
  },
})
