import type { Viewer } from '../../../kernel/index.ts'
import { markRead } from '../store/notices.ts'

/** Takes one of the worker's own notices off their desk; another's is not touched, whatever id is sent. */
export async function seeNotice(viewer: Viewer, notice: string): Promise<void> {
  await markRead(viewer, notice)
  viewer.audit.did('notice.seen', { notice })
}
