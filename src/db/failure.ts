import pg from 'pg'
import { NotFound, Unavailable } from '../kernel/index.ts'

const FOREIGN_KEY = '23503'
const DUPLICATE = '23505'
const NOT_ALLOWED = '42501'
/** Connection lost (08), stopped or shutting down (57), too many of something (53), input and output (58), a lock (40, 55). */
const AWAY = /^(08|57|53|58|40|55)/

/** Is this the database saying that such a row is there already? For acts that catch it and know what it means. */
export function isDuplicate(failure: unknown): boolean {
  return failure instanceof pg.DatabaseError && failure.code === DUPLICATE
}

/**
 * What a failure inside a transaction becomes outside it. A row that points at a hidden one, repeats a hidden one, or is
 * refused by a policy answers as if nothing were there; the cause is kept for the log.
 */
export function failureOf(cause: unknown): unknown {
  const code = codeOf(cause)
  if (cause instanceof pg.DatabaseError && (code === FOREIGN_KEY || code === DUPLICATE || code === NOT_ALLOWED))
    return Object.assign(new NotFound(), { cause })
  return unavailableIfAway(cause)
}

/** The failure itself, or Unavailable when it says that the database cannot answer now. */
export function unavailableIfAway(cause: unknown): unknown {
  const code = codeOf(cause)
  if (cause instanceof pg.DatabaseError) return code && AWAY.test(code) ? new Unavailable(cause) : cause
  const lost =
    cause instanceof Error && (code !== undefined || /connection|timeout|not queryable|terminated/i.test(cause.message))
  return lost && isPlain(cause) ? new Unavailable(cause) : cause
}

// The driver's own errors are plain; ours and the language's carry names of their own.
const isPlain = (failure: Error): boolean => failure.name === 'Error' || failure.name === 'AggregateError'

function codeOf(failure: unknown): string | undefined {
  return failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : undefined
}
