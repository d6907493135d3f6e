import { Invalid, type Viewer } from '../../../kernel/index.ts'
import type { Child, Circulation } from '../model.ts'
import { squeezed, wordsFound } from '../rules.ts'
import { factsOf } from '../store/facts.ts'
import { tiesOf } from '../store/ties.ts'

/**
 * A protected address, carer, school or source must not travel to the whole circle in free text. Checked against what the
 * writer may read: what they do not know, this must not tell them. The writer narrows the entry, rewords it or confirms.
 */
export async function refuseProtectedWords(
  viewer: Viewer,
  children: readonly Child[],
  text: string,
  circulation: Circulation,
): Promise<void> {
  if (circulation !== 'circle') return
  const [found] = wordsFound(text, await protectedWords(viewer, children))
  if (found) throw new Invalid({ text: sentence(found, 'this entry') })
}

/** The same for what is said of somebody or something: each text by the field it was typed in. */
export async function refuseProtectedIn(
  viewer: Viewer,
  { on, circulation }: { readonly on: Child; readonly circulation: Circulation },
  typed: Readonly<Record<string, string>>,
  confirmed: boolean,
): Promise<void> {
  if (circulation !== 'circle' || confirmed) return
  const words = await protectedWords(viewer, [on])
  for (const [field, text] of Object.entries(typed)) {
    const [found] = wordsFound(text, words)
    if (found) throw new Invalid({ [field]: sentence(found, 'this') })
  }
}

/** Which texts, by their place, hold words that this writer knows to be protected on the record; none when told to the agency alone. */
export async function protectedIn(
  viewer: Viewer,
  { on, circulation }: { readonly on: Child; readonly circulation: Circulation },
  texts: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  if (circulation !== 'circle') return new Map()
  const words = await protectedWords(viewer, [on])
  return new Map(
    texts.flatMap((text, place) => {
      const [found] = wordsFound(text, words)
      return found ? [[place, found.trim()] as const] : []
    }),
  )
}

/** What this writer knows to be protected on these children's records; not what the circle knows by another telling. */
async function protectedWords(viewer: Viewer, children: readonly Child[]): Promise<string[]> {
  const own = children.map(child => child.id)
  // A carer's name and the address of a placement are facts about the carer and the place.
  const ties = await tiesOf(viewer, own, null, [])
  const facts = await factsOf(viewer, [...new Set([...own, ...ties.flatMap(tie => [tie.from, tie.to])])], null, [])
  const open = new Set(facts.filter(fact => !fact.protected).map(fact => squeezed(fact.value)))
  return facts
    .filter(fact => fact.protected)
    .flatMap(({ value }) => [value, ...value.split(',')])
    .filter(word => !open.has(squeezed(word)))
}

const sentence = (found: string, what: string): string =>
  `“${found.trim()}” is protected: not everyone in the circle may read it. Choose who may read ${what}, use other words, or confirm below.`
