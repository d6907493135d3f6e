import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Knot, Net } from '../../src/drawing/network/model.ts'
import { KINDS } from '../../src/drawing/network/symbols.ts'

const POLE = new URL('../../../shared/data/graphs/pole_manchester/', import.meta.url)
/** Who knows, lives with, calls and was there with whom: without officers, areas and postcodes, which tie everything to everything. */
const TIES = ['KNOWS', 'KNOWS_LW', 'KNOWS_SN', 'KNOWS_PHONE', 'FAMILY_REL', 'HAS_PHONE', 'HAS_EMAIL', 'CURRENT_ADDRESS']
const EVENTS = ['CALLED', 'CALLER', 'INVOLVED_IN', 'PARTY_TO']

export interface Links {
  readonly count: number
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** As networks of people are: sets of sixty that are tied among each other, and one tie in a dozen to somebody elsewhere. */
export function generated(count: number): Links {
  let state = 7
  const below = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * most)
  }
  const [from, to]: [number[], number[]] = [[], []]
  for (let knot = 1; knot < count; knot++) {
    const first = knot - (knot % 60)
    from.push(knot)
    to.push(knot === first ? below(knot) : first + below(knot - first))
  }
  while (from.length < count * 1.7) {
    const knot = below(count)
    const first = knot - (knot % 60)
    const other = below(12) === 0 ? below(count) : first + below(Math.min(60, count - first))
    if (knot === other) continue
    from.push(knot)
    to.push(other)
  }
  return { count, from, to }
}

/** The Manchester people, phones, places and what they were in together; null where the shared data is not beside the project. */
export function pole(): Links | null {
  if (!existsSync(POLE)) return null
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    const known = numbers.get(id) ?? numbers.size
    numbers.set(id, known)
    return known
  }
  const wanted = [...TIES, ...EVENTS].map(tie => `.relationships.${tie}.csv`)
  const rows = readdirSync(POLE)
    .filter(name => wanted.some(end => name.endsWith(end)))
    .sort()
    .flatMap(name => readFileSync(new URL(name, POLE), 'utf8').trim().split('\n').slice(1))
    .map(row => row.split(','))
  const from = rows.map(([one = '']) => numberOf(one))
  const to = rows.map(([, other = '']) => numberOf(other))
  return { count: numbers.size, from, to }
}

export function netOf({ count, from, to }: Links): Net {
  const knots = Array.from({ length: count }, (_, at): Knot => {
    const kind = KINDS[(at * 7) % KINDS.length] ?? 'person'
    return {
      id: `${at}`,
      kind,
      name: `Number ${at}`,
      note: kind,
      marked: false,
      halfKnown: at % 9 === 0,
      href: `/${at}`,
    }
  })
  const strands = from.map((one, at) => ({
    ...{ id: `${at}`, from: `${one}`, to: `${to[at]}`, label: 'knows', ties: 1 + (at % 3), marked: false },
    ...{
      howKnown: (['observed', 'told', 'opinion'] as const)[at % 3] ?? 'told',
      isOver: at % 11 === 0,
      directed: at % 5 === 0,
    },
  }))
  return { knots, strands }
}
