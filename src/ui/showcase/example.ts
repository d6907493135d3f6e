import type { Content } from '../markup.ts'

/** What a part's `examples.tsx` holds: when to use it, and a few of it as they would stand on a page. */
export interface PartExamples {
  readonly part: string
  readonly use: string
  readonly shown: readonly { readonly name: string; readonly view: Content }[]
}
