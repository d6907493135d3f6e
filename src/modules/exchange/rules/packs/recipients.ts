import { Invalid, isUuid, type Reference, type SubjectId } from '../../../../kernel/index.ts'
import type { Seat } from '../../../access/index.ts'
import type { Child, Reading } from '../../../record/index.ts'
import type { PackFor, RecipientKind } from '../../model.ts'

/** Somebody with a parent's part, by the name that the whole circle is told. */
export interface Parent {
  readonly subject: SubjectId
  readonly reference: Reference
  readonly name: string
  /** What the record says of the copies that they get. */
  readonly copies: 'all' | 'some' | 'none' | null
}

export interface Recipients {
  readonly seats: readonly Seat[]
  readonly parents: readonly Parent[]
}

/** A parent by birth, adoption or marriage, or whoever has parental responsibility: each is a recipient of their own. */
export function parentsIn({ ties, facts, subjects }: Reading, child: Child): Parent[] {
  const home = facts.filter(fact => fact.audience === child.home && !fact.protected)
  const ids = ties
    .filter(
      tie => tie.to === child.id && ['parent-of', 'responsible-for'].includes(tie.kind) && tie.audience === child.home,
    )
    .map(({ from }) => from)
  return [...new Set(ids)].flatMap(subject => {
    const reference = subjects.get(subject)?.reference
    const name = home.find(fact => fact.subject === subject && fact.kind === 'name')?.value
    const copies = home.find(fact => fact.subject === subject && fact.kind === 'copies')?.value
    return reference && name ? [{ subject, reference, name, copies: (copies as Parent['copies']) ?? null }] : []
  })
}

/** Whom an address means; null where it is nobody for whom a pack of this child can be made. */
export function recipientIn(
  { seats, parents }: Recipients,
  kind: RecipientKind,
  who: string | null,
): { readonly for: PackFor; readonly name: string; readonly copies: Parent['copies'] } | null {
  if (kind === 'child') return { for: { kind }, name: '', copies: null }
  if (kind === 'parent') {
    const parent = parents.find(({ reference }) => reference === who)
    return parent ? { for: { kind, subject: parent.subject }, name: parent.name, copies: parent.copies } : null
  }
  const seat = who && isUuid(who) ? seats.find(({ worker }) => worker === who) : undefined
  return seat ? { for: { kind, worker: seat.worker }, name: `${seat.name}, ${seat.agencyName}`, copies: null } : null
}

/** @throws Invalid where the record says that this parent gets no copies: it is corrected there first, by whoever said so */
export function refuseUnlessCopies(found: ReturnType<typeof recipientIn>): void {
  if (found?.copies !== 'none') return
  throw new Invalid({ parent: NO_COPIES })
}

export const NO_COPIES = 'The record says that they get no copies. If that has changed, change it there first'
