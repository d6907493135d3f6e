import type { CastSaying } from '../saying.ts'

// Came alone. He says fifteen; another authority assessed him as over eighteen; it is not decided, and so he is a child.

export const TARIQ: readonly CastSaying[] = [
  {
    on: 'tariq',
    by: 'paula',
    recorded: '2026-03-17T09:00:00Z',
    source: 'Tariq, with an interpreter',
    meets: ['uncle', 'sherwan', 'pat', 'hostel', 'tariqFoster'],
    facts: [
      { kind: 'birth-date', code: 'stated', value: '11 February 2011' },
      { kind: 'birth-date', code: 'assessed', value: 'over 18', source: 'Age assessment by Port Ellery Council' },
      { kind: 'age-decision', value: 'open', source: 'Asked to be looked at again by his solicitor' },
      { kind: 'sex', value: 'male' },
      { kind: 'ethnicity', value: 'OOTH' },
      { kind: 'language', value: 'Sorani Kurdish' },
      { kind: 'interpreter', value: 'Sorani. Sherwan Aziz-Northe has interpreted since March 2026; Tariq trusts him' },
      { kind: 'communication', value: 'Some English. Nods when he has not understood: ask him to say it back' },
      { kind: 'religion', value: 'Muslim. Fasts in Ramadan', since: '2026' },
      { kind: 'legal-status', value: 'Accommodated, section 20', since: '12 March 2026' },
      { kind: 'identifier', code: 'la', value: 'NM115001' },
      { kind: 'identifier', code: 'upn', value: 'UN4' },
      { kind: 'identifier', code: 'home-office', value: 'HO-INV-004417', told: 'agency' },
      { kind: 'immigration', value: 'Claim made 2 March 2026, not decided. Solicitor holds the papers' },
      { of: 'hostel', kind: 'address', value: 'Dock Road, Port Ellery, ZZ99 1DR', told: 'agency' },
      { of: 'tariqFoster', kind: 'address', value: '7 Meadow Close, Northmere, ZZ99 2MC', told: 'agency' },
    ],
    ties: [
      { from: 'uncle', to: 'tariq', kind: 'relative-of', code: 'aunt-or-uncle' },
      { from: 'sherwan', to: 'tariq', kind: 'works-with', code: 'interpreter', since: 'March 2026' },
      { from: 'pat', to: 'tariq', kind: 'carer-of', code: 'foster', since: '12 March 2026' },
      {
        from: 'tariq',
        to: 'hostel',
        kind: 'lives-at',
        code: 'temporary',
        since: 'about 1 March 2026',
        until: '12 March 2026',
      },
      { from: 'tariq', to: 'tariqFoster', kind: 'lives-at', code: 'foster', since: '12 March 2026' },
      { from: 'pat', to: 'tariqFoster', kind: 'lives-at', code: 'own' },
    ],
  },
  {
    on: 'tariq',
    by: 'grace',
    recorded: '2026-04-24T15:00:00Z',
    how: 'observed',
    meets: ['noor'],
    facts: [
      { kind: 'school', value: 'Harbour Lane Academy', since: '20 April 2026' },
      { of: 'noor', kind: 'school', value: 'Harbour Lane Academy' },
    ],
    ties: [{ from: 'tariq', to: 'noor', kind: 'friend-of', code: 'friend', since: 'April 2026' }],
  },
  {
    on: 'tariq',
    by: 'tomas',
    recorded: '2026-05-06T11:00:00Z',
    how: 'observed',
    facts: [{ kind: 'identifier', code: 'nhs', value: '999 000 0042' }],
  },
]
