import type { Role } from '../../src/kernel/index.ts'
import type { AGENCIES } from './agencies.ts'

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
  {
    id: 'paula',
    name: 'Paula Grange',
    agency: 'LEAD',
    title: 'Social worker, children in care',
    roles: ['practitioner'],
    phone: '01632 960118',
  },
  {
    id: 'ben',
    name: 'Ben Tuckwell',
    agency: 'LEAD',
    title: 'Personal adviser, leaving care',
    roles: ['practitioner'],
    phone: '01632 960119',
  },
  {
    id: 'yusuf',
    name: 'Yusuf Karim',
    agency: 'YOUTH',
    title: 'Return interview worker',
    roles: ['practitioner'],
    phone: '01632 960152',
  },
  {
    id: 'callum',
    name: 'Callum Ridley',
    agency: 'HIGH',
    title: 'Designated safeguarding lead',
    roles: ['practitioner'],
    phone: '01632 960161',
  },
  {
    id: 'marta',
    name: 'Marta Nowicka',
    agency: 'HOME',
    title: 'Residential key worker',
    roles: ['practitioner'],
    phone: '01632 960171',
  },
  {
    id: 'dilys',
    name: 'Dilys Harcombe',
    agency: 'PLACE',
    title: 'Social worker, children placed here by others',
    roles: ['practitioner'],
    phone: '01632 960181',
  },
  {
    id: 'ines',
    name: 'Inês Duarte',
    agency: 'BIRTH',
    title: 'Safeguarding midwife',
    roles: ['practitioner'],
    phone: '01632 960191',
  },
] as const satisfies readonly CastWorker[]

export type WorkerName = (typeof WORKERS)[number]['id']
