import type { Role } from '../src/kernel/index.ts'

// One invented partnership, in one invented town: nobody here is anybody. Used by the demo, the tests and the docs alike.
// Marks that begin with ZZ-L- (locked) and ZZ-R- (restricted) let any page be searched for what it must not show.

export const PARTNERSHIP = 'Northmere Safeguarding Children Partnership'

export interface CastAgency {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly phone: string
}

// Numbers of the range that Ofcom keeps for drama: they ring nowhere.
export const AGENCIES = [
  { code: 'LEAD', name: 'Northmere Children’s Social Care', kind: 'local authority', phone: '01632 960101' },
  { code: 'POLICE', name: 'Mereside Police', kind: 'police', phone: '01632 960102' },
  { code: 'SCHOOL', name: 'Harbour Lane Academy', kind: 'education', phone: '01632 960103' },
  { code: 'HEALTH', name: 'Northmere School Nursing', kind: 'health', phone: '01632 960104' },
  { code: 'YOUTH', name: 'Tideway Youth Service', kind: 'youth work', phone: '01632 960105' },
] as const satisfies readonly CastAgency[]

export interface CastWorker {
  readonly id: string
  readonly name: string
  readonly agency: (typeof AGENCIES)[number]['code']
  readonly title: string
  readonly roles: readonly Role[]
  readonly phone: string
}

export const WORKERS = [
  {
    id: 'amara',
    name: 'Amara Obi',
    agency: 'LEAD',
    title: 'Social worker',
    roles: ['practitioner'],
    phone: '01632 960111',
  },
  {
    id: 'ruth',
    name: 'Ruth Denholm',
    agency: 'LEAD',
    title: 'Team manager',
    roles: ['manager', 'chair'],
    phone: '01632 960112',
  },
  {
    id: 'nadia',
    name: 'Nadia Brook',
    agency: 'LEAD',
    title: 'Front door officer',
    roles: ['front-door'],
    phone: '01632 960113',
  },
  {
    id: 'owen',
    name: 'Owen Pryce',
    agency: 'LEAD',
    title: 'Emergency duty worker',
    roles: ['duty'],
    phone: '01632 960114',
  },
  {
    id: 'dev',
    name: 'Dev Sandhu',
    agency: 'POLICE',
    title: 'Constable, exploitation unit',
    roles: ['practitioner', 'coordinator'],
    phone: '01632 960121',
  },
  {
    id: 'grace',
    name: 'Grace Whitlow',
    agency: 'SCHOOL',
    title: 'Designated safeguarding lead',
    roles: ['practitioner'],
    phone: '01632 960131',
  },
  {
    id: 'tomas',
    name: 'Tomas Ferreira',
    agency: 'HEALTH',
    title: 'School nurse',
    roles: ['practitioner'],
    phone: '01632 960141',
  },
  {
    id: 'leila',
    name: 'Leila Haddad',
    agency: 'YOUTH',
    title: 'Youth worker',
    roles: ['practitioner'],
    phone: '01632 960151',
  },
  {
    id: 'helen',
    name: 'Helen Marsh',
    agency: 'HEALTH',
    title: 'Caldicott guardian',
    roles: ['reviewer'],
    phone: '01632 960142',
  },
  {
    id: 'colin',
    name: 'Colin Ashby',
    agency: 'LEAD',
    title: 'Case auditor',
    roles: ['auditor'],
    phone: '01632 960115',
  },
  {
    id: 'joy',
    name: 'Joy Lindqvist',
    agency: 'LEAD',
    title: 'Records officer',
    roles: ['records-officer'],
    phone: '01632 960116',
  },
  {
    id: 'sam',
    name: 'Sam Reid',
    agency: 'LEAD',
    title: 'System administrator',
    roles: ['administrator'],
    phone: '01632 960117',
  },
] as const satisfies readonly CastWorker[]

export type WorkerName = (typeof WORKERS)[number]['id']
export type ChildName = 'jordan' | 'mia' | 'robin' | 'wren'

export interface CastChild {
  readonly id: ChildName
  readonly name: string
  readonly born: string
  readonly address: string
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
    address: '3 Cooper Row, Northmere',
    seal: null,
    lead: 'amara',
    circle: ['dev', 'grace', 'ruth'],
  },
  {
    id: 'mia',
    name: 'Mia Vale',
    born: '2 June 2015',
    address: '3 Cooper Row, Northmere',
    seal: null,
    lead: 'amara',
    circle: ['tomas', 'ruth'],
  },
  {
    id: 'robin',
    name: 'Robin ZZ-R-Name',
    born: '9 November 2011',
    address: '17 ZZ-R-Street, Northmere',
    seal: 'restricted',
    lead: 'nadia',
    circle: ['ruth', 'dev'],
  },
  {
    id: 'wren',
    name: 'Wren ZZ-L-Name',
    born: '21 January 2013',
    address: '8 ZZ-L-Street, Northmere',
    seal: 'locked',
    lead: 'amara',
    circle: ['ruth'],
  },
]

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
    text: 'ZZ-L-Entry: saw Wren and Mia at the same swimming class.',
    how: 'observed',
    also: ['mia'],
  },
]
