import type { Viewer } from '../../src/kernel/index.ts'
import { makePack } from '../../src/modules/exchange/index.ts'
import { childNamed, decideLink, type Entry, makeCopy, reading, remarkOn } from '../../src/modules/record/index.ts'
import { type ChildName, COPIES, LINKS, PACKS, type PersonName, REMARKS, type WorkerName } from '../cast.ts'
import type { Played } from './played.ts'

type TogetherPlayed = Pick<Played, 'as' | 'children' | 'people' | 'workers'>

/** After everything was told: what agencies make of it, beside the entries. */
export async function playTogether({ as, children, people, workers }: TogetherPlayed): Promise<void> {
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
  for (const { child, by, at, for: name, entries } of PACKS)
    await as(by, at, async viewer => {
      const ticked = await Promise.all(entries.map(words => told(viewer, child, words)))
      const asked = { for: recipient(name), purpose: 'conference', from: null, to: null } as const
      const choices = { entries: ticked.map(({ id }) => id), sections: ['asked', 'family'], reason: 'Agreed' } as const
      await makePack(viewer, await childNamed(viewer, children[child].reference), asked, choices)
    })

  function recipient(name: WorkerName | PersonName) {
    const worker = Object.entries(workers).find(([id]) => id === name)?.[1].worker
    if (worker) return { kind: 'professional', worker } as const
    return { kind: 'parent', subject: people[name as PersonName].id } as const
  }
}
