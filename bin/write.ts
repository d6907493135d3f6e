import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Draft } from './skeletons.ts'

/** Writes drafts under a folder and names each as it is written. */
export function write(into: string, drafts: readonly Draft[]): void {
  for (const { path, text } of drafts) {
    mkdirSync(dirname(join(into, path)), { recursive: true })
    writeFileSync(join(into, path), text)
    console.log(path)
  }
}
