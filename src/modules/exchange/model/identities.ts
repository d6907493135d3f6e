import type { Column, Table } from './header.ts'

// A child as the council's own system knows them: what is asked for again by nobody once it is here.

/** What a column may be for, in the order of the page. */
export const IDENTITY_FIELDS = {
  la: 'The council’s own number',
  name: 'Name',
  forename: 'First names',
  surname: 'Surname',
  birthDate: 'Date of birth',
  sex: 'Sex',
  nhs: 'NHS number',
  upn: 'Unique pupil number',
  legalStatus: 'Legal status',
  worker: 'Allocated worker',
} as const
export type IdentityField = keyof typeof IDENTITY_FIELDS
export const IDENTITY_FIELD_NAMES = Object.keys(IDENTITY_FIELDS) as readonly IdentityField[]

/** What councils call these columns; the Children in Need census names among them. */
const HEADINGS: Readonly<Record<IdentityField, RegExp>> = {
  la: /^(?:la ?child ?id|child ?id|person ?id|client ?id|case ?(?:no|number|id)|council (?:no|number|reference)|reference|ref|swift ?id|mosaic ?id|lcs ?id|person reference|id)$/,
  name: /^(?:name|full ?name|child(?:’s|'s)? name|client name)$/,
  forename: /^(?:fore ?names?|first ?names?|given ?names?)$/,
  surname: /^(?:sur ?name|last ?name|family ?name)$/,
  birthDate: /^(?:dob|date of birth|birth ?date|person ?birth ?date|born)$/,
  sex: /^(?:sex|gender(?: current)?|gendercurrent)$/,
  nhs: /^(?:nhs|nhs ?(?:no|number))$/,
  upn: /^(?:upn|unique pupil (?:no|number))$/,
  legalStatus: /^(?:legal ?status|status|order|legal basis)$/,
  worker: /^(?:(?:allocated |social |key |case )?worker(?: name)?|allocated to|allocated social worker)$/,
}

export type IdentityColumns = Readonly<Partial<Record<IdentityField, Column>>>

/** Which column is for what, by its heading alone; a heading that says nothing to us is left out, and named. */
export function identityColumns(table: Table): {
  readonly columns: IdentityColumns
  readonly unused: readonly string[]
} {
  const columns: Partial<Record<IdentityField, Column>> = {}
  for (const column of table.columns) {
    const heading = column.name
      .toLowerCase()
      .replace(/[_\s]+/g, ' ')
      .trim()
    const field = IDENTITY_FIELD_NAMES.find(one => HEADINGS[one].test(heading) && columns[one] === undefined)
    if (field && !column.renamed) columns[field] = column
  }
  const used = new Set(Object.values(columns))
  return { columns, unused: table.columns.filter(column => !used.has(column)).map(({ name }) => name) }
}

/** Why a table of these columns is no list of children; null where it is one. */
export function identityProblem({ la, name, forename, surname }: IdentityColumns): string | null {
  if (!la)
    return 'This list has no column with the council’s own number for each child, as “Person ID” or “Case number”.'
  if (!name && !(forename && surname))
    return 'This list has no column “Name”, and not both “First names” and “Surname”.'
  return null
}

/** One thing said of a child: a kind of fact, as it is kept. */
export interface Said {
  readonly kind: string
  readonly code: string
  readonly value: string
  readonly dated: { readonly from: string | null; readonly to: string | null } | null
}

export interface ReadChild {
  readonly row: number
  /** The council's own number, as it is kept. */
  readonly la: string
  readonly name: string
  readonly said: readonly Said[]
}
