// Writes tables.ts from a freshly migrated database; `--check` writes nothing and fails when it would have changed.

import { chmodSync, mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { generate, PostgresDialect as Introspection } from 'kysely-codegen'
import pg from 'pg'
import { startEmbedded } from './embedded/index.ts'
import { migrate } from './migrate.ts'

const file = new URL('tables.ts', import.meta.url)

const fresh = await freshTables()
if (!process.argv.includes('--check')) await writeFile(file, fresh)
else if ((await readFile(file, 'utf8')) !== fresh) {
  process.stderr.write('src/db/tables.ts is not what the migrations make: run `npm run generate` and commit it.\n')
  process.exitCode = 1
}

async function freshTables(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-tables-'))
  chmodSync(folder, 0o711)
  try {
    const server = await startEmbedded({ dataDir: folder, durable: false })
    try {
      const url = server.adminUrl('sightline')
      await migrate(url)
      return await tablesOf(url)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The types say what the driver gives (connection.ts): days and civil times as text, instants as Date, wide numbers as text.
async function tablesOf(url: string): Promise<string> {
  // The server may be stopped before an idle connection has said goodbye: nothing is lost by that.
  const pool = new pg.Pool({ connectionString: url, max: 1 }).on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await generate({
      db,
      dialect: new Introspection({ dateParser: 'string', numericParser: 'string' }),
      typeMapping: { date: 'string', timestamp: 'string', uuid: 'string' },
      excludePattern: 'migration',
      outFile: null,
    })
  } finally {
    await db.destroy()
  }
}
