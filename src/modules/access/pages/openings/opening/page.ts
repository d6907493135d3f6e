import { z } from 'zod'
import { choice, page, text } from '../../../../../kernel/index.ts'
import { reviewOpened } from '../../../acts/openings.ts'
import { FINDINGS, type Finding, type Opening } from '../../../model.ts'
import { openingNamed } from '../../../reads/desk.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  finding: choice(Object.keys(FINDINGS) as Finding[], 'Choose what you found'),
  note: text({ label: 'What you found', max: 2000 }),
})

export const openingPage = page<Opening & { mine: boolean }, Record<string, never>, z.infer<typeof form>>({
  path: '/openings/:opening',
  permission: PERMISSIONS.review,
  recordClass: 'break-glass',
  params: { opening: 'break-glass' },
  audit: { read: 'opening.read', act: 'opening.reviewed' },
  form,
  load: async (viewer, { params }) => {
    const opening = await openingNamed(viewer, params['opening'])
    viewer.audit.saw([opening.subject])
    return { ...opening, mine: opening.worker === viewer.worker }
  },
  view,
  act: async (viewer, { params }, review) => {
    const opening = await openingNamed(viewer, params['opening'])
    await reviewOpened(viewer, opening.id, review)
    return { to: '/openings', said: 'Your review is on the record.', id: opening.id }
  },
})
