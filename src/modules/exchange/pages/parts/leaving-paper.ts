import type { Block, Paper } from '../../../../drawing/index.ts'
import { sayReference } from '../../../../kernel/index.ts'
import type { Leaving } from '../../reads/drawings.ts'

/** A drawing on paper: whose, what it is, and the blocks that show and say it. */
export function leavingPaper(
  { reference, name, about, madeAt, stamp }: Leaving,
  what: string,
  blocks: readonly Block[],
): Paper {
  const title = `${what}, ${sayReference(reference)}`
  return {
    title,
    madeAt,
    stamp: `Taken by ${stamp}`,
    blocks: [
      { kind: 'heading', level: 1, words: title },
      { kind: 'words', words: name ?? 'Name not known to you', look: 'large' },
      ...about.slice(1).map((words): Block => ({ kind: 'words', words, look: 'quiet' })),
      ...blocks,
    ],
  }
}
