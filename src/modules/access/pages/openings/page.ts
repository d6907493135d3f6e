import { page } from '../../../../kernel/index.ts'
import type { Opening } from '../../model.ts'
import { openingsShown } from '../../reads/desk.ts'
import { PERMISSIONS, REVIEW_WITHIN } from '../../rules.ts'
import { view } from './view.tsx'

export interface OpeningsPage {
  readonly openings: readonly (Opening & { readonly overdue: boolean })[]
}

export const openingsPage = page<OpeningsPage>({
  path: '/openings',
  permission: PERMISSIONS.review,
  recordClass: 'none',
  audit: { read: 'openings.read' },
  load: async viewer => {
    const openings = await openingsShown(viewer)
    const overdue = ({ reviewedAt, from }: Opening) =>
      !reviewedAt && viewer.now.getTime() - from.getTime() > REVIEW_WITHIN
    return { openings: openings.map(opening => ({ ...opening, overdue: overdue(opening) })) }
  },
  view: value => view(value),
})
