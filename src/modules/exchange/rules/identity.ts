import { createHash } from 'node:crypto'
import type { Draft } from '../model.ts'

// The same list comes every month, longer. Which of its rows have been here before is decided by two marks that are kept
// with every row brought in: whose it is, and what it said.

export interface Marks {
  /** The agency's own number, else the date as written, the words, and how often the two have stood above. */
  readonly identity: string
  /** The same while the date as written and the words are. */
  readonly version: string
}

export interface NewRows {
  readonly added: readonly Marked[]
  /** The agency's number has been here before, with another date or other words: for a person to look at, never added. */
  readonly changed: readonly Marked[]
  /** Here already, or for a second time in this very list. */
  readonly known: readonly Marked[]
  /** One number twice in this list with different words: the agency must say which of the two it is. */
  readonly clashing: readonly Marked[]
}

export interface Marked {
  readonly draft: Draft
  readonly marks: Marks
}

/**
 * Parts the rows of a list by whether they are new. `already` holds both marks of every row that this agency has brought in
 * for this child; a version that was once brought in is known for good.
 */
export function newRows(already: ReadonlySet<string>, drafts: readonly Draft[]): NewRows {
  const parted = { added: [] as Marked[], changed: [] as Marked[], known: [] as Marked[], clashing: [] as Marked[] }
  const here = new Map<string, string>()
  for (const marked of markedOf(drafts)) {
    const { identity, version } = marked.marks
    const above = here.get(identity)
    if (above === undefined) here.set(identity, version)
    parted[standing({ identity, version }, above, already)].push(marked)
  }
  return parted
}

/** Both marks of each row, in the order of the list: what is kept once the rows are in. */
export function markedOf(drafts: readonly Draft[]): readonly Marked[] {
  const met = new Map<string, number>()
  return drafts.map(draft => {
    const said = `${oneSpaced(draft.whenTyped)}\n${oneSpaced(draft.text)}`
    if (draft.rowId !== null) {
      const identity = `id:${oneSpaced(draft.rowId)}`
      return { draft, marks: { identity, version: `said:${hash(`${identity}\n${said}`)}` } }
    }
    const count = (met.get(said) ?? 0) + 1
    met.set(said, count)
    const mark = `row:${hash(`${count}\n${said}`)}`
    return { draft, marks: { identity: mark, version: mark } }
  })
}

function standing(
  { identity, version }: Marks,
  above: string | undefined,
  already: ReadonlySet<string>,
): keyof NewRows {
  if (above !== undefined) return above === version ? 'known' : 'clashing'
  if (!already.has(identity)) return 'added'
  return already.has(version) ? 'known' : 'changed'
}

/** Spaces and the form of accents change when a list is saved by another program. */
const oneSpaced = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

const hash = (words: string): string => createHash('sha256').update(words).digest('base64url')
