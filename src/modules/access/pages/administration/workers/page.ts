import { z } from 'zod'
import { type AgencyId, choices, email, type Once, page, text, uuid } from '../../../../../kernel/index.ts'
import { addNewWorker } from '../../../acts/administer.ts'
import { GIVEN, PERMISSIONS } from '../../../rules.ts'
import { agencies } from '../../../store/administration.ts'
import { type Colleague, colleagues } from '../../../store/directory.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  name: text({ label: 'Name', max: 200 }),
  email: email(),
  phone: text({ label: 'Work telephone', max: 40 }),
  agency: uuid<AgencyId>('Choose an agency'),
  title: text({ label: 'Job title', max: 100 }),
  team: text({ label: 'Team', max: 100, required: false }),
  roles: choices(GIVEN, 'Choose from the list').refine(roles => roles.length > 0, 'Choose at least one role'),
})

const linkShown = (name: string, link: string): Once => ({
  title: 'A one-time link for a new worker',
  words: [`Give this address to ${name} yourself, by a way you trust. It works once, within an hour.`],
  values: [link],
  go: '/administration/workers',
})

export interface WorkersPage {
  readonly colleagues: readonly Colleague[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

export const workersPage = page<WorkersPage, Record<string, never>, z.infer<typeof form>>({
  path: '/administration/workers',
  permission: PERMISSIONS.administer,
  recordClass: 'none',
  audit: { read: 'workers.read', act: 'worker.added' },
  stepUp: true,
  form,
  load: async viewer => ({ colleagues: await colleagues(viewer), agencies: await agencies(viewer) }),
  view,
  act: async (viewer, _asked, worker) => {
    const { id, link } = await addNewWorker(viewer, worker)
    return { to: '/administration/workers', said: 'The worker is added.', id, once: linkShown(worker.name, link) }
  },
})
