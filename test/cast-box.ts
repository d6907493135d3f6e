import type { BoxKey } from '../src/modules/access/index.ts'

/** The key that the cast's sign-in secrets are sealed with, so that a test's server can open them. */
export const CAST_BOX: BoxKey = { id: 'k1', bytes: new Uint8Array(32).fill(7) }
