import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isServerOf, readPostmaster } from '../../db/embedded/postmaster.ts'

/** A folder that belongs to one demo, and may be emptied by the next. */
export interface Place {
  readonly folder: string
  /** Of the embedded database. */
  readonly database: string
}

const MARK = 'demo.json'

/**
 * The folder asked for, or a fresh one under the data folder. What a demo left there when it was killed is cleared away.
 * @throws Error for a folder with a database that no demo made, or where another demo runs
 */
export async function openPlace(asked: string | null, data: string, now: Date | null): Promise<Place> {
  const folder = asked ?? fresh(join(data, 'demo'))
  mkdirSync(folder, { recursive: true })
  const place = { folder, database: join(folder, 'postgres') }
  if (existsSync(place.database) && !existsSync(join(folder, MARK)))
    throw new Error(`${folder} holds a database that is not a demo’s, and stays as it is: name another SIGHTLINE_DATA.`)
  await waitForEarlier(place)
  clearPlace(place)
  writeFileSync(join(folder, MARK), JSON.stringify({ now: now?.toISOString() ?? null }))
  return place
}

/** Everything the demo wrote, and the folder itself where that leaves it empty. */
export function clearPlace({ folder, database }: Place): void {
  const home = real(join(database, 'elsewhere')) ?? database
  const sockets = join(home, 'run')
  if (existsSync(sockets) && lstatSync(sockets).isSymbolicLink()) rmSync(realpathSync(sockets), { recursive: true })
  for (const path of [
    home,
    database,
    ...['audit', MARK, 'sign-ins.json', 'children.json'].map(one => join(folder, one)),
  ])
    rmSync(path, { recursive: true, force: true })
}

/** The moment at which the clock of the demo in this folder stands; null where it runs, undefined where there is no demo. */
export function clockOf(folder: string): Date | null | undefined {
  const path = join(folder, MARK)
  if (!existsSync(path)) return undefined
  const { now } = JSON.parse(readFileSync(path, 'utf8')) as { now: string | null }
  return now === null ? null : new Date(now)
}

// The account that the database runs as, where we are root, must be able to walk in.
function fresh(parent: string): string {
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, ''))
  chmodSync(folder, 0o711)
  return folder
}

// A killed demo's database ends by itself, a moment later.
async function waitForEarlier({ folder, database }: Place): Promise<void> {
  const home = real(join(database, 'elsewhere')) ?? database
  for (const until = Date.now() + 5_000; isRunning(join(home, 'data')); await pause(50))
    if (Date.now() > until) throw new Error(`A demo runs in ${folder}: stop it first, or name another SIGHTLINE_DATA.`)
}

function isRunning(data: string): boolean {
  const found = readPostmaster(data)
  return found !== null && isServerOf(data, found.pid)
}

const real = (path: string): string | null => (existsSync(path) ? realpathSync(path) : null)
