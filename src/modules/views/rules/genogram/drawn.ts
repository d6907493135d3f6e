import type { SubjectId } from '../../../../kernel/index.ts'
import { isOver, type Reading, type Tie } from '../../../record/index.ts'
import type { AroundFamily, Drawn } from '../../model/genogram.ts'
import { calledAround, calledKin } from './called.ts'
import { before } from './in-order.ts'
import { AROUND, farOf, HOLDING, hasBegun, isIn, KIN, stepOf } from './kin.ts'
import { isThere } from './lived.ts'

/**
 * Everybody who stands in the picture of this child on a day, in the order in which they were come to: the child, the family step by
 * step, then those around the child. Whoever is not born by then, or of whom it is over, is not there.
 */
export function drawnOf(reading: Reading, child: SubjectId, on: string, steps: number): Map<SubjectId, Drawn> {
  const drawn = new Map<SubjectId, Drawn>()
  const add = (one: Drawn | undefined): void => {
    if (one && !drawn.has(one.id) && isThere(reading, one.id, on)) drawn.set(one.id, one)
  }
  const ties = reading.ties.filter(tie => hasBegun(tie, on))
  const [bySubject, said] = [tiesBySubject(ties), tiesBySubject(reading.ties)]
  const own = bySubject.get(child) ?? []
  add(start(reading, child))
  for (let step = 0; step < steps; step++)
    for (const near of [...drawn.values()].filter(one => one.way.length === step))
      for (const tie of kinTies(bySubject.get(near.id) ?? [], near.id, on))
        add(kinOf(reading, near, tie, said.get(near.id) ?? []))
  for (const [circle, found] of Object.entries(circlesOf(own, child, on)))
    for (const tie of found) add(aroundOf(reading, child, tie, circle as AroundFamily))
  return withSiblingsCalled(drawn, ties)
}

function start(reading: Reading, child: SubjectId): Drawn | undefined {
  const subject = reading.subjects.get(child)
  return subject && { id: child, subject, called: '', circle: null, generation: 0, by: [], way: '' }
}

/** Parents first, then brothers and sisters, partners, wider kin and carers; a carer of whom it is over is no longer there. */
function kinTies(ties: readonly Tie[], near: SubjectId, on: string): Tie[] {
  const order = (tie: Tie): number => KIN.indexOf(tie.kind as (typeof KIN)[number])
  return ties
    .filter(tie => isIn(KIN, tie.kind) && !isWorker(tie) && !(tie.kind === 'carer-of' && isOver(tie, on)))
    .sort((one, other) => order(one) - order(other) || before(farOf(one, near), farOf(other, near)))
}

function kinOf(reading: Reading, near: Drawn, tie: Tie, own: readonly Tie[]): Drawn | undefined {
  const id = farOf(tie, near.id)
  const subject = reading.subjects.get(id)
  if (!subject) return undefined
  const way = near.way + letterOf(tie, near.id)
  return {
    ...{ id, subject, way, circle: null },
    called: calledKin(reading, way, tie, near),
    generation: near.generation + stepOf(tie, near.id),
    by: own.filter(one => farOf(one, near.id) === id),
  }
}

/** How one was come to from the other: a way of letters reads as a kinship. */
function letterOf(tie: Tie, near: SubjectId): string {
  const up = tie.to === near
  if (tie.kind === 'parent-of') return up ? 'P' : 'C'
  if (tie.kind === 'carer-of') return up ? 'F' : 'f'
  return tie.kind === 'sibling-of' ? 'S' : tie.kind === 'partner-of' ? 'M' : 'R'
}

/** Somebody who works where the child lives is no family. */
const isWorker = ({ kind, code }: Tie): boolean => kind === 'carer-of' && code === 'residential'

/** Ties of the child to those around the family, each under the first heading that holds: a worry before a friendship. */
function circlesOf(own: readonly Tie[], child: SubjectId, on: string): Record<AroundFamily, Tie[]> {
  const now = own.filter(tie => !isOver(tie, on))
  const of = (test: (tie: Tie) => boolean): Tie[] =>
    now.filter(test).sort((one, other) => before(farOf(one, child), farOf(other, child)))
  const found = {
    concern: of(tie => (tie.kind === 'worries-about' && tie.to === child) || harms(tie, child)),
    friends: of(tie => tie.kind === 'friend-of' && !DISTANT.includes(tie.code)),
    acquaintances: of(tie => (tie.kind === 'friend-of' && DISTANT.includes(tie.code)) || tie.kind === 'seen-with'),
    workers: of(tie => (tie.kind === 'works-with' && tie.to === child) || (isWorker(tie) && tie.to === child)),
    others: of(tie => isIn(AROUND, tie.kind) || isIn(HOLDING, tie.kind)),
  }
  return found
}

const DISTANT: readonly string[] = ['acquaintance', 'online']
const harms = ({ kind, code, to }: Tie, child: SubjectId): boolean =>
  kind === 'relation-with' && to === child && code.startsWith('harms')

function aroundOf(reading: Reading, child: SubjectId, tie: Tie, circle: AroundFamily): Drawn | undefined {
  const id = farOf(tie, child)
  const subject = reading.subjects.get(id)
  if (!subject) return undefined
  const by = reading.ties.filter(one => (one.from === child && one.to === id) || (one.from === id && one.to === child))
  return { id, subject, circle, generation: 0, way: '?', by, called: calledAround(by, id) }
}

function tiesBySubject(ties: readonly Tie[]): Map<SubjectId, Tie[]> {
  const found = new Map<SubjectId, Tie[]>()
  for (const tie of ties)
    for (const end of [tie.from, tie.to]) {
      const there = found.get(end)
      if (there) there.push(tie)
      else found.set(end, [tie])
    }
  return found
}

/** Two who share one parent of two that are known are half-siblings; nobody need have said so. */
function withSiblingsCalled(drawn: Map<SubjectId, Drawn>, ties: readonly Tie[]): Map<SubjectId, Drawn> {
  const [child] = drawn.keys()
  if (!child) return drawn
  const parents = (id: SubjectId): Set<SubjectId> =>
    new Set(ties.filter(tie => tie.kind === 'parent-of' && tie.code === 'birth' && tie.to === id).map(tie => tie.from))
  const own = parents(child)
  for (const one of drawn.values()) {
    if (one.way !== 'PC') continue
    const theirs = parents(one.id)
    const isHalf = own.size === 2 && theirs.size === 2 && [...theirs].filter(id => own.has(id)).length === 1
    if (isHalf) drawn.set(one.id, { ...one, called: one.called.replace(/^(Brother or sister|Brother|Sister)$/, half) })
  }
  return drawn
}

const half = (called: string): string =>
  called === 'Brother or sister' ? 'Half-brother or half-sister' : `Half-${called.toLowerCase()}`
