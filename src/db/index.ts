// The database's door. Chapters use `query` in their stores; `access` alone opens transactions.
export { type Database, type DatabaseOptions, openDatabase } from './connection.ts'
export { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './embedded/index.ts'
export { isDuplicate } from './failure.ts'
export { type MigrateOptions, migrate } from './migrate.ts'
export { appPassword, appUrl } from './roles.ts'
export { type Started, type StartOptions, startDatabase } from './start.ts'
export { type Context, inTransaction } from './transaction.ts'
export { query, type Tables } from './unit.ts'
