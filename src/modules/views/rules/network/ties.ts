import { sayWhen } from '../../../../kernel/index.ts'
import { verdictsOf } from '../../../people/index.ts'
import {
  type Entry,
  isOver,
  type Reading,
  SAMENESS,
  type SubjectShown,
  sayHowKnown,
  sayPeriod,
  type Tie,
  tieKind,
  tieLabel,
} from '../../../record/index.ts'
import type { NetworkCut, NetworkTie, Sort } from '../../model/network.ts'

/** Every tie of a reading, and every two who were told of together, each once, cut as asked; the newest first. */
export function networkTies(reading: Reading, cut: NetworkCut, on: string): NetworkTie[] {
  const told = reading.ties.filter(tie => isTied(reading, tie, on)).flatMap(tie => tieOf(reading, tie, on))
  const together = reading.entries.flatMap(entry => metIn(reading, entry))
  return [...told, ...together]
    .filter(tie => isWithin(tie, cut))
    .sort((one, other) => other.since.localeCompare(one.since) || one.id.localeCompare(other.id))
}

/** That two are believed to be the same ties them for as long as nobody has said otherwise since; that they are not ties nobody. */
const isTied = (reading: Reading, tie: Tie, on: string): boolean =>
  !SAMENESS.includes(tie.kind) ||
  (tie.kind === 'same-as' && verdictsOf(reading, tie.from, on).some(one => one.other.id === tie.to && one.joined))

type Dated = NetworkTie & { readonly from: string | null; readonly to: string | null; readonly agency: string }

function tieOf(reading: Reading, tie: Tie, on: string): Dated[] {
  const [one, other] = [shown(reading, tie, 'from'), shown(reading, tie, 'to')]
  if (!one || !other) return []
  const sort = tieKind(tie.kind)?.sorts[tie.code] ?? tieKind(tie.kind)?.sorts['']
  return [
    {
      ...{ id: tie.id, one, other, label: tieLabel(tie, 'to'), reverse: tieLabel(tie, 'from'), sort: sortOf(tie) },
      ...{ period: sayPeriod(tie), since: tie.since?.from ?? tie.since?.to ?? '', isOver: isOver(tie, on) },
      ...{ howKnown: tie.howKnown, said: sayHowKnown(tie), agencyName: tie.agencyName, agency: tie.agency },
      isNarrow: tie.audienceKind === 'agency' || tie.audienceKind === 'named',
      href: `/ties/${tie.id}`,
      directed: sort !== undefined && sort.from !== sort.to,
      from: tie.since?.from?.slice(0, 10) ?? null,
      to: tie.until?.to?.slice(0, 10) ?? null,
    },
  ]
}

/** Where the reader may not open its page, the kind of tie says what it is: a place is no person. */
function shown(reading: Reading, tie: Tie, end: 'from' | 'to'): SubjectShown | undefined {
  const subject = reading.subjects.get(tie[end])
  if (!subject || subject.reference) return subject
  return { ...subject, kind: tieKind(tie.kind)?.ends[end][0] ?? subject.kind }
}

const SORT_OF: Readonly<Record<string, Sort>> = {
  ...{ family: 'family', care: 'family', responsibility: 'family', relations: 'family' },
  ...{ friends: 'friends', around: 'around', things: 'things', home: 'home', professionals: 'professionals' },
}

const sortOf = ({ kind }: Tie): Sort => SORT_OF[tieKind(kind)?.group ?? ''] ?? 'around'

/** Parts in an entry by which two were together: not those who told of it, and not who was merely mentioned. */
const TOGETHER: readonly string[] = ['about', 'also-about', 'present', 'alleged-harm', 'where', 'used']
/** A list of everybody at a meeting ties nobody to anybody. */
const TOGETHER_AT_MOST = 8

function metIn(reading: Reading, entry: Entry): Dated[] {
  if (entry.standing !== 'told') return []
  const there = [
    ...new Set(entry.people.filter(({ role }) => TOGETHER.includes(role)).map(({ subject }) => subject)),
  ].flatMap(id => reading.subjects.get(id) ?? [])
  if (there.length > TOGETHER_AT_MOST) return []
  return there.flatMap((one, at) => there.slice(at + 1).map(other => together(entry, one, other)))
}

const TOLD_TOGETHER = 'Told of together'

function together(entry: Entry, one: SubjectShown, other: SubjectShown): Dated {
  return {
    ...{ id: entry.id, one, other, label: TOLD_TOGETHER, reverse: TOLD_TOGETHER, sort: 'entries' },
    ...{ period: sayWhen(entry.when), since: entry.when.from ?? entry.when.to ?? '', isOver: false },
    ...{ howKnown: entry.howKnown, said: sayHowKnown(entry), agencyName: entry.agencyName, agency: entry.agency },
    isNarrow: entry.audienceKind === 'agency' || entry.audienceKind === 'named',
    href: `/entries/${entry.id}`,
    directed: false,
    from: entry.when.from?.slice(0, 10) ?? null,
    to: entry.when.to?.slice(0, 10) ?? null,
  }
}

/** A tie without dates may have held at any time: it stays. */
function isWithin(tie: Dated, { sorts, from, to, agency, how }: NetworkCut): boolean {
  return (
    (sorts === null || sorts.includes(tie.sort)) &&
    (agency === null || tie.agency === agency) &&
    (how === null || tie.howKnown === how) &&
    (from === null || tie.to === null || tie.to > from) &&
    (to === null || tie.from === null || tie.from < to)
  )
}
