import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { now } from '../../kernel/index.ts'
import { type Command, Misuse, Refused } from '../command.ts'

interface SignIn {
  readonly email: string
  readonly totpSecret: string
}

// Demo only: a real secret is in no file.
export const command: Command = {
  async run(call) {
    const [email] = call.words
    if (!email) throw new Misuse('It needs the email address of one of the cast.')
    const file = newest([call.config.data, ...foldersIn(join(call.config.data, 'demo'))])
    if (!file) throw new Refused('No demo is running: there are no sign-ins here.')
    const people = JSON.parse(readFileSync(file, 'utf8')) as SignIn[]
    const found = people.find(one => one.email === email || one.email.startsWith(`${email}@`))
    if (!found) throw new Refused(`Nobody of the demo has the address ${email}.`)
    const code = new TOTP({ secret: Secret.fromBase32(found.totpSecret) }).generate({ timestamp: now().getTime() })
    return { value: { code }, lines: [code] }
  },
}

const foldersIn = (parent: string): string[] =>
  existsSync(parent) ? readdirSync(parent).map(name => join(parent, name)) : []

const newest = (folders: readonly string[]): string | undefined =>
  folders
    .map(folder => join(folder, 'sign-ins.json'))
    .filter(file => existsSync(file))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0]
