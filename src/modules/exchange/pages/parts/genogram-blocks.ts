import { type Block, genogramScene } from '../../../../drawing/index.ts'
import { type Genogram, sayGroups } from '../../../views/index.ts'

/** A genogram on paper, and beneath it everybody in it, once, with what the picture says of them. */
export const genogramBlocks = ({ family, groups, couples, homes }: Genogram, heading: string): Block[] => [
  { kind: 'heading', level: 2, words: heading },
  {
    kind: 'figure',
    scene: genogramScene(family, {
      id: 'genogram',
      title: heading,
      legend: true,
      description: `${sayGroups(groups)}. The tables below say the same.`,
    }),
  },
  ...groups.flatMap(({ name, people }): Block[] => [
    { kind: 'heading', level: 3, words: name },
    {
      kind: 'table',
      columns: [
        { heading: 'Who', share: 24 },
        { heading: 'What they are to the child', share: 28 },
        { heading: 'Lived, and lives', share: 24 },
        { heading: 'Lines to others', share: 24 },
      ],
      rows: people.map(({ subject, called, lived, home, lines }) => [
        subject.name ?? 'Name not known to you',
        called,
        [lived, home && `Lives at: ${home}`].filter(Boolean).join('\n'),
        lines.join('\n'),
      ]),
    },
  ]),
  ...tableBlocks(
    'Couples and parents',
    ['Who', 'What is known', 'Children'],
    couples.map(one => [one.partners, one.kind, one.children]),
  ),
  ...tableBlocks(
    'Who lives together',
    ['Home', 'Who'],
    homes.map(one => [one.name, one.people]),
  ),
]

const tableBlocks = (name: string, headings: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, words: name },
        { kind: 'table', columns: headings.map(heading => ({ heading, share: 1 })), rows },
      ]
