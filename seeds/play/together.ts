import type { Viewer } from '../../src/kernel/index.ts'
import { childNamed, decideLink, type Entry, makeCopy, reading, remarkOn } from '../../src/modules/record/index.ts'
import { type ChildName, COPIES, LINKS, REMARKS } from '../cast.ts'
import type { Played } from './played.ts'

/** After everything was told: what agencies make of it, beside the entries. */
export async function playTogether({ as, children }: Pick<Played, 'as' | 'children'>): Promise<void> {
  const told = async (viewer: Viewer, child: ChildName, words: string): Promise<Entry> => {
    const { id } = await childNamed(viewer, children[child].reference)
    const entry = (await reading(viewer, [id])).entries.find(one => one.text.includes(words))
    if (!entry) throw new Error(`Nobody in the cast wrote “${words}”`)
    return entry
  }
  for (const { child, by, at, on, significance, analysis } of REMARKS)
    await as(by, at, async viewer => {
      const { id } = await told(viewer, child, on)
      await remarkOn(viewer, id, { significance, analysis, seen: null, wordsConfirmed: true })
    })
  for (const { child, by, at, on, verdict, reason } of LINKS)
    await as(by, at, async viewer => {
      const [one, other] = [await told(viewer, child, on[0]), await told(viewer, child, on[1])]
      await decideLink(viewer, { one: one.id, other: other.id, verdict, reason, seen: null, wordsConfirmed: true })
    })
  for (const { child, by, at, title, purpose } of COPIES)
    await as(by, at, async viewer => {
      const copy = { title, purpose, from: null, to: null, named: null, wordsConfirmed: true }
      await makeCopy(viewer, await childNamed(viewer, children[child].reference), copy)
    })
}
