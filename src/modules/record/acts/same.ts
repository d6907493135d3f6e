import { type EntryId, Invalid, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { tiesOf } from '../store/ties.ts'
import type { Saying, Where } from './facts.ts'
import { recordTie } from './ties.ts'

export interface Sameness extends Saying {
  readonly verdict: 'same-as' | 'different-from'
  readonly why: string
  readonly one: SubjectId
  readonly other: SubjectId
  /** The writer knows that the two are recorded as twins, and still believes that they are one. */
  readonly twinsToo: boolean
}

/**
 * One worker's view on whether two records are of the same person or thing. Nothing is merged, and nobody's access widens: rows stay
 * on their own subject, and the two show beside each other to whoever may read both. Taken back by ending it.
 */
export async function claimSame(viewer: Viewer, where: Where, claim: Sameness): Promise<EntryId> {
  const { verdict, why, one, other, howKnown, source } = claim
  if (verdict === 'same-as' && !claim.twinsToo && (await areTwins(viewer, one, other)))
    throw new Invalid({
      verdict:
        'These two are recorded as twins, who share a birth date, a name and an address. Confirm below, or choose “not the same”.',
    })
  return recordTie(viewer, where, {
    kind: verdict,
    code: '',
    from: one,
    to: other,
    howKnown,
    source,
    detail: { Why: why },
  })
}

async function areTwins(viewer: Viewer, one: SubjectId, other: SubjectId): Promise<boolean> {
  const ties = await tiesOf(viewer, [one], null, [])
  return ties.some(tie => tie.kind === 'sibling-of' && tie.code === 'twin' && [tie.from, tie.to].includes(other))
}
