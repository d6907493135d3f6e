import type { Descent, Family, Figure, Look, Relation, Union } from '../../../src/drawing/genogram/model.ts'
import { type Dice, diceOf } from './dice.ts'

// Invented families of every kind: remarriages, half-brothers and half-sisters, carers, cousins who marry, parents not known, twins.

const GIVEN = [
  'Al',
  'Bea',
  'Connor',
  'Demi-Leigh',
  'Ed',
  'Florence',
  'Ife',
  'Jo',
  'Maximilian',
  'Oluwaseun',
  'Zoë',
] as const
const FAMILY_NAMES = ['Ash', 'Birch', 'Featherstonehaugh', 'Lee', 'Okonkwo-Smith', 'Reed', 'van der Berg'] as const
const LOOKS = [
  ...(['friend', 'acquaintance', 'close', 'conflict', 'concern', 'no-contact', 'caretaker', 'protective'] as const),
  ...(['cut-off', 'fused', 'distant', 'close-hostile', 'physical-abuse', 'emotional-abuse', 'sexual-abuse'] as const),
] satisfies readonly [Look, ...Look[]]

const ORDINARY: readonly [Look, ...Look[]] = ['friend', 'friend', 'acquaintance']

class Making {
  readonly figures: Figure[] = []
  readonly unions: Union[] = []
  readonly descents: Descent[] = []
  readonly generation = new Map<string, number>()
  readonly dice: Dice

  constructor(dice: Dice) {
    this.dice = dice
  }

  add(generation: number, more: Partial<Figure> = {}): string {
    const { dice } = this
    const year = 1925 + generation * 24 + dice.below(12)
    const known = !dice.chance(0.06)
    const died = generation === 0 && dice.chance(0.3)
    const id = `p${this.figures.length}`
    this.generation.set(id, generation)
    this.figures.push({
      id,
      shape: known ? dice.pick(['square', 'circle', 'square', 'circle', 'square', 'circle', 'neutral']) : 'unknown',
      name: known ? `${dice.pick(GIVEN)} ${dice.pick(FAMILY_NAMES)}` : 'Not known',
      marked: false,
      crossed: died,
      inside: known ? `${2026 - year}` : '',
      upperLeft: known ? `${year}` : '',
      upperRight: died ? `${year + 60}` : '',
      notes: dice.chance(0.5)
        ? [dice.pick(['uncle', 'half-brother', 'grandmother', 'father’s ex-partner', 'lives in Northmere'])]
        : [],
      born: dice.chance(0.9) ? `${year}-0${1 + dice.below(9)}-1${dice.below(10)}` : '',
      ...more,
    })
    return id
  }

  pair(one: string, other?: string): string {
    const { dice } = this
    const id = `u${this.unions.length}`
    this.unions.push({
      id,
      partners: other === undefined ? [one] : [one, other],
      line: dice.pick(['married', 'living-together', 'relationship']),
      ended: dice.pick(['no', 'no', 'separated', 'divorced']),
      label: other === undefined ? '' : dice.pick(['', 'm. 2004', 'LT 2019', 'm. 1999, s. 2011, d. 2013']),
    })
    return id
  }

  child(union: string, child: string, line: Descent['line'] = 'birth'): void {
    const label = line === 'birth' ? '' : this.dice.pick([line, line, ''])
    this.descents.push({ child, union, line, label })
  }
}

/** A family by its seed. */
export function familyOf(seed: number): Family {
  const making = new Making(diceOf(seed))
  const { dice } = making
  const wanted = 3 + dice.below(dice.chance(0.25) ? 58 : 24)
  grow(making, wanted)
  oddities(making)
  return finished(making)
}

function grow(making: Making, wanted: number): void {
  const { dice } = making
  const open: string[] = [making.add(dice.below(2))]
  if (dice.chance(0.6)) open.push(making.add(0))
  while (making.figures.length < wanted && open.length > 0) {
    const one = open.shift() ?? ''
    const generation = making.generation.get(one) ?? 0
    const partners = dice.pick([0, 1, 1, 1, 1, 2, 2, 3])
    for (let partner = 0; partner < partners || (partner === 0 && open.length === 0); partner++) {
      const other = chosenPartner(making, open, generation)
      const union = dice.chance(0.08) ? making.pair(one) : making.pair(one, other ?? making.add(generation))
      const children = generation >= 3 ? 0 : dice.pick([0, 1, 1, 2, 2, 3, 4, 6])
      for (let child = 0; child < children && making.figures.length < wanted; child++) {
        const born = making.add(generation + 1)
        making.child(
          union,
          born,
          dice.pick(['birth', 'birth', 'birth', 'birth', 'birth', 'birth', 'birth', 'adopted', 'believed', 'disputed']),
        )
        if (dice.chance(0.6)) open.push(born)
      }
    }
  }
}

// Somebody of the same generation who has parents here already: cousins marry, and in-laws' brothers.
function chosenPartner({ dice, generation: of }: Making, open: string[], generation: number): string | undefined {
  const same = open.filter(id => of.get(id) === generation)
  const [first, ...rest] = same
  return first !== undefined && dice.chance(0.1) ? dice.pick([first, ...rest]) : undefined
}

function oddities(making: Making): void {
  const { dice, figures, unions } = making
  const some = () => figures[dice.below(figures.length)]?.id ?? ''
  if (dice.chance(0.4)) {
    const carers = making.pair(making.add(1), making.add(1))
    if (dice.chance(0.5)) making.child(carers, making.add(2))
    const fostered = some()
    making.child(carers, fostered, dice.pick(['foster', 'foster', 'kinship', 'step']))
  }
  const union = unions[dice.below(Math.max(1, unions.length))]
  if (union && dice.chance(0.3)) making.child(union.id, some(), dice.pick(['kinship', 'step', 'foster']))
  if (dice.chance(0.1)) making.pair(some(), making.add(1))
  if (dice.chance(0.06)) {
    const [one, other] = [some(), some()]
    if (one !== other) making.pair(one, other)
  }
  if (union && dice.chance(0.1))
    making.child(union.id, making.add(2, { shape: 'triangle', name: 'Due May 2027', inside: '', upperLeft: '' }))
}

function finished(making: Making): Family {
  const { dice, figures, unions, descents } = making
  const marked = dice.below(figures.length)
  const family = figures.map((figure, number) => ({ ...figure, marked: number === marked }))
  const friends = Array.from({ length: 1 + dice.below(dice.chance(0.3) ? 30 : 12) }, () => making.add(2))
  const around = making.figures.slice(family.length)
  const parts = dice.pick([1, 1, 2, 3])
  const circles = Array.from({ length: parts }, (_, part) => ({
    id: `c${part}`,
    label: dice.pick(['Friends', 'Acquaintances from school', 'Workers', 'Adults around']),
    members: friends.filter((_friend, at) => at % parts === part),
  }))
  const everybody = [...family, ...around]
  const some = () => everybody[dice.below(everybody.length)]?.id ?? ''
  const relations = Array.from({ length: friends.length + dice.below(6) }, (_, at): Relation => {
    const friend = friends[at]
    const from = dice.chance(0.8) ? (family[marked]?.id ?? '') : some()
    return {
      from,
      to: friend ?? some(),
      look: friend && dice.chance(0.8) ? dice.pick(ORDINARY) : dice.pick(LOOKS),
      label: dice.chance(0.08) ? 'order 2024' : '',
    }
  })
  return {
    figures: everybody,
    unions,
    descents,
    siblings: [],
    twins: twinsOf(making),
    households: homesOf(making, family),
    circles,
    relations,
    generations: {},
  }
}

function twinsOf({ dice, descents }: Making): Family['twins'] {
  if (!dice.chance(0.25)) return []
  const byUnion = Map.groupBy(
    descents.filter(({ line }) => line === 'birth'),
    ({ union }) => union,
  )
  const several = [...byUnion.values()].find(children => children.length > 1)
  return several ? [{ children: several.slice(0, 2).map(({ child }) => child), identical: dice.chance(0.5) }] : []
}

function homesOf({ dice, unions, descents }: Making, family: readonly Figure[]): Family['households'] {
  return unions
    .filter(() => dice.chance(0.25))
    .slice(0, 4)
    .map(({ id, partners }, at) => ({
      id: `h${at}`,
      label: dice.pick(['12 High Street', 'At grandmother’s', 'Home']),
      members: [
        ...partners,
        ...descents.flatMap(({ union, child }) => (union === id && dice.chance(0.8) ? [child] : [])),
        ...(dice.chance(0.1) ? [family[dice.below(family.length)]?.id ?? ''] : []),
      ],
    }))
}
