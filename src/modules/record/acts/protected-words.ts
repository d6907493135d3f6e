import { Invalid, type Viewer } from '../../../kernel/index.ts'
import type { Child, Circulation } from '../model.ts'
import { wordsFound } from '../rules.ts'
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
  const own = children.map(child => child.id)
  // A carer's name and the address of a placement are facts about the carer and the place.
  const ties = await tiesOf(viewer, own, null, [])
  const facts = await factsOf(viewer, [...new Set([...own, ...ties.flatMap(tie => [tie.from, tie.to])])], null, [])
  const words = facts.filter(fact => fact.protected).map(fact => fact.value)
  const [found] = wordsFound(
    text,
    words.flatMap(value => [value, ...value.split(',')]),
  )
  if (found)
    throw new Invalid({
      text: `“${found.trim()}” is protected: not everyone in the circle may read it. Choose who may read this entry, use other words, or confirm below.`,
    })
}
