import type { TieKind } from '../../record/index.ts'

// How people and things are tied: who drives what, rings from where, goes where.

export const THING_TIES: readonly TieKind[] = [
  {
    kind: 'uses',
    group: 'things',
    ends: { from: ['person'], to: ['vehicle', 'phone', 'account'] },
    sorts: {
      '': { from: 'Uses it', to: 'Used by them' },
      owner: { from: 'Owner or keeper', to: 'Theirs' },
      driver: { from: 'Driver', to: 'Driven by them' },
      passenger: { from: 'Passenger', to: 'Carried them' },
      given: { from: 'Was given it', to: 'Given to them' },
    },
  },
  {
    kind: 'goes-to',
    group: 'things',
    ends: { from: ['person'], to: ['place'] },
    sorts: {
      '': { from: 'Goes there', to: 'Place they go to' },
      works: { from: 'Works or volunteers there', to: 'Where they work or volunteer' },
      found: { from: 'Was found there', to: 'Where they were found' },
      family: { from: 'Has family there', to: 'Where their family is' },
    },
  },
  {
    kind: 'member-of',
    group: 'things',
    ends: { from: ['person'], to: ['group', 'organisation'] },
    sorts: { '': { from: 'One of them', to: 'Group they belong to' } },
  },
  {
    kind: 'seen-at',
    group: 'things',
    ends: { from: ['vehicle', 'phone', 'account', 'group'], to: ['place'] },
    sorts: { '': { from: 'Seen there', to: 'Where it was seen' } },
  },
]
