import { spawn } from 'node:child_process'
import type { Drilled } from '../drill.ts'
import type { Outside } from './outside.ts'

/** Every test, on this database. What a run prints is shown only where something failed. */
export async function suiteOn({ url, version }: Outside, files: readonly string[] = []): Promise<Drilled> {
  const started = Date.now()
  const { status, said } = await new Promise<{ status: number | null; said: string }>(settle => {
    const child = spawn(process.execPath, ['bin/test.js', ...files], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    child.once('exit', status => settle({ status, said }))
  })
  if (status !== 0) console.log(said)
  const [, passed = '0', failed = '1'] = /(\d+) passed, (\d+) failed(?:, \d+ skipped)?\s*$/.exec(said.trim()) ?? []
  const seconds = Math.round((Date.now() - started) / 1000)
  return {
    passed: Number(passed),
    failed: status === 0 ? Number(failed) : Math.max(1, Number(failed)),
    figures: [`PostgreSQL ${version}: ${passed} passed, ${failed} failed, in ${seconds} s`],
  }
}
