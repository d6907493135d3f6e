import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Drilled } from './drill.ts'

/** Milliseconds in which anybody's genogram is to be there, from the question to the picture. */
const LIMIT = 300

/** Everybody of royal92.ged, of whom `npm test` draws a few: three generations each, read from the record and drawn. */
export async function run(): Promise<Drilled> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/samples/families/royals-drawn.test.ts'],
    { cwd: root, env: { ...process.env, SIGHTLINE_EVERY_ROYAL: '1' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  for await (const part of vitest.stdout) said += part
  const figures = [...said.matchAll(/royals: (.*)/g)].map(([, line]) => line ?? '')
  const [, count = '0', slowest = 'Infinity'] = /(\d+) drawn.*slowest (\d+) ms/.exec(figures[0] ?? '') ?? []
  const holds = Number(slowest) <= LIMIT
  return { passed: holds ? Number(count) : 0, failed: holds ? 0 : 1, figures: figures.length > 0 ? figures : [said] }
}
