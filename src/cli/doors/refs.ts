import type { RecordClass, Viewer } from '../../kernel/index.ts'
import { ACCESS_PERMISSIONS, accessRefs } from '../../modules/access/index.ts'
import { packRefs } from '../../modules/exchange/index.ts'
import { enquiryRefs } from '../../modules/people/index.ts'
import { recordRefs } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, needed } from '../command.ts'

// Anybody may ask; the policies alone decide what there is to answer.
const deed = { door: 'sightline refs', event: 'refs.listed', permission: ACCESS_PERMISSIONS.signedIn }

export const command: Command = {
  options: { class: { type: 'string' } },
  async run(call) {
    const of = needed(call, 'class') as RecordClass
    const refs = await asWorker(call, deed, viewer => refsOf(viewer, of))
    return { value: refs, lines: refs }
  },
}

async function refsOf(viewer: Viewer, of: RecordClass): Promise<readonly string[]> {
  if (of === 'pack') return packRefs(viewer)
  if (of === 'enquiry') return enquiryRefs(viewer)
  return (await recordRefs(viewer, of)) ?? accessRefs(viewer, of)
}
