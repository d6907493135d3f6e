import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { MadeFile } from '../../kernel/index.ts'
import { type Answer, type Call, Refused } from '../command.ts'

/** Writes it where `--out` says, else here under its own name; readable by its owner alone. @throws Refused where one is there already */
export function keepFile(call: Call, made: MadeFile, value: Readonly<Record<string, unknown>>): Answer {
  const { out } = call.options
  const path = resolve(typeof out === 'string' && out !== '' ? out : made.name)
  try {
    writeFileSync(path, made.content, { flag: 'wx', mode: 0o600 })
  } catch {
    throw new Refused(`${path} cannot be written, or is there already.`)
  }
  return { value: { file: path, bytes: made.content.byteLength, ...value }, lines: [path] }
}
