import type { Scene } from '../model.ts'

/** A document before it is set: what it says, in the order in which it is read. */
export interface Paper {
  /** Shown by whoever's program opens it, and kept where names are not: references and nouns only. */
  readonly title: string
  readonly madeAt: Date
  /** Stands small at the foot of every page, and across it: who took this one, and when. */
  readonly stamp: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'words'; readonly words: string; readonly look?: 'large' | 'strong' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | PaperTable
  | PaperEntry
  | { readonly kind: 'figure'; readonly scene: Scene }
  | { readonly kind: 'page' }

export interface PaperTable {
  readonly kind: 'table'
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

/** One line of a chronology: when, at the margin; beside it who told it, their words, and smaller what stands beside them. */
export interface PaperEntry {
  readonly kind: 'entry'
  readonly when: string
  readonly who: string
  readonly text: string
  readonly notes: readonly string[]
}
