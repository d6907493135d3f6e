import { type SubjectId, sayInstant, sayWhen } from '../../../../kernel/index.ts'
import {
  type Entry,
  type LinkedEntry,
  labelOf,
  type Participant,
  type Remark,
  ROLES_IN,
  sayHowKnown,
} from '../../../record/index.ts'
import type { OutColumn, OutTable } from '../../model.ts'

/** What a chronology holds as it leaves: entries that stand, as this reader may read them; nothing of what was withdrawn. */
export interface OutChronology {
  readonly child: SubjectId
  readonly entries: readonly Entry[]
  readonly about: readonly string[]
  /** Said where there are more entries than a file holds; '' otherwise. */
  readonly more: string
}

type Column = OutColumn & { readonly of: (entry: Entry, child: SubjectId) => string }

/** A column for each thing that is known of an entry: to sort and filter. */
const WIDE: readonly Column[] = [
  { heading: 'When', width: 22, of: ({ when }) => sayWhen(when) },
  { heading: 'From', width: 12, of: ({ when }) => civil(when.from, when.hasTime) },
  { heading: 'Before', width: 12, of: ({ when }) => civil(when.to, when.hasTime) },
  { heading: 'Agency', width: 24, of: ({ agencyName }) => agencyName },
  { heading: 'Kind', width: 20, of: ({ kind }) => labelOf(kind) },
  { heading: 'What was told', width: 80, of: ({ text }) => text },
  { heading: 'Also part of it', width: 30, of: (entry, child) => sayOthers(entry, child) },
  { heading: 'How it is known', width: 40, of: sayHowKnown },
  { heading: 'Filed under', width: 18, of: ({ category }) => category },
  { heading: 'Their number', width: 16, of: ({ ownReference }) => ownReference },
  { heading: 'Known since', width: 22, of: ({ knownAt }) => sayInstant(knownAt) },
  { heading: 'Recorded', width: 22, of: ({ recordedAt }) => sayInstant(recordedAt) },
  { heading: 'Version', width: 8, of: ({ version }) => String(version) },
  { heading: 'Told to', width: 20, of: ({ audienceKind }) => TOLD_TO[audienceKind] },
  { heading: 'Significance', width: 40, of: ({ remarks }) => said(remarks, 'significance') },
  { heading: 'Analysis', width: 40, of: ({ remarks }) => said(remarks, 'analysis') },
  { heading: 'Other tellings', width: 40, of: ({ links }) => sayLinks(links).join('\n') },
  { heading: 'Entry', width: 38, of: ({ id }) => id },
]

/** Three columns to read. */
const NARROW: readonly Column[] = [
  { heading: 'When', width: 22, of: ({ when }) => sayWhen(when) },
  {
    heading: 'Told by',
    width: 28,
    of: entry => [entry.agencyName, labelOf(entry.kind), sayNarrower(entry)].filter(Boolean).join('\n'),
  },
  { heading: 'What was told', width: 100, of: (entry, child) => [entry.text, ...besideOf(entry, child)].join('\n') },
]

export const wideTable = (chronology: OutChronology): OutTable => tableOf(chronology, WIDE)
export const narrowTable = (chronology: OutChronology): OutTable => tableOf(chronology, NARROW)

function tableOf({ child, entries, about, more }: OutChronology, columns: readonly Column[]): OutTable {
  const rows = entries.map(entry => columns.map(({ of }) => of(entry, child)))
  const last = columns.map(({ heading }) => (heading === 'What was told' ? more : ''))
  return {
    name: 'Chronology',
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: more ? [...rows, last] : rows,
    about,
  }
}

/** Under the words of an entry: who else was part of it, how it is known, what was decided on it and what agencies make of it. */
export const besideOf = (entry: Entry, child: SubjectId): string[] => [
  ...[sayOthers(entry, child)].filter(Boolean).map(others => `Also part of it: ${others}.`),
  `${sayHowKnown(entry)}. Recorded ${sayInstant(entry.recordedAt)}${entry.version > 1 ? `, version ${entry.version}` : ''}.`,
  ...sayLinks(entry.links),
  ...entry.remarks.flatMap(remark => [
    ...(remark.significance ? [`Significance (${remark.agencyName}): ${remark.significance}`] : []),
    ...(remark.analysis ? [`Analysis (${remark.agencyName}): ${remark.analysis}`] : []),
  ]),
]

const TOLD_TO = {
  circle: 'Everyone in the circle',
  agency: 'Agency only',
  named: 'Named people only',
  intelligence: 'Intelligence',
} as const

/** '' where the whole circle is told. */
export const sayNarrower = ({ audienceKind }: Entry): string => (audienceKind === 'circle' ? '' : TOLD_TO[audienceKind])

export const sayOthers = ({ people }: Pick<Entry, 'people'>, child: SubjectId): string =>
  people
    .filter(({ subject }) => subject !== child)
    .map(sayPart)
    .join('; ')

const sayPart = ({ shown, role }: Participant): string =>
  role === 'also-about' ? shown : `${shown} (${ROLES_IN[role].toLowerCase()})`

const said = (remarks: readonly Remark[], which: 'significance' | 'analysis'): string =>
  remarks
    .filter(remark => remark[which] !== '')
    .map(remark => `${remark.agencyName}: ${remark[which]}`)
    .join('\n')

const sayLinks = (links: readonly LinkedEntry[]): string[] =>
  links
    .filter(({ verdict }) => verdict === 'same' || verdict === 'related')
    .map(
      ({ verdict, otherAgencyName, otherWhen }) =>
        `${verdict === 'same' ? 'Same event as told by' : 'Related to what was told by'} ${otherAgencyName}, ${sayWhen(otherWhen)}.`,
    )

/** As programs read it: a date, or a date and a time where one was given. */
const civil = (moment: string | null, hasTime: boolean): string => moment?.slice(0, hasTime ? 16 : 10) ?? ''
