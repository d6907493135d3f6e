import type { CastSaying } from '../saying.ts'

// Jordan’s sister, eleven. Her mother and home are the same subjects as his, said again to her own circle.

export const MIA: readonly CastSaying[] = [
  {
    on: 'mia',
    by: 'amara',
    recorded: '2026-01-13T10:00:00Z',
    source: 'her mother',
    facts: [
      { kind: 'sex', value: 'female' },
      { kind: 'ethnicity', value: 'WBRI' },
      { kind: 'language', value: 'English' },
      { kind: 'identifier', code: 'la', value: 'NM104418' },
      { of: 'dana', kind: 'safe-contact', value: 'Text first, any day. Rings back after 4pm: 07700 900411' },
      { of: 'dana', kind: 'copies', value: 'all' },
      { of: 'craig', kind: 'safe-contact', value: 'By letter to his own address, and not by way of the children' },
      { of: 'craig', kind: 'copies', value: 'none' },
      { of: 'cooperRow', kind: 'address', value: '3 Cooper Row, Northmere, ZZ99 3CR', told: 'agency' },
    ],
    ties: [
      { from: 'dana', to: 'mia', kind: 'parent-of', code: 'birth' },
      { from: 'craig', to: 'mia', kind: 'parent-of', code: 'birth' },
      { from: 'dana', to: 'mia', kind: 'responsible-for', code: 'mother' },
      { from: 'craig', to: 'mia', kind: 'responsible-for', code: 'father' },
      { from: 'craig', to: 'mia', kind: 'contact-with', code: 'open', detail: { When: 'Alternate Saturdays' } },
      { from: 'maureen', to: 'mia', kind: 'relative-of', code: 'grandparent' },
      { from: 'mia', to: 'cooperRow', kind: 'lives-at', code: 'family', since: 'June 2015' },
      { from: 'dana', to: 'cooperRow', kind: 'lives-at', code: 'family', since: '2014' },
    ],
  },
  {
    on: 'mia',
    by: 'amara',
    recorded: '2026-04-10T16:30:00Z',
    how: 'observed',
    meets: ['allotment'],
    facts: [{ of: 'allotment', kind: 'place-kind', value: 'other' }],
    ties: [{ from: 'mia', to: 'allotment', kind: 'goes-to', since: 'March 2026' }],
  },
  {
    on: 'mia',
    by: 'tomas',
    recorded: '2026-04-21T12:00:00Z',
    how: 'observed',
    facts: [{ kind: 'identifier', code: 'nhs', value: '999 000 0018' }],
  },
  {
    on: 'mia',
    by: 'callum',
    recorded: '2026-09-09T15:00:00Z',
    how: 'observed',
    facts: [
      { kind: 'school', value: 'Cooper Row Primary School', since: 'September 2019', until: 'July 2026' },
      { kind: 'school', value: 'St Brannock’s High School', since: 'September 2026' },
      { kind: 'identifier', code: 'upn', value: 'M892400012002' },
    ],
  },
]
