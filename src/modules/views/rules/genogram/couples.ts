import type { Descent, Union } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import { isOver, type Tie } from '../../../record/index.ts'
import { hasBegun } from './kin.ts'

// Who is a couple, and whose child is whose. A parent of whom no other is on the record stands alone; nobody is paired by guess.

export interface Couples {
  readonly unions: readonly Union[]
  readonly descents: readonly Descent[]
  /** The ties that stand behind each union. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>
}

export function couplesOf(ties: readonly Tie[], drawn: ReadonlySet<SubjectId>, on: string): Couples {
  const held = ties.filter(tie => hasBegun(tie, on) && drawn.has(tie.from) && drawn.has(tie.to))
  const pairs = Map.groupBy(
    held.filter(tie => tie.kind === 'partner-of'),
    tie => unionId([tie.from, tie.to]),
  )
  const above = Map.groupBy(held, tie => tie.to)
  const descents = [...drawn].flatMap(child => descentsOf(child, above.get(child) ?? [], { held, pairs, on }))
  const ids = new Set([...pairs.keys(), ...descents.map(({ union }) => union)])
  return {
    unions: [...ids].sort().map(id => unionOf(id, pairs.get(id) ?? [], on)),
    descents,
    ties: pairs,
  }
}

const unionId = (partners: readonly SubjectId[]): string => [...partners].sort().join('+')

function unionOf(id: string, ties: readonly Tie[], on: string): Union {
  const [one = '', other] = id.split('+')
  const codes = new Set(ties.map(tie => tie.code))
  const isMarried = MARRIED.some(code => codes.has(code))
  const isApart = codes.has('separated') || (ties.length > 0 && ties.every(tie => isOver(tie, on)))
  return {
    id,
    partners: other === undefined ? [one] : [one, other],
    line: isMarried && !codes.has('living-together') ? 'married' : lineOf(codes, isMarried),
    ended: codes.has('divorced') ? 'divorced' : isApart ? 'separated' : 'no',
    label: labelOf(ties),
  }
}

const MARRIED = ['married', 'civil-partnership', 'divorced'] as const

const lineOf = (codes: ReadonlySet<string>, isMarried: boolean): Union['line'] =>
  isMarried ? 'married' : codes.has('living-together') ? 'living-together' : 'relationship'

/** McGoldrick's short words, each with its year: "m. 2009, s. 2012, d. 2015". */
const SHORT: Readonly<Record<string, string>> = {
  married: 'm.',
  'civil-partnership': 'cp.',
  'living-together': 'LT',
  relationship: '',
  separated: 's.',
  divorced: 'd.',
}

const PARTED: readonly string[] = ['separated', 'divorced']

function labelOf(ties: readonly Tie[]): string {
  const order = Object.keys(SHORT)
  const said = [...ties]
    .sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code))
    .flatMap(tie => {
      const [since, until] = [tie.since?.edtf.slice(0, 4), tie.until?.edtf.slice(0, 4)]
      const short = SHORT[tie.code] ?? ''
      // A parting has a day and no end.
      if (PARTED.includes(tie.code)) return [`${short} ${since ?? ''}`.trim()]
      const years = since && until && since !== until ? `${since} to ${until}` : (since ?? (until && `to ${until}`))
      return years ? [`${short} ${years}`.trim()] : []
    })
  return [...new Set(said)].join(', ')
}

interface Held {
  readonly held: readonly Tie[]
  readonly pairs: ReadonlyMap<string, readonly Tie[]>
  readonly on: string
}

/** Every line from above to one child: by birth, adoption, belief, step and care. */
function descentsOf(child: SubjectId, above: readonly Tie[], family: Held): Descent[] {
  const { pairs } = family
  const by = (kind: string, ...codes: string[]): SubjectId[] => [
    ...new Set(above.filter(tie => tie.kind === kind && codes.includes(tie.code)).map(tie => tie.from)),
  ]
  const birth = by('parent-of', 'birth').sort()
  const one = (parents: readonly SubjectId[], line: Descent['line'], label = ''): Descent => ({
    child,
    union: unionId(parents),
    line,
    label,
  })
  const doubted = (code: 'believed' | 'disputed'): Descent[] =>
    by('parent-of', code).map(id => one(coupleWith(id, birth, pairs), code, code))
  return [
    ...together(birth, pairs).map(parents => one(parents, 'birth')),
    ...doubted('believed'),
    ...doubted('disputed'),
    ...together(by('parent-of', 'adoptive').sort(), pairs).map(parents => one(parents, 'adopted', 'adopted')),
    ...by('parent-of', 'step')
      .filter(id => !birth.some(parent => pairs.has(unionId([id, parent]))))
      .map(id => one([id], 'step', 'step')),
    ...careOf(above, family).map(({ parents, line, label }) => one(parents, line, label)),
  ]
}

/** A believed father beside the mother, where they are a couple; else alone. */
const coupleWith = (id: SubjectId, parents: readonly SubjectId[], pairs: ReadonlyMap<string, unknown>): SubjectId[] => {
  const [parent] = parents.filter(one => pairs.has(unionId([id, one])))
  return parent === undefined ? [id] : [id, parent]
}

/** Two parents are one pair, whether or not anybody said that they were a couple; of more than two, those who are said to be. */
function together(parents: readonly SubjectId[], pairs: ReadonlyMap<string, unknown>): (readonly SubjectId[])[] {
  if (parents.length === 0) return []
  if (parents.length <= 2) return [parents]
  return paired(parents, pairs)
}

function paired(ids: readonly SubjectId[], pairs: ReadonlyMap<string, unknown>): (readonly SubjectId[])[] {
  const [first, ...others] = ids
  if (first === undefined) return []
  const partner = others.find(other => pairs.has(unionId([first, other])))
  const left = others.filter(other => other !== partner)
  return [partner === undefined ? [first] : [first, partner], ...paired(left, pairs)]
}

/** Carers at that day who are no kin otherwise: a grandmother who cares has her place already, and a line of her own. */
function careOf(above: readonly Tie[], { held, pairs, on }: Held) {
  const now = above.filter(tie => tie.kind === 'carer-of' && !isOver(tie, on))
  const isKin = (id: SubjectId): boolean =>
    held.some(tie => tie.kind !== 'carer-of' && KIN_BY_BLOOD.includes(tie.kind) && (tie.from === id || tie.to === id))
  const of = (line: 'foster' | 'kinship', codes: readonly string[], label: string) => {
    const carers = now.filter(tie => codes.includes(tie.code) && !(line === 'kinship' && isKin(tie.from)))
    return paired([...new Set(carers.map(tie => tie.from))].sort(), pairs).map(parents => ({ parents, line, label }))
  }
  return [
    ...of('foster', ['foster'], 'foster'),
    ...of('foster', ['private'], 'private fostering'),
    ...of('kinship', ['kinship', 'other'], 'kinship'),
  ]
}

const KIN_BY_BLOOD: readonly string[] = ['parent-of', 'sibling-of', 'relative-of']
