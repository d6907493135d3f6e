import type { WorkerName } from './workers.ts'

export type ChildName = 'jordan' | 'mia' | 'robin' | 'wren' | 'kofi' | 'esme' | 'tariq' | 'keira' | 'baby'

export interface CastChild {
  readonly id: ChildName
  readonly name: string
  /** As typed when the record was opened: a date of birth or, for the unborn, when the baby is due. */
  readonly born: string
  readonly unborn?: boolean
  readonly opened: string
  readonly seal: 'restricted' | 'locked' | null
  /** Opens the record, and is lead worker. */
  readonly lead: WorkerName
  readonly circle: readonly WorkerName[]
}

export const CHILDREN: readonly CastChild[] = [
  {
    id: 'jordan',
    name: 'Jordan Vale',
    born: '14 March 2012',
    opened: '2026-01-12',
    seal: null,
    lead: 'amara',
    circle: ['dev', 'grace', 'ruth'],
  },
  {
    id: 'mia',
    name: 'Mia Vale',
    born: '2 June 2015',
    opened: '2026-01-12',
    seal: null,
    lead: 'amara',
    circle: ['tomas', 'ruth', 'callum'],
  },
  {
    id: 'robin',
    name: 'Robin ZZ-R-Name',
    born: '9 November 2011',
    opened: '2026-01-12',
    seal: 'restricted',
    lead: 'nadia',
    circle: ['ruth', 'dev'],
  },
  {
    id: 'wren',
    name: 'Wren ZZ-L-Name',
    born: '21 January 2013',
    opened: '2026-01-12',
    seal: 'locked',
    lead: 'amara',
    circle: ['ruth'],
  },
  // In care, and placed out of area: the placing and the host authority, and the home, each have a seat.
  {
    id: 'kofi',
    name: 'Kofi Mensah-Hale',
    born: '3 May 2012',
    opened: '2026-01-14',
    seal: null,
    lead: 'paula',
    circle: ['dev', 'marta', 'dilys', 'yusuf', 'ruth'],
  },
  {
    id: 'esme',
    name: 'Esme Farrow',
    born: '19 August 2011',
    opened: '2026-02-02',
    seal: null,
    lead: 'amara',
    circle: ['callum', 'dev', 'yusuf'],
  },
  // The date that he gives; another authority assessed another. Until it is decided he is a child.
  {
    id: 'tariq',
    name: 'Tariq Barzin',
    born: '11 February 2011',
    opened: '2026-03-16',
    seal: null,
    lead: 'paula',
    circle: ['grace', 'dev', 'tomas', 'yusuf'],
  },
  {
    id: 'keira',
    name: 'Keira Lowe',
    born: '25 January 2009',
    opened: '2026-02-16',
    seal: null,
    lead: 'paula',
    circle: ['ben', 'ines', 'yusuf', 'ruth'],
  },
  {
    id: 'baby',
    name: 'Baby Lowe',
    born: '14 February 2027',
    unborn: true,
    opened: '2026-09-07',
    seal: null,
    lead: 'amara',
    circle: ['ines', 'paula', 'yusuf', 'ruth'],
  },
]
