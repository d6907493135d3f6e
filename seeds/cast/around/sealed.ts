import type { CastSaying } from '../saying.ts'

// The restricted child and the locked one. What ties them to others is told here only, and to fewer than their circle.

export const SEALED: readonly CastSaying[] = [
  {
    on: 'robin',
    by: 'nadia',
    recorded: '2026-01-13T11:00:00Z',
    source: 'ZZ-R-Source',
    meets: ['robinAunt', 'robinHome'],
    facts: [
      { kind: 'sex', value: 'male' },
      { kind: 'school', value: 'ZZ-R-School', since: 'September 2023' },
      { of: 'robinAunt', kind: 'safe-contact', value: 'ZZ-R-Contact: mornings only' },
      { of: 'robinHome', kind: 'address', value: '17 ZZ-R-Street, Northmere', told: 'agency' },
    ],
    ties: [
      { from: 'robinAunt', to: 'robin', kind: 'relative-of', code: 'aunt-or-uncle' },
      { from: 'robinAunt', to: 'robin', kind: 'carer-of', code: 'kinship', since: 'autumn 2025' },
      { from: 'robin', to: 'robinHome', kind: 'lives-at', code: 'kinship', since: 'autumn 2025' },
    ],
  },
  {
    on: 'wren',
    by: 'amara',
    recorded: '2026-01-13T12:00:00Z',
    source: 'her mother',
    meets: ['wrenMother', 'wrenHome'],
    facts: [
      { kind: 'sex', value: 'female' },
      { kind: 'school', value: 'ZZ-L-School', since: 'January 2026' },
      { of: 'wrenMother', kind: 'safe-contact', value: 'ZZ-L-Contact: never by post' },
      { of: 'wrenHome', kind: 'address', value: '8 ZZ-L-Street, Northmere', told: 'agency' },
    ],
    ties: [
      { from: 'wrenMother', to: 'wren', kind: 'parent-of', code: 'birth' },
      { from: 'wrenMother', to: 'wren', kind: 'responsible-for', code: 'mother' },
      { from: 'wren', to: 'wrenHome', kind: 'lives-at', code: 'temporary', since: 'December 2025' },
      // Told on her record and to the agency only: his has no trace of it for whoever may not see her.
      { from: 'wren', to: 'jordan', kind: 'relative-of', code: 'cousin', told: 'agency' },
    ],
  },
]
