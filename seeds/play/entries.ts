import { startOfDay } from '../../src/kernel/index.ts'
import { childNamed, type NewEntry, recordEntry } from '../../src/modules/record/index.ts'
import { PEOPLE, type PersonName, THINGS, type ThingName } from '../cast.ts'
import type { CastEntry } from '../entries.ts'
import { dateOf, type Played } from './played.ts'

/** One entry, as its writer would type it: once, also where it is about two children. */
export async function writeEntry(cast: Omit<Played, 'signIns'>, entry: CastEntry): Promise<void> {
  const { as, children } = cast
  await as(entry.by, entry.recorded, async viewer => {
    const known = entry.known ? dateOf(entry.known, viewer.now) : null
    const child = await childNamed(viewer, children[entry.child].reference)
    const alsoAbout = []
    for (const other of entry.also ?? []) alsoAbout.push(await childNamed(viewer, children[other].reference))
    await recordEntry(viewer, child, {
      kind: entry.kind,
      when: dateOf(entry.when, viewer.now),
      knownAt: known?.from ? startOfDay(known.from.slice(0, 10)) : null,
      text: entry.text,
      howKnown: entry.how,
      source: entry.source ?? '',
      circulation: entry.to ?? 'circle',
      named: [],
      people: [],
      onRecord: metOf(cast, entry),
      alsoAbout,
      wordsConfirmed: true,
    })
  })
}

function metOf({ people, things }: Omit<Played, 'signIns'>, entry: CastEntry): NonNullable<NewEntry['onRecord']> {
  return Object.entries(entry.met ?? {}).map(([name, role]) =>
    Object.hasOwn(PEOPLE, name)
      ? { subject: people[name as PersonName].id, kind: 'person', role }
      : { subject: things[name as ThingName].id, kind: THINGS[name as ThingName].kind, role },
  )
}
