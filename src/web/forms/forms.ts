import { createHash, randomUUID } from 'node:crypto'
import type { Done } from '../../kernel/index.ts'
import { fieldsOf } from '../session/csrf.ts'

export const newKey = (): string => randomUUID()

/** What was sent, whatever order its fields came in. */
export const bodyHash = (fields: Record<string, unknown>): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1)),
        fileAsHash,
      ),
    )
    .digest('hex')

const fileAsHash = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'bytes' in value && value.bytes instanceof Uint8Array
    ? { ...value, bytes: createHash('sha256').update(value.bytes).digest('hex') }
    : value

/** Fields as typed, to show again or to keep as a draft. Passwords, and the codes of a sign-in, are never kept. */
export function typedFields(
  body: unknown,
  secrets: readonly string[] = ['password'],
): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(fieldsOf(body))) {
    if (secrets.includes(name)) continue
    if (typeof value === 'string') kept[name] = value
    else if (Array.isArray(value)) kept[name] = value.filter(item => typeof item === 'string')
  }
  return kept
}

/** The same form was sent before with other words: both are kept, and a correction is offered (spine.md 18). */
export class SameKeyOtherWords extends Error {
  override readonly name = 'SameKeyOtherWords'
  readonly earlier: Done
  constructor(earlier: Done) {
    super('This form was sent already, with other words')
    this.earlier = earlier
  }
}
