import type { Viewer } from '../../../kernel/index.ts'
import { createIndex, type Index } from '../../../matching/index.ts'

/** What a question is put to, and what its asker may be led by. */
export interface Finder {
  readonly index: Index
  readonly isReady: boolean
  readonly hidden: (id: string) => boolean
  readonly strongOnly: (id: string) => boolean
  /** What the asker may read. */
  readonly reads: (scope: number) => boolean
  /** What leads anybody who works with children as well. */
  readonly leads: (scope: number) => boolean
}

export async function finderFor(_viewer: Viewer): Promise<Finder> {
  return {
    index: createIndex(),
    isReady: false,
    hidden: () => false,
    strongOnly: () => false,
    reads: () => false,
    leads: () => false,
  }
}
