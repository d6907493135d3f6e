import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asAdmin } from '../../../src/db/admin.ts'
import { serverAccount } from '../../../src/db/embedded/account.ts'

export interface Outside {
  /** As its administrator, over TCP on this machine: what DATABASE_URL takes. */
  readonly url: string
  readonly version: string
  stop(): Promise<void>
}

/** A PostgreSQL that is none of ours: these programs, a throw-away cluster, reached over the loopback address. */
export async function startOutside(native: string): Promise<Outside> {
  const account = serverAccount()
  const folder = mkdtempSync(join(tmpdir(), 'sightline-outside-'))
  const as = account ? { uid: account.uid, gid: account.gid } : {}
  const give = (path: string) => (account ? chownSync(path, account.uid, account.gid) : undefined)
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const secret = randomBytes(16).toString('hex')
  const password = join(folder, 'password')
  writeFileSync(password, secret, { mode: 0o600 })
  for (const path of [data, password]) give(path)
  const options = { ...as, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
  const making = [
    '-D',
    data,
    '-U',
    'postgres',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
    '--no-locale',
  ]
  execFileSync(join(native, 'bin', 'initdb'), [...making, '--data-checksums', '--no-sync'], {
    ...options,
    stdio: 'ignore',
  })
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=100',
  ]
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...settings.flatMap(one => ['-c', one])], {
    ...options,
    stdio: 'ignore',
  })
  const url = `postgres://postgres:${secret}@127.0.0.1:${port}/sightline`
  const version = await answering(url.replace(/sightline$/, 'postgres'))
  return {
    url,
    version,
    async stop() {
      const ended = new Promise(settle => server.once('exit', settle))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The links that a package of these programs only lists. */
export function linkPrograms(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const to = join(native, relative('native', target))
    mkdirSync(dirname(to), { recursive: true })
    if (!existsSync(to)) symlinkSync(relative(dirname(to), join(native, relative('native', source))), to)
  }
}

async function answering(url: string): Promise<string> {
  for (const until = Date.now() + 30_000; ; await pause(50)) {
    try {
      return await asAdmin(url, async admin => {
        const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version') as version`)
        return rows[0]?.version ?? ''
      })
    } catch (failure) {
      if (Date.now() > until) throw failure
    }
  }
}

function freePort(): Promise<number> {
  return new Promise(settle => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => settle(port))
    })
  })
}
