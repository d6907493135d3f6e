import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { plainEnvironment } from './cluster.ts'
import type { Home } from './home.ts'
import { isServerOf, readPostmaster } from './postmaster.ts'

const SETTINGS = [
  ...['listen_addresses=', 'unix_socket_permissions=0700', 'max_connections=100', 'shared_buffers=256MB'],
  ...['timezone=UTC', 'log_timezone=UTC', 'password_encryption=scram-sha-256'],
  // The log holds no statement and no value: both carry what people wrote about children.
  ...[
    'log_min_messages=warning',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_statement=none',
    'log_checkpoints=off',
  ],
]
/** For databases that are thrown away: tests, never people's records. */
const THROW_AWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

// Holds a throw-away server on a leash: when we end, however we end, our end of the pipe closes and the server stops.
const LEASH = `exec 3<&0; "$@" </dev/null & server=$!
(read -r _ <&3; kill -INT $server) & leash=$!
wait $server; status=$?; kill $leash 2>/dev/null; exit $status`

export interface Launched {
  readonly pid: number
  /** Settles when the process we started has ended, which keeps nobody else from ending meanwhile. */
  readonly ended: Promise<void>
  /** The same, waited for: we do not end before it. */
  waitForEnd(): Promise<void>
}

/** Nothing wrong with the cluster: what is left of a server that died is still going away. Trying again helps. */
export class StillLeaving extends Error {}

/**
 * Starts the server and waits until it takes connections. It stands in a session of its own, so that Ctrl-C in a terminal
 * reaches us only, and we stop it in order.
 * @throws StillLeaving to be tried again; Error with the end of the server's log
 */
export async function launch(home: Home, durable: boolean): Promise<Launched> {
  const log = openLog(home.log)
  const before = statSync(home.log).size
  const [program, words] = command(home, durable)
  const as = home.account ? { uid: home.account.uid, gid: home.account.gid } : {}
  const child = spawn(program, words, {
    ...as,
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: [durable ? 'ignore' : 'pipe', log, log],
  })
  closeSync(log)
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.on('error', () => {}).unref()
  const ended = new Promise<void>(settle => {
    child.once('exit', settle).once('error', settle)
  })
  const pid = await ready(home, child)
  if (pid === null) throw explain(home.log, before)
  return {
    pid,
    ended,
    waitForEnd() {
      child.ref()
      return ended
    },
  }
}

function command(home: Home, durable: boolean): [string, string[]] {
  const settings = [...SETTINGS, ...(durable ? [] : THROW_AWAY), `unix_socket_directories=${home.sockets}`]
  const server = [join(home.native, 'bin', 'postgres'), '-D', home.data, ...settings.flatMap(one => ['-c', one])]
  return durable ? [server[0] ?? '', server.slice(1)] : ['/bin/sh', ['-c', LEASH, 'sh', ...server]]
}

async function ready(home: Home, child: ChildProcess): Promise<number | null> {
  while (child.exitCode === null && child.signalCode === null) {
    const found = readPostmaster(home.data)
    if (found?.status === 'ready' && isServerOf(home.data, found.pid)) return found.pid
    await pause(5)
  }
  return null
}

// One earlier log is kept: enough to see what happened, and the disk does not fill.
function openLog(log: string): number {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`)
  return openSync(log, 'a', 0o600)
}

function explain(log: string, from: number): Error {
  const said = readFileSync(log).subarray(from).toString('utf8').trim()
  if (/shared memory block|lock file ".*" already exists/.test(said)) return new StillLeaving(said)
  return new Error(
    `The embedded database did not start. Its log (${log}) ends with:\n${said.split('\n').slice(-8).join('\n')}`,
  )
}
