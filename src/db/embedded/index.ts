// Our own supervisor over the packaged PostgreSQL: on a unix socket only, with a password of its own, never as root.
import pg from 'pg'
import { ADMIN, createCluster } from './cluster.ts'
import { openHome } from './home.ts'
import { Keeper } from './keeper.ts'

export interface EmbeddedServer {
  /** Where this database of the server is reached, as its administrator. */
  adminUrl(database: string): string
  /** Process id of the server, which changes when it had to be started again. */
  readonly pid: number
  /** Ends sessions, writes everything out, and returns when the process is gone. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Folder of the database, its password and its log; made where absent. */
  readonly dataDir: string
  /** False gives up safety for speed and ends the server with this process: for throw-away databases of tests only. */
  readonly durable: boolean
  /** Told in a sentence when the server had to be started again. */
  readonly say?: (sentence: string) => void
}

/**
 * Starts the embedded database, or takes over the one that a killed process left behind, and keeps it running.
 * First start about 1 s, later ones under 0.1 s.
 * @throws Error saying what to do when this machine cannot run one
 */
export async function startEmbedded({ dataDir, durable, say = warn }: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = openHome(dataDir)
  await createCluster(home, durable)
  const adminUrl = (database: string): string =>
    `postgres://${ADMIN}:${home.secret}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(home.sockets)}`
  const keeper = new Keeper({ home, durable, say, answers: () => answers(adminUrl('postgres')) })
  await keeper.start()
  return {
    adminUrl,
    get pid() {
      return keeper.pid
    },
    stop: () => keeper.stop(),
  }
}

function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
