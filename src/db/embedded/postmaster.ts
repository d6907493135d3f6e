import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a running (or once running) server wrote of itself into its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly status: string
}

/** Null when there is no such file, or the server has only begun to write it. */
export function readPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid')
  const pid = pidIn(file)
  return pid === null ? null : { pid, status: read(file)?.split('\n')[7]?.trim() ?? '' }
}

/**
 * Is this process the server of this data folder? A pid file may outlive its server, and its number may by then belong to
 * anybody: it proves nothing. The server stands in its data folder, and the system tells where a process stands.
 */
export function isServerOf(data: string, pid: number): boolean {
  try {
    if (process.platform !== 'linux') return namesFolder(data, pid)
    const program = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

/** Signals the server of this data folder, and never a stranger. False when it is not there any more. */
export function signalServer(data: string, pid: number, signal: NodeJS.Signals): boolean {
  if (!isServerOf(data, pid)) return false
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

/**
 * Puts away the lock files of a server that is gone, in its data folder and beside its socket. They name a process that
 * is dead, or not yet buried, or a stranger by now, and would keep our server from starting. Nobody is signalled.
 */
export function clearStale(data: string, sockets: string): void {
  for (const file of [join(data, 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    const pid = pidIn(file)
    if (pid !== null && !isServerOf(data, pid)) putAway(data, file)
  }
}

// Moved first and looked at again: had a starter beside us just written a fresh one, it goes back.
function putAway(data: string, file: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    const pid = pidIn(aside)
    if (pid !== null && isServerOf(data, pid)) linkSync(aside, file)
  } catch {
    // Somebody else put it away, or wrote a new one: what counts is what the next look finds.
  }
  rmSync(aside, { force: true })
}

function pidIn(file: string): number | null {
  const pid = Number(read(file)?.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

// Without /proc: the server's command line holds its data folder, and a server's children hide theirs.
function namesFolder(data: string, pid: number): boolean {
  const command = execFileSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return command.includes('/bin/postgres ') && command.includes(` -D ${data} `)
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
