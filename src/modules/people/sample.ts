import type { AgencyId, AudienceId, EntryId, SubjectId, WorkerId } from '../../kernel/index.ts'
import type { Dated, Fact, Reading, SubjectShown, Tie, VersionId } from '../record/index.ts'

// Made-up readings for tests of the rules: subjects are named by their own ids.

const SAID = {
  version: 1,
  standing: 'told',
  audience: 'circle' as AudienceId,
  audienceKind: 'circle',
  code: '',
  detail: {},
  reason: '',
  supersededAt: null,
  since: null,
  until: null,
  agency: 'agency' as AgencyId,
  agencyName: 'An agency',
  worker: 'worker' as WorkerId,
  workerName: 'A worker',
  howKnown: 'told',
  source: '',
  knownAt: new Date('2026-05-01T09:00:00Z'),
  recordedAt: new Date('2026-05-01T09:00:00Z'),
} as const

export const dayOf = (day: string): Dated => ({
  edtf: day,
  typed: day,
  from: `${day}T00:00:00`,
  to: `${nextDay(day)}T00:00:00`,
})

export const sampleTie = (from: string, kind: string, to: string, rest: Partial<Tie> = {}): Tie => ({
  ...SAID,
  id: `${from} ${kind} ${to}` as EntryId,
  versionId: '' as VersionId,
  kind,
  from: from as SubjectId,
  to: to as SubjectId,
  ...rest,
})

export const sampleFact = (subject: string, kind: string, value: string, rest: Partial<Fact> = {}): Fact => ({
  ...SAID,
  id: `${subject} ${kind} ${value}` as EntryId,
  versionId: '' as VersionId,
  subject: subject as SubjectId,
  kind,
  value,
  protected: false,
  ...rest,
})

/** Everybody in it may be opened by its reader. */
export function sampleReading(ties: readonly Tie[], facts: readonly Fact[] = []): Reading {
  const ids = new Set([...ties.flatMap(tie => [tie.from, tie.to]), ...facts.map(fact => fact.subject)])
  const shown = (id: SubjectId): SubjectShown => ({
    id,
    name: id,
    kind: 'person',
    reference: '7K3M9QX24F' as NonNullable<SubjectShown['reference']>,
    isChild: false,
  })
  return {
    subjects: new Map([...ids].map(id => [id, shown(id)])),
    entries: [],
    facts,
    ties,
    moment: null,
    isWhole: true,
    next: null,
  }
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
