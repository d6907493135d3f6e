import { page } from '../../../../kernel/index.ts'
import type { Opening, WrongOpening } from '../../model.ts'
import { openingsShown } from '../../reads/desk.ts'
import { wrongOpeningsShown } from '../../reads/wrong-openings.ts'
import { PERMISSIONS, REVIEW_WITHIN } from '../../rules.ts'
import { view } from './view.tsx'

export interface OpeningsPage {
  readonly openings: readonly (Opening & { readonly overdue: boolean })[]
  readonly wrong: readonly WrongOpening[]
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
    return {
      openings: openings.map(opening => ({ ...opening, overdue: overdue(opening) })),
      wrong: await wrongOpeningsShown(viewer),
    }
  },
  view: value => view(value),
})
