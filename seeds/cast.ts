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
