import { z } from 'zod'
import { baseUrlOf } from '../../config.ts'
import { choices, email, formErrors, Invalid, ROLES, text } from '../../kernel/index.ts'
import { ACCESS_PERMISSIONS, addNewWorker, agencies } from '../../modules/access/index.ts'
import { asWorker } from '../acting.ts'
import type { Command } from '../command.ts'

const form = z.strictObject({
  name: text({ label: 'Name', max: 200 }),
  email: email(),
  phone: text({ label: 'Work telephone', max: 40 }),
  agency: text({ label: 'The agency’s code', max: 40 }),
  title: text({ label: 'Job title', max: 100 }),
  team: text({ label: 'Team', max: 100, required: false }),
  roles: choices(
    ROLES.filter(role => role !== 'system'),
    `Give --roles from: ${ROLES.filter(role => role !== 'system').join(', ')}`,
  ).refine(roles => roles.length > 0, 'Give at least one role'),
})

const deed = { door: 'sightline user add', event: 'worker.added', permission: ACCESS_PERMISSIONS.administer }

export const command: Command = {
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
    agency: { type: 'string' },
    title: { type: 'string' },
    team: { type: 'string' },
    roles: { type: 'string' },
  },
  async run(call) {
    const { name, email: address, phone, agency, title, team } = call.options
    const roles = String(call.options['roles'] ?? '')
      .split(',')
      .filter(Boolean)
    const typed = form.safeParse({ name, email: address, phone, agency, title, team: team ?? '', roles })
    if (!typed.success) throw new Invalid(formErrors(typed.error))
    const { id, link } = await asWorker(call, deed, async viewer => {
      const found = (await agencies(viewer)).find(one => one.code === typed.data.agency)
      if (!found) throw new Invalid({ agency: `No agency of this partnership has the code ${typed.data.agency}` })
      return addNewWorker(viewer, { ...typed.data, agency: found.id })
    })
    const once = `${baseUrlOf(call.config, call.config.port)}${link}`
    return {
      value: { id, link: once },
      lines: [`Give this address to ${typed.data.name} yourself. It works once, within an hour:`, once],
    }
  },
}
