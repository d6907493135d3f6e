import { z } from 'zod'
import { page, text } from '../../../../../kernel/index.ts'
import { addPartnerAgency } from '../../../acts/administer.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { agencies } from '../../../store/administration.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  name: text({ label: 'Name of the agency', max: 200 }),
  code: text({ label: 'Short code', max: 12 }).refine(
    code => /^[A-Z0-9-]*$/.test(code),
    'Use capital letters, numbers and hyphens, for example POLICE',
  ),
  kind: text({ label: 'Sector', max: 60 }),
  phone: text({ label: 'Telephone', max: 40 }),
})

export const agenciesPage = page<Awaited<ReturnType<typeof agencies>>, Record<string, never>, z.infer<typeof form>>({
  path: '/administration/agencies',
  permission: PERMISSIONS.administer,
  recordClass: 'none',
  audit: { read: 'agencies.read', act: 'agency.added' },
  stepUp: true,
  form,
  load: viewer => agencies(viewer),
  view,
  act: async (viewer, _asked, agency) => ({
    to: '/administration/agencies',
    said: 'The agency is added.',
    id: await addPartnerAgency(viewer, agency),
  }),
})
