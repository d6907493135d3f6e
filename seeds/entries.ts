import type { ChildName, WorkerName } from './cast.ts'

// What the cast writes on each other's records: sober, neutral, and nobody's real life.

export interface CastEntry {
  readonly child: ChildName
  readonly by: WorkerName
  /** The moment it was written into the record. */
  readonly recorded: string
  readonly when: string
  readonly known?: string
  readonly kind: string
  readonly text: string
  readonly how: 'observed' | 'told' | 'opinion'
  readonly source?: string
  readonly to?: 'circle' | 'agency'
  readonly people?: readonly {
    readonly name: string
    readonly role: 'present' | 'mentioned' | 'alleged-harm' | 'told'
  }[]
  readonly also?: readonly ChildName[]
}

export const ENTRIES: readonly CastEntry[] = [
  {
    child: 'jordan',
    by: 'amara',
    recorded: '2026-02-03T10:00:00Z',
    when: 'January 2026',
    kind: 'visit',
    text: 'Visited at home. Jordan said school was “fine” and did not want to say more today.',
    how: 'observed',
  },
  {
    child: 'jordan',
    by: 'grace',
    recorded: '2026-03-02T15:20:00Z',
    when: '27 February 2026',
    kind: 'education',
    text: 'Third afternoon missed in two weeks. Jordan came back the next day with new trainers and did not say who bought them.',
    how: 'observed',
  },
  {
    child: 'jordan',
    by: 'dev',
    recorded: '2026-03-20T09:05:00Z',
    when: '14 March 2026 at 9:40pm',
    kind: 'police',
    text: 'Seen outside the shops on Quay Street with an older person known as “Smiler”. Spoken to and taken home.',
    how: 'observed',
    people: [{ name: 'unknown male, “Smiler”', role: 'alleged-harm' }],
  },
  {
    child: 'jordan',
    by: 'dev',
    recorded: '2026-03-21T11:00:00Z',
    when: 'about spring 2025',
    known: '3 May 2025',
    kind: 'police',
    text: 'An earlier report placed a young person fitting Jordan’s description at the same shops.',
    how: 'told',
    source: 'a shopkeeper',
  },
  {
    child: 'jordan',
    by: 'dev',
    recorded: '2026-03-22T11:00:00Z',
    when: '22 March 2026',
    kind: 'police',
    text: 'Enquiries about the shops go on. For the unit only for now.',
    how: 'opinion',
    to: 'agency',
  },
  {
    child: 'jordan',
    by: 'amara',
    recorded: '2026-04-10T16:00:00Z',
    when: '9 April 2026',
    kind: 'visit',
    text: 'Saw both children together at home. They talked about the allotment they are helping with.',
    how: 'observed',
    also: ['mia'],
  },
  {
    child: 'jordan',
    by: 'grace',
    recorded: '2026-05-06T12:10:00Z',
    when: '5 May 2026',
    kind: 'good-news',
    text: 'Jordan led the group in drama club and stayed to the end every week this term.',
    how: 'observed',
  },
  {
    child: 'mia',
    by: 'tomas',
    recorded: '2026-04-21T13:00:00Z',
    when: '20 April 2026',
    kind: 'health',
    text: 'Routine review in school. Mia is sleeping better and asked when the allotment opens again.',
    how: 'observed',
  },
  {
    child: 'robin',
    by: 'nadia',
    recorded: '2026-03-11T09:00:00Z',
    when: '10 March 2026',
    kind: 'concern',
    text: 'ZZ-R-Entry: a relative rang to say that Robin had moved and was settled.',
    how: 'told',
    source: 'ZZ-R-Source',
  },
  {
    child: 'wren',
    by: 'amara',
    recorded: '2026-03-12T09:00:00Z',
    when: '11 March 2026',
    kind: 'visit',
    text: 'ZZ-L-Entry: Wren is well and likes the new school.',
    how: 'observed',
  },
  {
    child: 'wren',
    by: 'amara',
    recorded: '2026-04-12T09:00:00Z',
    when: '11 April 2026',
    kind: 'visit',
    // It is on Mia’s record too, so it names nobody whom her circle may not know of, and carries no mark.
    text: 'Saw both children at the same swimming class, each with their own group.',
    how: 'observed',
    also: ['mia'],
  },
]
