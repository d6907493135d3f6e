import { Invalid, NotFound, page, type Viewer } from '../../../../../kernel/index.ts'
import { openWithReason } from '../../../acts/openings.ts'
import type { Opening } from '../../../model.ts'
import { type Found, searchNamed } from '../../../reads/desk.ts'
import { may, PERMISSIONS, REASONS_FOR } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface OpenPage {
  readonly found: Found
  readonly kind: Opening['kind']
}

const stubFor = async (
  viewer: Viewer,
  search: string | undefined,
): Promise<Found & { stub: NonNullable<Found['stub']> }> => {
  const found = await searchNamed(viewer, search)
  const { stub } = found
  if (found.sight !== 'stub' || !stub) throw new NotFound()
  return { ...found, stub }
}

const kindFor = (viewer: Viewer): Opening['kind'] =>
  may(viewer.roles, PERMISSIONS.breakGlass) ? 'break-glass' : 'assignment'

/** Break-glass for those who work with children; a case assignment for auditors and records officers. */
export const openPage = page<OpenPage, Record<string, never>, Form>({
  path: '/searches/:search/open',
  permission: { name: 'open-with-reason', roles: [...PERMISSIONS.breakGlass.roles, ...PERMISSIONS.assign.roles] },
  recordClass: 'search',
  params: { search: 'search' },
  audit: { read: 'opening.form', act: 'opening.opened' },
  stepUp: true,
  form,
  load: async (viewer, { params }) => ({ found: await stubFor(viewer, params['search']), kind: kindFor(viewer) }),
  view,
  act: async (viewer, { params }, typed) => {
    const { stub } = await stubFor(viewer, params['search'])
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
