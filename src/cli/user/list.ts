import { ACCESS_PERMISSIONS, type User, usersOf } from '../../modules/access/index.ts'
import { asWorker } from '../acting.ts'
import type { Command } from '../command.ts'
import { table } from '../table.ts'

const deed = { door: 'sightline user list', event: 'workers.read', permission: ACCESS_PERMISSIONS.administer }

export const command: Command = {
  async run(call) {
    const users = await asWorker(call, deed, usersOf)
    return { value: users, lines: table(users.map(lineOf)) }
  },
}

const lineOf = ({ name, email, disabled, posts }: User): string[] => [
  name,
  email,
  posts.map(({ agency, title, roles }) => `${agency}: ${title} (${roles.join(', ')})`).join('; '),
  disabled ? 'disabled' : '',
]
