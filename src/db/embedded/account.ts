import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system account that the database server runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/**
 * PostgreSQL refuses to run as root, and refuses a uid without an entry in the password file. Root therefore hands over
 * to an account named `postgres` where there is one, otherwise to `nobody`. Null: not root, run as we are.
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const entry = entries.find(([name]) => name === wanted)
    if (entry) return { name: wanted, uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new Error(
    'Started as root, but there is no account named postgres or nobody for the database to run as: create one.',
  )
}

const READ_AND_RUN = 5
const PASS = 1

/** Can this account walk down to this file or folder, then read and run (or list) it? Told by the mode bits. */
export function canRun(account: Account, path: string): boolean {
  return allows(account, path, READ_AND_RUN) && canEnter(account, dirname(path))
}

/** Can this account walk down into this folder? */
export function canEnter(account: Account, folder: string): boolean {
  return allows(account, folder, PASS) && (folder === dirname(folder) || canEnter(account, dirname(folder)))
}

function allows(account: Account, path: string, wanted: number): boolean {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & wanted) === wanted
}
