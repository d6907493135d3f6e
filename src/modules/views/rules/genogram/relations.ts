import type { Look, Relation } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import { isOver, type Reading, type Tie, tieLabel } from '../../../record/index.ts'
import type { Drawn } from '../../model/genogram.ts'
import { hasBegun, onceEach } from './kin.ts'

// Lines that say how two get on, over what they are by birth or couple.

const LOOKS: Readonly<Record<string, Look>> = {
  'friend-of.friend': 'friend',
  'friend-of.close': 'close',
  'friend-of.acquaintance': 'acquaintance',
  'friend-of.online': 'acquaintance',
  'friend-of.says-couple': 'friend',
  'seen-with.': 'acquaintance',
  'worries-about.': 'concern',
  'contact-with.none': 'no-contact',
  'relation-with.close': 'close',
  'relation-with.fused': 'fused',
  'relation-with.distant': 'distant',
  'relation-with.conflict': 'conflict',
  'relation-with.close-hostile': 'close-hostile',
  'relation-with.cut-off': 'cut-off',
  'relation-with.cut-off-repaired': 'cut-off-repaired',
  'relation-with.protects': 'protective',
  'relation-with.harms-physically': 'physical-abuse',
  'relation-with.harms-emotionally': 'emotional-abuse',
  'relation-with.harms-sexually': 'sexual-abuse',
}

const LABELS: Readonly<Record<string, string>> = {
  'friend-of.online': 'online',
  'friend-of.says-couple': 'called a couple',
  'seen-with.': 'seen with',
  'contact-with.none': 'no contact',
}

/** Symbols that stay off every print that leaves the circle (genogram symbols of McGoldrick, and what we keep from shared prints). */
const NEVER_SHARED: readonly Look[] = ['physical-abuse', 'emotional-abuse', 'sexual-abuse']

/** Whether what this tie is drawn as may stand in a file or on a print that leaves. */
export function mayLeave({ kind, code }: Pick<Tie, 'kind' | 'code'>): boolean {
  const look = LOOKS[`${kind}.${code}`]
  return look === undefined || !NEVER_SHARED.includes(look)
}

/** Carers who are kin have their line here, since by birth they stand elsewhere. */
export function relationsOf(
  reading: Reading,
  drawn: ReadonlyMap<SubjectId, Drawn>,
  on: string,
  cares: (tie: Tie) => boolean,
): { readonly relation: Relation; readonly tie: Tie }[] {
  const now = onceEach(reading.ties.filter(tie => hasBegun(tie, on) && !isOver(tie, on)))
  return now.flatMap(tie => {
    if (!drawn.has(tie.from) || !drawn.has(tie.to)) return []
    const look = tie.kind === 'carer-of' ? (cares(tie) ? 'caretaker' : undefined) : LOOKS[`${tie.kind}.${tie.code}`]
    if (!look) return []
    return [{ tie, relation: { from: tie.from, to: tie.to, look, label: labelOf(tie) } }]
  })
}

const labelOf = (tie: Tie): string =>
  tie.kind === 'carer-of' ? tieLabel(tie, 'from').toLowerCase() : (LABELS[`${tie.kind}.${tie.code}`] ?? '')
