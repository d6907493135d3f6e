import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, canEnter, serverAccount } from './account.ts'
import { nativeFolder } from './binaries.ts'

/** Where an embedded database lives, and who runs it. */
export interface Home {
  readonly account: Account | null
  /** Folder of the server's programs. */
  readonly native: string
  readonly folder: string
  /** The cluster itself (PGDATA), 0700, the account's own. */
  readonly data: string
  /** Private folder of the unix socket, short enough for a socket's 107 bytes. */
  readonly sockets: string
  readonly log: string
  /** The administrator's password, known to this folder's owner only. */
  readonly secret: string
}

/** Socket addresses end at 107 bytes, and the longest name in the folder is `/.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.5432'.length

/** Finds or makes the folders and the secret. Two servers starting at once on one folder end up with the same. */
export function openHome(dataDir: string): Home {
  if (process.platform === 'win32')
    throw new Error('The embedded database needs unix sockets, which Node does not offer on Windows: set DATABASE_URL.')
  const account = serverAccount()
  mkdirSync(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 })
  const folder = reachable(realpathSync(dataDir), account)
  return {
    account,
    native: nativeFolder(account),
    folder,
    data: join(folder, 'data'),
    sockets: socketFolder(folder, account),
    log: join(folder, 'postgres.log'),
    secret: readSecret(join(folder, 'secret')),
  }
}

/** Gives a file or folder to the account the server runs as. */
export function give(path: string, account: Account | null): void {
  if (account) chownSync(path, account.uid, account.gid)
}

// Root's own home is closed to the account that the server runs as. Data that belongs under it then stands in /var/lib,
// and a link named `elsewhere` in the asked folder says where.
function reachable(dataDir: string, account: Account | null): string {
  const elsewhere = join(dataDir, 'elsewhere')
  if (existsSync(elsewhere)) return realpathSync(elsewhere)
  if (!account || canEnter(account, dataDir)) return dataDir
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const folder = join('/var/lib/sightline', name)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  symlinkSync(folder, elsewhere)
  return folder
}

function socketFolder(home: string, account: Account | null): string {
  const near = join(home, 'run')
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER) return privateFolder(near, account)
  const far = linked(near)
  if (far && isPrivate(far, account)) return far
  rmSync(near, { force: true })
  const fresh = mkdtempSync(join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp', 'sightline-'))
  give(fresh, account)
  symlinkSync(fresh, near)
  return fresh
}

function linked(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

function privateFolder(path: string, account: Account | null): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  give(path, account)
  return path
}

function isPrivate(folder: string, account: Account | null): boolean {
  if (!existsSync(folder)) return false
  const { uid, mode } = lstatSync(folder)
  return uid === (account?.uid ?? process.getuid?.()) && (mode & 0o077) === 0
}

function readSecret(path: string): string {
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true })
  } catch (failure) {
    if (!existsSync(path)) throw failure
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new Error(`${path} should hold the database's password and does not: restore it from a backup.`)
  return secret
}
