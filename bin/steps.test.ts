import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../test/tidy/tree.ts'
import { steps } from './steps.ts'

const run = promisify(execFile)

test.for(steps.map(step => [step.name, step] as const))('%s: in order', { timeout: 120_000 }, async ([, { args }]) => {
  const said = await run(process.execPath, args, { cwd: root, maxBuffer: 1e8 }).then(
    () => '',
    (failure: { stdout?: string; stderr?: string; message: string }) =>
      failure.stdout || failure.stderr || failure.message,
  )
  expect(said).toBe('')
})
