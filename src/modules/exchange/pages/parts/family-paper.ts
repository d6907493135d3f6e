import { type Block, genogramScene, type Paper } from '../../../../drawing/index.ts'
import { civilDateOf, sayDate, sayInstant, sayReference, sayWhen } from '../../../../kernel/index.ts'
import { aroundOf, neighboursOf } from '../../../people/index.ts'
import { labelOf } from '../../../record/index.ts'
import { genogram } from '../../../views/index.ts'
import type { PackShown } from '../../reads/packs/pack.ts'
import { SHORTENED } from '../../rules.ts'

/** A parent's pack, or the child's: what its maker ticked, in plain words, and of each entry only when, which agency and what. */
export function familyPaper(shown: PackShown): Paper {
  const isChild = shown.pack.for.kind === 'child'
  const said = isChild ? FOR_CHILD : FOR_PARENT
  return {
    title: `${said.title}, ${sayReference(shown.child.reference)}`,
    madeAt: shown.pack.madeAt,
    stamp: `For ${isChild ? 'the young person' : shown.forName}. Taken by ${shown.taken}`,
    blocks: [
      { kind: 'heading', level: 1, words: said.title },
      { kind: 'words', words: shown.name ?? sayReference(shown.child.reference), look: 'large' },
      { kind: 'words', words: said.what },
      ...(shown.isShortened ? [{ kind: 'words', words: SHORTENED, look: 'strong' } as const] : []),
      factsOf(shown, isChild),
      ...askedBlocks(shown, said.asked),
      ...familyBlocks(shown, said.family),
      ...toldBlocks(shown, said.told),
      { kind: 'words', words: said.wrong },
    ],
  }
}

const FOR_PARENT = {
  title: 'What we share with you',
  what: 'This was put together for you, for the meeting. It is yours to read and to talk about with the person who gave it to you. It does not hold everything that is written down.',
  asked: 'Who is working together',
  family: 'Family',
  told: 'What was written down',
  wrong:
    'If something here is wrong or unfair, say so: what you say is written beside it. You can bring somebody with you who helps you speak.',
}

const FOR_CHILD = {
  title: 'About you',
  what: 'This is about you, and it was put together for you. You can read it with somebody you trust, and ask about anything in it. None of this is your fault.',
  asked: 'Who is working together to help you',
  family: 'Your family',
  told: 'What was written down',
  wrong: 'If something is wrong or missing, say so. Your words are written down the way you say them.',
}

const factsOf = ({ pack, child, born, forName, madeBy }: PackShown, isChild: boolean): Block => ({
  kind: 'facts',
  rows: [
    ['Reference', sayReference(child.reference)],
    ...(born && pack.sections.includes('born')
      ? [[isChild ? 'Your date of birth' : 'Date of birth', born] as const]
      : []),
    ...(isChild ? [] : [['For', forName] as const]),
    ['Put together by', `${madeBy}, ${sayInstant(pack.madeAt)}`],
  ],
})

/** Agencies and nobody's name. */
function askedBlocks({ pack, asked }: PackShown, heading: string): Block[] {
  if (!pack.sections.includes('asked')) return []
  const agencies = [...Map.groupBy(asked, ({ agencyName }) => agencyName)]
  return [
    { kind: 'heading', level: 2, words: heading },
    {
      kind: 'table',
      columns: [
        { heading: 'Agency', share: 60 },
        { heading: 'Asked', share: 20 },
        { heading: 'Answered', share: 20 },
      ],
      rows: agencies.map(([agency, seats]) => [
        agency,
        sayDate(civilDateOf(new Date(Math.min(...seats.map(({ invitedAt }) => invitedAt.getTime()))))),
        seats.some(({ acceptedAt }) => acceptedAt) ? 'Yes' : 'Not yet',
      ]),
    },
  ]
}

function familyBlocks({ pack, child, around }: PackShown, heading: string): Block[] {
  const near = neighboursOf(aroundOf(around, child.id, civilDateOf(pack.madeAt))).filter(({ far }) => far.name !== null)
  if (!pack.sections.includes('family') || near.length === 0) return []
  const items = near.map(({ far, ties }) => `${far.name}: ${ties.map(({ label }) => label.toLowerCase()).join(', ')}`)
  const { family } = genogram(around, { child: child.id, on: civilDateOf(pack.madeAt), steps: 3, around: false })
  const description = 'The list below says the same.'
  const scene = genogramScene(family, { id: 'family', title: heading, legend: false, description })
  return [
    { kind: 'heading', level: 2, words: heading },
    { kind: 'figure', scene },
    { kind: 'list', items },
  ]
}

function toldBlocks({ lines }: PackShown, heading: string): Block[] {
  const told = lines.flatMap(line => (line.told ? [line.told] : []))
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 2, words: heading },
    ...told.map(
      (one): Block => ({
        kind: 'entry',
        when: sayWhen(one.when),
        who: `${one.agencyName} · ${labelOf(one.kind)}`,
        text: one.text,
        notes: [],
      }),
    ),
  ]
}
