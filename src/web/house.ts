import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../db/index.ts'
import type { AnyPage } from '../kernel/index.ts'
import type { AnyOpenPage, BoxKey, Site } from '../modules/access/index.ts'

/** Everything the server stands on, gathered once by `main` (or by a test) and handed down. */
export interface House {
  readonly database: Database
  readonly pages: readonly AnyPage[]
  readonly openPages: readonly AnyOpenPage[]
  readonly site: Site
  readonly box: BoxKey
  /** The one clock. */
  readonly now: () => Date
  readonly isReady: () => Promise<boolean>
  /** A named proxy in front: only then does a forwarded address count. */
  readonly trustProxy: boolean | string
  readonly logger?: FastifyBaseLogger
}
