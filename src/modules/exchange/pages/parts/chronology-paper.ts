import type { Block, Paper } from '../../../../drawing/index.ts'
import { type SubjectId, sayWhen } from '../../../../kernel/index.ts'
import { type Entry, labelOf } from '../../../record/index.ts'
import type { LeavingChronology } from '../../reads/chronology.ts'
import { besideOf, sayNarrower } from '../../rules.ts'

/** The chronology on paper: whose, what it is, and its entries year by year. */
export const chronologyPaper = (chronology: LeavingChronology, title: string): Paper => ({
  title,
  madeAt: chronology.madeAt,
  stamp: chronology.stamp,
  blocks: [
    { kind: 'heading', level: 1, words: title },
    { kind: 'words', words: chronology.name ?? 'Name not known to you', look: 'large' },
    ...chronology.about.slice(1).map((words): Block => ({ kind: 'words', words, look: 'quiet' })),
    ...yearsOf(chronology.entries, entry => entryBlock(entry, chronology.child)),
    ...(chronology.entries.length === 0 ? [{ kind: 'words', words: 'Nothing is on the record.' } as const] : []),
  ],
})

/** Blocks under a heading for each year, in the order of the entries. */
export const yearsOf = <Told extends Pick<Entry, 'when'>>(
  entries: readonly Told[],
  block: (one: Told) => Block,
): Block[] =>
  [...Map.groupBy(entries, ({ when }) => (when.from ?? when.to)?.slice(0, 4) ?? 'When is not known')].flatMap(
    ([year, all]): Block[] => [{ kind: 'heading', level: 2, words: year }, ...all.map(block)],
  )

const entryBlock = (entry: Entry, child: SubjectId): Block => ({
  kind: 'entry',
  when: sayWhen(entry.when),
  who: [entry.agencyName, labelOf(entry.kind), sayNarrower(entry)].filter(Boolean).join(' · '),
  text: entry.text,
  notes: besideOf(entry, child),
})
