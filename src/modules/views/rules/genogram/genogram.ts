import type { Circle, Family, Household, Twins } from '../../../../drawing/index.ts'
import type { SubjectId } from '../../../../kernel/index.ts'
import { type Reading, type Tie, tieLabel } from '../../../record/index.ts'
import { AROUND_FAMILY, type AroundFamily, type Drawn, type Genogram } from '../../model/genogram.ts'
import { type Couples, couplesOf } from './couples.ts'
import { drawnOf } from './drawn.ts'
import { figureOf, householdsOf } from './figures.ts'
import { inOrder } from './in-order.ts'
import { onceEach } from './kin.ts'
import { couplesListed, groupsOf, homesListed, overOf } from './listed.ts'
import { relationsOf } from './relations.ts'

interface GenogramOptions {
  readonly child: SubjectId
  /** The day drawn: who was born, alive, together and at home then. */
  readonly on: string
  /** How many ties away from the child the family goes. */
  readonly steps: number
  /** Friends, acquaintances, adults of concern and workers as well. */
  readonly around: boolean
}

/** The genogram of family, friends and acquaintances: a pure function of one reading, as its list is. */
export function genogram(read: Reading, { child, on, steps, around }: GenogramOptions): Genogram {
  const reading = inOrder(read)
  const all = drawnOf(reading, child, on, steps)
  const drawn = new Map([...all].filter(([, one]) => around || one.circle === null))
  const family = new Set([...drawn.values()].filter(one => one.circle === null).map(({ id }) => id))
  const couples = couplesOf(onceEach(reading.ties), family, on)
  const cared = caredFor(couples)
  const cares = ({ from, to }: Tie): boolean => !cared.has(pairOf(to, from))
  const lines = relationsOf(reading, drawn, on, cares)
  const homes = householdsOf(reading, drawn, on)
  return {
    ...{ child, on, isWhole: reading.isWhole },
    family: familyOf(
      reading,
      { drawn, couples, homes, on },
      lines.map(({ relation }) => relation),
    ),
    groups: groupsOf(reading, { drawn, lines, homes, on }),
    couples: couplesListed(reading, couples),
    homes: homesListed(reading, homes),
    over: around ? overOf(reading, child, on) : [],
  }
}

const CARE: readonly string[] = ['foster', 'kinship']
const pairOf = (child: string, carer: string): string => `${child} ${carer}`

/** Each child with each of their carers, as a line of descent says it already. */
function caredFor({ unions, descents }: Couples): Set<string> {
  const partners = new Map(unions.map(union => [union.id, union.partners]))
  return new Set(
    descents
      .filter(({ line }) => CARE.includes(line))
      .flatMap(({ child, union }) => (partners.get(union) ?? []).map(carer => pairOf(child, carer))),
  )
}

interface Parts {
  readonly drawn: ReadonlyMap<SubjectId, Drawn>
  readonly couples: Couples
  readonly homes: readonly Household[]
  readonly on: string
}

function familyOf(reading: Reading, { drawn, couples, homes, on }: Parts, relations: Family['relations']): Family {
  const everybody = [...drawn.values()]
  const kin = everybody.filter(one => one.circle === null)
  return {
    figures: everybody.map(one => figureOf(reading, one, on)),
    unions: couples.unions,
    descents: couples.descents,
    siblings: looseKin(reading, drawn, couples),
    twins: twinsOf(reading, couples),
    households: homes.map(({ id, label, members }) => ({ id, label, members })),
    circles: (Object.keys(AROUND_FAMILY) as AroundFamily[]).flatMap((circle): Circle[] => {
      const members = everybody.filter(one => one.circle === circle).map(({ id }) => id)
      return members.length > 0 ? [{ id: circle, label: AROUND_FAMILY[circle], members }] : []
    }),
    relations,
    generations: Object.fromEntries(kin.map(({ id, generation }) => [id, generation])),
  }
}

/** Brothers, sisters and wider kin of whom no line of descent says so already. */
function looseKin(reading: Reading, drawn: Parts['drawn'], couples: Couples): Family['siblings'] {
  const near = nearBy(couples)
  return onceEach(reading.ties)
    .filter(({ kind }) => kind === 'sibling-of' || kind === 'relative-of')
    .filter(({ from, to }) => isFamily(drawn, from) && isFamily(drawn, to) && !areNear(near, from, to))
    .map(tie => ({
      one: tie.from,
      other: tie.to,
      label: tie.code === 'full' ? '' : tieLabel(tie, 'from').toLowerCase(),
    }))
}

const isFamily = (drawn: Parts['drawn'], id: SubjectId): boolean => drawn.get(id)?.circle === null

/** Parents, children and partners of each, as they are drawn. */
function nearBy({ unions, descents }: Couples): Map<string, Set<string>> {
  const near = new Map<string, Set<string>>()
  const join = (one: string, other: string): void => {
    near.set(one, (near.get(one) ?? new Set()).add(other))
    near.set(other, (near.get(other) ?? new Set()).add(one))
  }
  const partners = new Map(unions.map(union => [union.id, union.partners]))
  for (const { child, union } of descents) for (const parent of partners.get(union) ?? []) join(child, parent)
  return near
}

/** Within three lines of descent of each other: an uncle through the grandparents, a cousin is named all the same. */
function areNear(near: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  let edge = new Set([from])
  for (let step = 0; step < 3; step++) {
    edge = new Set([...edge].flatMap(id => [...(near.get(id) ?? [])]))
    if (edge.has(to)) return true
  }
  return false
}

function twinsOf(reading: Reading, { descents }: Couples): Twins[] {
  const births = new Map(descents.filter(({ line }) => line === 'birth').map(({ child, union }) => [child, union]))
  const pairs = onceEach(reading.ties).filter(
    ({ kind, code, from, to }) =>
      kind === 'sibling-of' && code === 'twin' && births.has(from) && births.get(from) === births.get(to),
  )
  const groups: Set<string>[] = []
  for (const { from, to } of pairs) {
    const group = groups.find(one => one.has(from) || one.has(to))
    if (group) group.add(from).add(to)
    else groups.push(new Set([from, to]))
  }
  return groups.map(group => ({ children: [...group].sort(), identical: false }))
}
