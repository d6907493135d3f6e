import type { CastSaying } from '../saying.ts'

// What runs from one child’s record to another’s, told by those who sit in both circles: the same place, friends of friends.
// Nobody has said yet that Smiler and Smiley, the two cars or the two numbers are the same. That is for people to say.

export const THREADS: readonly CastSaying[] = [
  {
    on: 'jordan',
    by: 'dev',
    recorded: '2026-05-18T10:00:00Z',
    how: 'observed',
    ties: [
      { from: 'jordan', to: 'esme', kind: 'friend-of', code: 'friend', since: 'autumn 2025' },
      { from: 'jordan', to: 'kofi', kind: 'friend-of', code: 'acquaintance', since: 'May 2026' },
      { from: 'remy', to: 'theo', kind: 'friend-of', code: 'acquaintance' },
    ],
  },
  {
    on: 'kofi',
    by: 'dev',
    recorded: '2026-05-18T10:30:00Z',
    how: 'observed',
    ties: [
      { from: 'kofi', to: 'quay', kind: 'goes-to', code: 'found', since: '16 May 2026' },
      { from: 'kofi', to: 'remy', kind: 'friend-of', code: 'friend', since: 'May 2026' },
      { from: 'shay', to: 'remy', kind: 'friend-of', code: 'acquaintance', since: 'May 2026' },
    ],
  },
  {
    on: 'esme',
    by: 'dev',
    recorded: '2026-05-18T11:00:00Z',
    how: 'observed',
    ties: [
      { from: 'esme', to: 'quay', kind: 'goes-to', since: 'May 2026' },
      { from: 'esme', to: 'callie', kind: 'friend-of', code: 'close', since: 'September 2023' },
      { from: 'callie', to: 'elise', kind: 'friend-of', code: 'friend' },
      { from: 'callie', to: 'bex', kind: 'friend-of', code: 'friend' },
    ],
  },
  {
    on: 'tariq',
    by: 'dev',
    recorded: '2026-06-15T10:00:00Z',
    how: 'observed',
    ties: [
      { from: 'tariq', to: 'busStation', kind: 'goes-to', since: 'June 2026' },
      { from: 'tariq', to: 'remy', kind: 'friend-of', code: 'acquaintance', since: 'June 2026' },
    ],
  },
  {
    // The half-sister’s circle does not learn of it: on the restricted record, for the unit only.
    on: 'robin',
    by: 'dev',
    recorded: '2026-02-20T10:00:00Z',
    how: 'told',
    source: 'ZZ-R-Source',
    ties: [{ from: 'robin', to: 'esme', kind: 'sibling-of', code: 'half', told: 'agency' }],
  },
]
