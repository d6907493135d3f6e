import { type Database, openDatabase } from './connection.ts'
import { type EmbeddedServer, startEmbedded } from './embedded/index.ts'
import { migrate } from './migrate.ts'
import { appUrl } from './roles.ts'

export interface StartOptions {
  /** A PostgreSQL to use, as its administrator; null means the embedded one. */
  readonly databaseUrl: string | null
  /** Folder of the embedded database. */
  readonly dataDir: string
  /** False for a throw-away embedded database only. */
  readonly durable?: boolean
  /** Connections at most. */
  readonly max?: number
  readonly say?: (sentence: string) => void
}

export interface Started {
  readonly database: Database
  /** For commands that need the administrator (backup, doctor); the running server never uses it. */
  readonly adminUrl: string
  /** Waits for the transactions under way, then stops the embedded server where there is one. */
  stop(): Promise<void>
}

/** The database as a process needs it: running, up to date, and open as the server's own role. */
export async function startDatabase({
  databaseUrl,
  dataDir,
  durable = true,
  max = 20,
  say = warn,
}: StartOptions): Promise<Started> {
  const server = databaseUrl === null ? await startEmbedded({ dataDir, durable, say }) : null
  try {
    const adminUrl = databaseUrl ?? adminUrlOf(server)
    await migrate(adminUrl, { say })
    const database = openDatabase({ url: appUrl(adminUrl), max })
    return {
      database,
      adminUrl,
      async stop() {
        await database.close()
        await server?.stop()
      },
    }
  } catch (failure) {
    await server?.stop()
    throw failure
  }
}

function adminUrlOf(server: EmbeddedServer | null): string {
  if (!server) throw new Error('There is no database: neither DATABASE_URL nor an embedded one.')
  return server.adminUrl('sightline')
}

function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
