import { Invalid, page, type Viewer } from '../../../../../kernel/index.ts'
import { type Child, childNamed, RECORD_PERMISSIONS } from '../../../../record/index.ts'
import { makePack } from '../../../acts/make-pack.ts'
import type { Outgoing, PackAsked } from '../../../model.ts'
import { previewPack } from '../../../reads/packs/preview.ts'
import { packRecipients } from '../../../reads/packs/recipients.ts'
import { NO_COPIES, recipientIn } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { type Query, query } from './query.ts'
import { view } from './view.tsx'

export interface PackPreviewPage {
  readonly child: Child
  readonly query: Query
  /** Null until somebody is chosen for whom one can be made. */
  readonly asked: PackAsked | null
  readonly forName: string
  readonly outgoing: readonly Outgoing[]
  /** Why there is nothing to show: '' where there is. */
  readonly problem: string
}

export const packPreviewPage = page<PackPreviewPage, Query, Form>({
  path: '/children/:child/packs/preview',
  permission: RECORD_PERMISSIONS.write,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'pack.preview', act: 'pack.made' },
  query,
  form,
  load: async (viewer, { params, query: wanted }) => {
    const child = await childNamed(viewer, params['child'])
    const { asked, name, problem } = await askedIn(viewer, child, wanted)
    const page = { child, query: wanted, asked, forName: name }
    if (!asked) return { ...page, outgoing: [], problem }
    try {
      return { ...page, outgoing: (await previewPack(viewer, child, asked)).outgoing, problem: '' }
    } catch (failure) {
      if (!(failure instanceof Invalid)) throw failure
      return { ...page, outgoing: [], problem: Object.values(failure.fields)[0] ?? '' }
    }
  },
  view,
  act: async (viewer, { params, query: wanted }, choices) => {
    const child = await childNamed(viewer, params['child'])
    const { asked, problem } = await askedIn(viewer, child, wanted)
    if (!asked) throw new Invalid({ '': problem })
    const id = await makePack(viewer, child, asked, choices)
    return { to: `/packs/${id}`, said: 'The pack is made. It will not change.', id }
  },
})

/** The pack that an address means; or the sentence that says what it lacks. */
async function askedIn(
  viewer: Viewer,
  child: Child,
  { for: kind, who, purpose, from, to }: Query,
): Promise<{ asked: PackAsked | null; name: string; problem: string }> {
  const found = kind && recipientIn(await packRecipients(viewer, child), kind, who)
  if (!found || !purpose) return { asked: null, name: '', problem: 'Choose first whom it is for, and what for.' }
  if (found.copies === 'none') return { asked: null, name: '', problem: NO_COPIES }
  return { asked: { for: found.for, purpose, from, to }, name: found.name, problem: '' }
}
