import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { give, type Home } from './home.ts'

export const ADMIN = 'postgres'

/**
 * Makes the cluster where there is none. Made beside its place and moved there when whole: a start that was cut short
 * leaves nothing that looks like a database.
 */
export async function createCluster(home: Home, durable: boolean): Promise<void> {
  sweep(home)
  if (existsSync(home.data)) return
  const fresh = join(home.folder, `new-${randomUUID().slice(0, 8)}`)
  mkdirSync(fresh, { mode: 0o700 })
  give(fresh, home.account)
  await initialise(home, fresh, durable)
  try {
    renameSync(fresh, home.data)
    keep(home.folder)
  } catch (failure) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(home.data)) throw failure
  }
}

/** What the server's programs find in their environment: nothing of ours, so that no setting of this shell leaks in. */
export const plainEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

async function initialise(home: Home, folder: string, durable: boolean): Promise<void> {
  const password = join(home.sockets, `password-${randomUUID()}`)
  writeFileSync(password, home.secret, { mode: 0o600 })
  give(password, home.account)
  try {
    await run(home, 'initdb', [
      ...['-D', folder, '-U', ADMIN, `--pwfile=${password}`, '--auth=scram-sha-256'],
      ...['-E', 'UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
      ...(durable ? [] : ['--no-sync']),
    ])
  } catch (failure) {
    rmSync(folder, { recursive: true, force: true })
    throw failure
  } finally {
    rmSync(password, { force: true })
  }
}

function run(home: Home, program: string, words: readonly string[]): Promise<void> {
  const { account } = home
  const as = account ? { uid: account.uid, gid: account.gid } : {}
  const child = spawn(join(home.native, 'bin', program), words, {
    ...as,
    cwd: '/',
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', status =>
      status === 0
        ? done()
        : fail(new Error(`The embedded database could not be made (${program} ended with ${status}): ${said.trim()}`)),
    )
  })
}

// Left by a start that was cut short. Younger ones may belong to a server that is starting beside us.
function sweep(home: Home): void {
  for (const name of readdirSync(home.folder)) {
    const path = join(home.folder, name)
    if (name.startsWith('new-') && Date.now() - statSync(path).mtimeMs > 600_000)
      rmSync(path, { recursive: true, force: true })
  }
}

// The move itself must outlast a power cut, or the first day's records would be in a folder that nobody looks for.
function keep(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
