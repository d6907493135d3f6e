import type { ChildName } from './children.ts'
import type { PersonName } from './people.ts'
import type { WorkerName } from './workers.ts'

/** An entry of the cast, by some of its words. */
export interface CastRemark {
  readonly child: ChildName
  readonly by: WorkerName
  readonly at: string
  readonly on: string
  readonly significance: string
  readonly analysis: string
}

/** What agencies make of each other's entries. */
export const REMARKS: readonly CastRemark[] = [
  {
    child: 'jordan',
    by: 'amara',
    at: '2026-05-20T09:30:00Z',
    on: 'Quay Street',
    significance: 'The first time anybody saw Jordan with an older person whom his family does not know.',
    analysis:
      'Beside the trainers in February and the second phone in May, somebody may be giving him things. We do not know yet: nobody has asked him how they met. His form tutor is the one he talks to.',
  },
]

/** A decision on two entries of the cast, each by some of its words. */
export interface CastLink extends Pick<CastRemark, 'child' | 'by' | 'at'> {
  readonly on: readonly [string, string]
  readonly verdict: 'same' | 'related' | 'different'
  readonly reason: string
}

export const LINKS: readonly CastLink[] = [
  {
    child: 'jordan',
    by: 'amara',
    at: '2026-05-20T09:40:00Z',
    on: ['new trainers', 'second phone'],
    verdict: 'related',
    reason: 'Both are things that he did not have before.',
  },
]

/** A dated copy of all that the whole circle is told of a child, for all of it. */
export interface CastCopy extends Pick<CastRemark, 'child' | 'by' | 'at'> {
  readonly title: string
  readonly purpose: 'conference' | 'review'
}

export const COPIES: readonly CastCopy[] = [
  {
    child: 'jordan',
    by: 'amara',
    at: '2026-05-21T08:00:00Z',
    title: 'Strategy meeting, 22 May 2026',
    purpose: 'review',
  },
]

/** A pack for one named person; for a parent with the entries, by some of their words, that its maker ticked. */
export interface CastPack extends Pick<CastRemark, 'child' | 'by' | 'at'> {
  readonly for: WorkerName | PersonName
  readonly entries: readonly string[]
}

export const PACKS: readonly CastPack[] = [
  { child: 'jordan', by: 'amara', at: '2026-05-21T08:30:00Z', for: 'dev', entries: [] },
  { child: 'jordan', by: 'amara', at: '2026-05-21T08:40:00Z', for: 'dana', entries: ['new trainers'] },
]
