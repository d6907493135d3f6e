import type { CastSaying } from '../saying.ts'

// Nearly eighteen, leaving care, and expecting. Her unborn child is a subject of its own, with a circle of its own.

export const KEIRA: readonly CastSaying[] = [
  {
    on: 'keira',
    by: 'paula',
    recorded: '2026-02-17T09:00:00Z',
    source: 'the council’s file',
    meets: ['tracy', 'kyle', 'bayView'],
    facts: [
      { kind: 'sex', value: 'female' },
      { kind: 'ethnicity', value: 'WBRI' },
      { kind: 'identifier', code: 'la', value: 'NM087640' },
      { kind: 'identifier', code: 'nhs', value: '999 000 0050' },
      { kind: 'legal-status', value: 'Accommodated, section 20', since: '7 June 2021' },
      { kind: 'school', value: 'St Brannock’s High School', since: 'September 2020', until: 'June 2025' },
      { kind: 'school', value: 'Northmere College, catering', since: 'September 2025' },
      { kind: 'safe-contact', value: 'Message first, any time: 07700 900444. No voicemail', source: 'Keira' },
      { of: 'tracy', kind: 'safe-contact', value: 'Only when Keira has said yes' },
      { of: 'tracy', kind: 'copies', value: 'some' },
      { of: 'bayView', kind: 'address', value: 'Flat 4, Bay View, Northmere, ZZ99 3BV', told: 'agency' },
    ],
    ties: [
      { from: 'tracy', to: 'keira', kind: 'parent-of', code: 'birth' },
      { from: 'tracy', to: 'keira', kind: 'responsible-for', code: 'mother' },
      { from: 'kyle', to: 'keira', kind: 'sibling-of', code: 'full' },
      { from: 'judith', to: 'keira', kind: 'carer-of', code: 'foster', since: 'June 2021', until: 'August 2025' },
      { from: 'keira', to: 'judithHome', kind: 'lives-at', code: 'foster', since: 'June 2021', until: 'August 2025' },
      { from: 'keira', to: 'bayView', kind: 'lives-at', code: 'supported', since: '25 August 2025' },
      // Both lived with the same foster carer, and say so to each other still.
      { from: 'keira', to: 'kofi', kind: 'sibling-of', code: 'foster', since: 'November 2024', source: 'both of them' },
    ],
  },
  {
    on: 'keira',
    by: 'ben',
    recorded: '2026-05-20T14:00:00Z',
    source: 'Keira',
    meets: ['dez'],
    facts: [
      { of: 'dez', kind: 'birth-date', code: 'told', value: 'about 24' },
      { of: 'dez', kind: 'description', value: 'Drives for a takeaway. Keira has not said more' },
    ],
    ties: [
      { from: 'keira', to: 'dez', kind: 'friend-of', code: 'says-couple', since: 'about autumn 2025' },
      { from: 'dez', to: 'keira', kind: 'worries-about', how: 'opinion', source: '' },
    ],
  },
  {
    on: 'baby',
    by: 'amara',
    recorded: '2026-09-08T09:00:00Z',
    source: 'Keira',
    facts: [{ kind: 'legal-status', value: 'Assessment before birth', since: '7 September 2026' }],
  },
  {
    // Paula sits in both circles: each is told, typed once.
    on: 'baby',
    by: 'paula',
    recorded: '2026-09-08T11:00:00Z',
    source: 'Keira',
    ties: [
      { from: 'keira', to: 'baby', kind: 'parent-of', code: 'birth' },
      { from: 'tracy', to: 'baby', kind: 'relative-of', code: 'grandparent' },
    ],
  },
]
