import pg from 'pg'
import { asAdmin, databaseOf } from '../../src/db/admin.ts'
import { type Database, openDatabase } from '../../src/db/index.ts'
import type { PlanNode } from './judge.ts'

/** One statement that the database ran, also inside a function, and how. */
export interface Ran {
  readonly statement: string
  readonly plan: PlanNode
}

export interface Watched {
  readonly database: Database
  readonly ran: readonly Ran[]
  close(): Promise<void>
}

/**
 * Opens a database as the running server does, and hears from the server itself how each statement is carried out: what
 * chapters ask, what policies add to it, and what guarded functions do inside. `forced` turns scans of whole tables off
 * wherever there is another way, so that a small table shows whether there is one.
 */
export async function watchPlans(adminUrl: string, url: string, forced: boolean): Promise<Watched> {
  await settle(adminUrl, forced ? [...WATCHING, 'enable_seqscan = off'] : WATCHING)
  const ran: Ran[] = []
  const deaf = hearNotices(message => {
    const read = planIn(message)
    if (read) ran.push(read)
  })
  const database = openDatabase({ url, max: 1 })
  return {
    database,
    ran,
    async close() {
      await database.close()
      deaf()
      await asAdmin(adminUrl, admin =>
        admin.query(`alter role sightline_app in database ${named(admin, adminUrl)} reset all`),
      )
    },
  }
}

const WATCHING = [
  `session_preload_libraries = 'auto_explain'`,
  'auto_explain.log_min_duration = 0',
  'auto_explain.log_nested_statements = on',
  `auto_explain.log_format = 'json'`,
  `auto_explain.log_level = 'notice'`,
  `track_functions = 'all'`,
  'jit = off',
]

async function settle(adminUrl: string, settings: readonly string[]): Promise<void> {
  await asAdmin(adminUrl, async admin => {
    for (const setting of settings)
      await admin.query(`alter role sightline_app in database ${named(admin, adminUrl)} set ${setting}`)
  })
}

const named = (admin: pg.Client, url: string): string => admin.escapeIdentifier(databaseOf(url))

// The pool keeps its clients to itself, so we listen where they all speak.
function hearNotices(hear: (message: string) => void): () => void {
  const emit = pg.Client.prototype.emit
  pg.Client.prototype.emit = function (this: pg.Client, event: string | symbol, ...said: unknown[]): boolean {
    const [first] = said
    if (event === 'notice' && first instanceof Error) hear(first.message)
    else if (event === 'notice' && typeof first === 'object' && first !== null && 'message' in first)
      hear(String(first.message))
    return emit.call(this, event, ...said)
  }
  return () => {
    pg.Client.prototype.emit = emit
  }
}

function planIn(message: string): Ran | null {
  const begins = message.indexOf('plan:')
  if (begins < 0) return null
  const said = JSON.parse(message.slice(begins + 'plan:'.length)) as { 'Query Text': string; Plan: PlanNode }
  return { statement: said['Query Text'], plan: said.Plan }
}
