import type { Permission } from '../../../kernel/index.ts'
import { RECORD_PERMISSIONS } from '../../record/index.ts'
import type { AgencyList, Turn } from '../model.ts'

export const PERMISSIONS = {
  /** Whoever may write on a record may bring their agency's list to it. */
  bringIn: { name: 'list.bring-in', roles: RECORD_PERMISSIONS.write.roles },
  /** Whoever may open a child's record may bring children in from the council's own system. */
  openChildren: { name: 'children.bring-in', roles: RECORD_PERMISSIONS.openChild.roles },
} as const satisfies Record<string, Permission>

/** A turn says that it lives every few hundred rows; one that has been silent for this long, in milliseconds, was cut off. */
const SILENT = 15_000

/** How a list stands: what its page shows. */
export type ListState = 'read' | 'asked' | 'working' | 'cut-off' | 'refused' | 'done'

export function stateOf({ broughtAt }: AgencyList, turn: Turn | undefined, now: Date): ListState {
  if (broughtAt) return 'done'
  if (!turn) return 'read'
  if (turn.outcome === 'refused' || turn.outcome === 'failed') return 'refused'
  const since = now.getTime() - (turn.beatAt ?? turn.askedAt).getTime()
  if (since > (turn.startedAt ? SILENT : 20 * SILENT)) return 'cut-off'
  return turn.startedAt ? 'working' : 'asked'
}
