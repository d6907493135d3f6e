// npm puts node_modules/.bin first on the PATH, and the Node that package.json pins stands there. Started any other way
// (an editor, a script, an old system Node) a command finds that Node itself, or says plainly what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const binaries = join(root, 'node_modules', '.bin')

/** Starts the running script again on the pinned Node when this one is older than 24; returns at once otherwise. */
export function onNode24() {
  process.env['PATH'] = `${binaries}${delimiter}${process.env['PATH'] ?? ''}`
  if (Number.parseInt(process.versions.node, 10) >= 24) return
  const pinned = join(binaries, process.platform === 'win32' ? 'node.cmd' : 'node')
  if (!existsSync(pinned) || process.env['SIGHTLINE_RESTARTED'] === '1') {
    console.error(
      `This needs Node 24; it was started by ${process.version} (${process.execPath}).\n` +
        `Run "npm ci", which brings Node 24 on Linux and Windows, or install Node 24 and try again.`,
    )
    process.exit(1)
  }
  const again = spawnSync(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, SIGHTLINE_RESTARTED: '1' },
    shell: process.platform === 'win32',
  })
  process.exit(again.status ?? 1)
}
