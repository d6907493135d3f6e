import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Every page × state × width, which `npm test` only samples. */
export async function run(): Promise<{ passed: number; failed: number; figures: Record<string, number> }> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const vitest = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'test/journeys/states/pages.test.ts'],
    {
      cwd: root,
      env: { ...process.env, SIGHTLINE_EVERY_STATE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  for await (const part of vitest.stdout) said += part
  const counts = [...said.matchAll(/(\d+) pages and states at \d+ px, (\d+) with findings/g)]
  const looked = sum(counts.map(([, count]) => Number(count)))
  const failed = sum(counts.map(([, , findings]) => Number(findings)))
  if (failed > 0 || counts.length !== 2) process.stdout.write(said)
  return { passed: looked - failed, failed: counts.length === 2 ? failed : failed + 1, figures: { looked } }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
