import { type Context, TAGS, UNKNOWN_TAG } from '../kept.ts'
import type { GedcomLine } from '../text/lines.ts'

/** How often something was left out of a file, where it stood, and why. */
export interface LeftOut {
  /** `INDI.OCCU`: the tag under those it stands under. */
  readonly tag: string
  readonly count: number
  readonly why: string
}

/** What the table leaves of these records: the first of it on the way down, what stands under it goes with it. */
export function leftOut(records: readonly GedcomLine[]): LeftOut[] {
  const found = new Map<string, { count: number; why: string }>()
  const waiting = records.map(line => ({ line, context: 'record' as Context, path: '' }))
  for (const { line, context, path } of waiting) {
    const fate = Object.hasOwn(TAGS[context], line.tag) ? TAGS[context][line.tag] : undefined
    const tag = path === '' ? line.tag : `${path}.${line.tag}`
    if (fate && 'kept' in fate) {
      const under = fate.under
      if (under) for (const next of line.under) waiting.push({ line: next, context: under, path: tag })
      continue
    }
    const before = found.get(tag)
    found.set(tag, { count: (before?.count ?? 0) + 1, why: fate?.left ?? UNKNOWN_TAG })
  }
  return [...found]
    .map(([tag, { count, why }]) => ({ tag, count, why }))
    .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1))
}
