import { NotFound, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import { agencyAudience } from '../../access/index.ts'
import type { Child, Circulation, FactKind, HowKnown, TieKind } from '../model.ts'
import { addFact, addTie } from '../store/facts.ts'

export interface NewFact {
  readonly kind: FactKind
  readonly value: string
  readonly howKnown: HowKnown
  readonly source: string
  readonly circulation: Exclude<Circulation, 'named'>
}

/** A structured fact about a child. One told to the agency only is protected: its words are watched for in free text. */
export async function recordFact(viewer: Viewer, child: Child, fact: NewFact): Promise<void> {
  const audience = fact.circulation === 'circle' ? child.home : await agencyAudience(viewer, child.id)
  if (!audience) throw new NotFound()
  await addFact(viewer, { ...fact, subject: child.id, audience, protected: fact.circulation !== 'circle' })
  viewer.audit.saw([child.id])
  viewer.audit.did('fact.recorded', { reference: child.reference, kind: fact.kind })
}

/** A tie between a child and somebody their circle already knows of; dates as EDTF, '' where not known. */
export async function recordTie(
  viewer: Viewer,
  child: Child,
  tie: { kind: TieKind; to: SubjectId; since: string; howKnown: HowKnown; source: string },
): Promise<void> {
  await addTie(viewer, { ...tie, audience: child.home, from: child.id })
  viewer.audit.saw([child.id, tie.to])
  viewer.audit.did('tie.recorded', { reference: child.reference, kind: tie.kind })
}
