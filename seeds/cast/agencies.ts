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
  { code: 'HIGH', name: 'St Brannock’s High School', kind: 'education', phone: '01632 960106' },
  { code: 'HOME', name: 'Larch House', kind: 'residential care', phone: '01632 960107' },
  { code: 'PLACE', name: 'Eastmoor Children’s Services', kind: 'local authority', phone: '01632 960108' },
  { code: 'BIRTH', name: 'Northmere Maternity Service', kind: 'health', phone: '01632 960109' },
] as const satisfies readonly CastAgency[]
