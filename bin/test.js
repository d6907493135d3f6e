// `npm test`: every test once, and a last line that a person and a script can both read: `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onNode24, root } from './on-node-24.js'

onNode24()
const { tally } = await import('./tally.ts')
const folder = mkdtempSync(join(tmpdir(), 'sightline-test-'))
const report = join(folder, 'report.json')
const given = process.argv.slice(2)
const reporters = given.some(word => word.startsWith('--reporter')) ? [] : ['--reporter=default']

const vitest = spawn(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...given,
    ...reporters,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { cwd: root, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal))
vitest.on('exit', (status, signal) => {
  const { lines, ok } = tally(read(report), signal ?? status)
  rmSync(folder, { recursive: true, force: true })
  for (const line of lines) console.log(line)
  process.exitCode = ok ? 0 : 1
})

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
