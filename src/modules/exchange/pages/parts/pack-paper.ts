import type { Block, Paper } from '../../../../drawing/index.ts'
import { civilDateOf, sayDate, sayInstant, sayReference, sayWhen } from '../../../../kernel/index.ts'
import { aroundOf, type Neighbour, neighboursOf } from '../../../people/index.ts'
import { COPY_PURPOSES, type CopyLine, labelOf, type Remark, sayHowKnown, sayPeriod } from '../../../record/index.ts'
import { type Genogram, genogram } from '../../../views/index.ts'
import type { AskedSeat } from '../../model.ts'
import type { PackShown } from '../../reads/packs/pack.ts'
import { SHORTENED, sayOthers, sayPackPeriod } from '../../rules.ts'
import { genogramBlocks } from './genogram-blocks.ts'

/** A professional's pack: who was asked and answered, who is around the child, and what the whole circle was told. */
export function packPaper(shown: PackShown): Paper {
  const title = `Conference pack, ${sayReference(shown.child.reference)}`
  return {
    title,
    madeAt: shown.pack.madeAt,
    stamp: `For ${shown.forName}. Taken by ${shown.taken}`,
    blocks: [
      ...coverOf(shown),
      { kind: 'heading', level: 2, words: 'Who was asked, and who answered' },
      askedTable(shown.asked),
      ...aroundBlocks(shown),
      ...genogramBlocks(genogramIn(shown), 'Genogram'),
      { kind: 'heading', level: 2, words: 'Chronology' },
      ...shown.lines.map(line => lineBlock(line, shown)),
    ],
  }
}

/** As the family was known when the pack was made. */
const genogramIn = ({ around, child, pack }: PackShown): Genogram =>
  genogram(around, { child: child.id, on: civilDateOf(pack.madeAt), steps: 3, around: true })

const coverOf = ({ pack, child, name, born, forName, madeBy, lines, isShortened }: PackShown): Block[] => [
  { kind: 'heading', level: 1, words: 'Conference pack' },
  { kind: 'words', words: name ?? sayReference(child.reference), look: 'large' },
  ...(isShortened ? [{ kind: 'words', words: SHORTENED, look: 'strong' } as const] : []),
  {
    kind: 'facts',
    rows: [
      ['Reference', sayReference(child.reference)],
      ...(born ? [['Born', born] as const] : []),
      ['For', forName],
      ['What it is for', COPY_PURPOSES[pack.purpose]],
      ['Period', sayPackPeriod(pack)],
      ['Made', `${sayInstant(pack.madeAt)} by ${madeBy}`],
      ['Entries', String(lines.length)],
    ],
  },
  { kind: 'words', words: WHAT_IT_IS, look: 'quiet' },
]

const WHAT_IT_IS =
  'It holds what the whole circle was told when it was made, as each agency told it. What one agency or a few people were told is not in it. It is for the person named above and nobody else, and as confidential as the record.'

const askedTable = (asked: readonly AskedSeat[]): Block => ({
  kind: 'table',
  columns: [
    { heading: 'Agency', share: 26 },
    { heading: 'Who', share: 28 },
    { heading: 'Asked', share: 17 },
    { heading: 'Answered', share: 17 },
    { heading: 'Told something', share: 12 },
  ],
  rows: asked.map(seat => [
    seat.agencyName,
    `${seat.name}, ${seat.role}`,
    sayDay(seat.invitedAt),
    answerOf(seat),
    seat.told ? 'Yes' : 'Nothing here',
  ]),
})

const sayDay = (at: Date): string => sayDate(civilDateOf(at))

function answerOf({ acceptedAt, leftAt }: AskedSeat): string {
  if (!acceptedAt) return leftAt ? `Declined ${sayDay(leftAt)}` : 'Not yet'
  return leftAt ? `Accepted ${sayDay(acceptedAt)}, left ${sayDay(leftAt)}` : `Accepted ${sayDay(acceptedAt)}`
}

function aroundBlocks({ around, child, pack }: PackShown): Block[] {
  const all = neighboursOf(aroundOf(around, child.id, civilDateOf(pack.madeAt)).filter(one => !one.isOver))
  const concerns = all.filter(isConcern)
  const others = all.filter(one => !isConcern(one))
  return [
    ...(others.length > 0
      ? [{ kind: 'heading', level: 2, words: 'Who is around the child' } as const, neighbourTable(others)]
      : []),
    ...(concerns.length > 0
      ? [{ kind: 'heading', level: 2, words: 'Adults of concern' } as const, neighbourTable(concerns)]
      : []),
  ]
}

const isConcern = ({ far, ties }: Neighbour): boolean =>
  ties.some(({ tie }) => tie.kind === 'worries-about' && tie.from === far.id)

const neighbourTable = (all: readonly Neighbour[]): Block => ({
  kind: 'table',
  columns: [
    { heading: 'Who', share: 26 },
    { heading: 'What they are to the child', share: 36 },
    { heading: 'Since or until', share: 18 },
    { heading: 'Told by', share: 20 },
  ],
  rows: all.map(({ far, ties }) => [
    far.name ?? 'Name not in this pack',
    ties.map(({ label }) => label).join('; '),
    [...new Set(ties.map(({ tie }) => sayPeriod(tie)).filter(Boolean))].join('; '),
    [...new Set(ties.map(({ tie }) => tie.agencyName))].join('; '),
  ]),
})

function lineBlock({ number, told, remarks, linked, since }: CopyLine, { child }: PackShown): Block {
  if (!told)
    return {
      kind: 'entry',
      when: `Number ${number}`,
      who: GONE[since],
      text: 'What it said is no longer shown.',
      notes: [],
    }
  return {
    kind: 'entry',
    when: sayWhen(told.when),
    who: `${number}. ${told.agencyName} · ${labelOf(told.kind)}`,
    text: told.text,
    notes: [
      ...[sayOthers(told, child.id)].filter(Boolean).map(others => `Also part of it: ${others}.`),
      `${sayHowKnown(told)}. Recorded ${sayInstant(told.recordedAt)}${told.version > 1 ? `, version ${told.version}` : ''}.`,
      ...(since === 'corrected' ? ['Corrected since on the record.'] : []),
      ...linked.map(one => `${one.verdict === 'same' ? 'Same event as' : 'Related to'} number ${one.number}.`),
      ...remarks.flatMap(sayRemark),
    ],
  }
}

const GONE: Readonly<Record<CopyLine['since'], string>> = {
  withdrawn: 'Withdrawn since',
  hidden: 'Not shown to you',
  stands: '',
  corrected: '',
}

const sayRemark = ({ agencyName, significance, analysis }: Remark): string[] => [
  ...(significance ? [`Significance (${agencyName}): ${significance}`] : []),
  ...(analysis ? [`Analysis (${agencyName}): ${analysis}`] : []),
]
