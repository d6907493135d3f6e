import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { SentFile } from '../../kernel/index.ts'
import { Refused } from '../command.ts'

/** A file of this machine, as a form would send it. @throws Refused where there is none to read */
export function fileAt(path: string): SentFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) }
  } catch {
    throw new Refused(`The file ${path} cannot be read.`)
  }
}
