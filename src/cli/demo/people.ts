import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Played } from '../../../seeds/play.ts'
import { sayReference } from '../../kernel/index.ts'
import { table } from '../table.ts'

/** For scripts: who can sign in, and which children there are. Their names and secrets are invented. */
export function writePeople(folder: string, { signIns, children }: Played): void {
  const people = signIns.map(({ name, email, password, totpSecret, agency, roles }) => ({
    name,
    email,
    password,
    totpSecret,
    agency,
    roles,
  }))
  const known = Object.values(children).map(({ reference, name, seal }) => ({ reference, name, seal }))
  writeJson(join(folder, 'sign-ins.json'), people)
  writeJson(join(folder, 'children.json'), known)
}

/** The same, to be read: one line each. */
export function sayPeople({ signIns, children }: Played): string[] {
  const [first] = signIns
  return [
    `Who can sign in, all with the password ${first?.password}:`,
    ...table(signIns.map(one => [one.name, one.email, one.agency, one.roles.join(', '), one.totpSecret])),
    'The last column is the secret of an authenticator app. Without one: npx sightline code EMAIL',
    'Children on record:',
    ...table(Object.values(children).map(one => [one.name, sayReference(one.reference), one.seal ?? ''])),
  ]
}

const writeJson = (path: string, value: unknown): void =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
