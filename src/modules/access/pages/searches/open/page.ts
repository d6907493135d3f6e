import { z } from 'zod'
import { Invalid, page, type Viewer } from '../../../../../kernel/index.ts'
import { openWithReason } from '../../../acts/openings.ts'
import type { Opening } from '../../../model.ts'
import { type Held, heldNamed } from '../../../reads/desk.ts'
import { may, PERMISSIONS, REASONS_FOR } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface OpenPage {
  readonly held: Held
  readonly kind: Opening['kind']
}

/** Whom of those found: absent where the search was for one reference. */
const query = z.object({ who: z.string().max(20).catch('') }).partial()

const kindFor = (viewer: Viewer): Opening['kind'] =>
  may(viewer.roles, PERMISSIONS.breakGlass) ? 'break-glass' : 'assignment'

/** Break-glass for those who work with children; a case assignment for auditors and records officers. */
export const openPage = page<OpenPage, z.infer<typeof query>, Form>({
  path: '/searches/:search/open',
  permission: { name: 'open-with-reason', roles: [...PERMISSIONS.breakGlass.roles, ...PERMISSIONS.assign.roles] },
  recordClass: 'search',
  params: { search: 'search' },
  audit: { read: 'opening.form', act: 'opening.opened' },
  stepUp: true,
  query,
  form,
  load: async (viewer, { params, query }) => ({
    held: await heldNamed(viewer, params['search'], query.who ?? ''),
    kind: kindFor(viewer),
  }),
  view,
  act: async (viewer, { params, query }, typed) => {
    const { stub } = await heldNamed(viewer, params['search'], query.who ?? '')
    const kind = kindFor(viewer)
    if (!REASONS_FOR[kind].includes(typed.code)) throw new Invalid({ code: 'Choose a reason' })
    const opening = await openWithReason(viewer, { subject: stub.subject, kind, ...typed })
    return {
      to: `/children/${stub.reference}`,
      said: 'The record is open to you. A reviewer has been told.',
      id: opening,
    }
  },
})
