import { expect, test } from 'vitest'
import type { AudienceId, SubjectId } from '../../../../kernel/index.ts'
import type { AudienceAbout, Known, Scope } from '../../model/known.ts'
import { type Holding, mayFind } from './may-lead.ts'
import { Scopes } from './scopes.ts'

// Jo is open, Robin restricted, Wren locked; each has a circle that is called after them.
const ABOUT: Readonly<Record<string, AudienceAbout>> = {
  'circle of Jo': circle('Jo'),
  'circle of Robin': circle('Robin'),
  'circle of Wren': circle('Wren'),
  'police with Jo': { kind: 'agency', subject: 'Jo' as SubjectId },
  'three named about Jo': { kind: 'named', subject: 'Jo' as SubjectId },
  intelligence: { kind: 'intelligence', subject: null },
}
const SEALED: Readonly<Record<string, string>> = { Robin: 'circle of Robin', Wren: 'circle of Wren' }

function circle(child: string): AudienceAbout {
  return { kind: 'circle', subject: child as SubjectId }
}

const scopes = new Scopes()
const known: Known = {
  index: { find: () => [], size: 0 },
  ready: true,
  scope: number => scopes.of(number),
  about: audience => ABOUT[audience],
  restricted: new Set(['Robin' as SubjectId]),
  locked: new Set(['Wren' as SubjectId]),
  homeOf: sealed => SEALED[sealed] as AudienceId | undefined,
  sealedAt: home => Object.keys(SEALED).find(name => SEALED[name] === home) as SubjectId | undefined,
}

const asker = ({ reach = [], closed = [], works = true }: { reach?: string[]; closed?: string[]; works?: boolean }) =>
  mayFind(known, {
    reach: new Set(reach as AudienceId[]),
    closed: new Set(closed as SubjectId[]),
    works,
  } satisfies Holding)

const scope = (audience: string, more: Partial<Record<'sealedTo', string>> & { protected?: boolean } = {}) =>
  scopes.number({
    audience: audience as AudienceId,
    sealedTo: (more.sealedTo ?? null) as AudienceId | null,
    protected: more.protected ?? false,
  } satisfies Scope)

const stranger = asker({})

test('the circle of a child who is not sealed leads anybody who works with children, and nobody else', () => {
  expect(stranger.holds(scope('circle of Jo'))).toBe(true)
  expect(asker({ works: false }).holds(scope('circle of Jo'))).toBe(false)
})

test.for(['police with Jo', 'three named about Jo', 'intelligence', 'an audience made this very moment'])(
  '%s leads those who reach it alone',
  audience => {
    expect(stranger.holds(scope(audience))).toBe(false)
    expect(asker({ reach: [audience] }).holds(scope(audience))).toBe(true)
  },
)

test('what is protected leads those who reach it alone', () => {
  const value = scope('circle of Jo', { protected: true })
  expect(stranger.holds(value)).toBe(false)
  expect(asker({ reach: ['circle of Jo'] }).holds(value)).toBe(true)
})

test.for(['circle of Robin', 'circle of Wren'])('%s leads nobody outside to those whom it speaks of', audience => {
  expect(stranger.holds(scope(audience))).toBe(false)
  expect(asker({ reach: [audience] }).holds(scope(audience))).toBe(true)
})

test('whoever is restricted is led to by their own facts, on a strong match alone, and by nothing protected', () => {
  expect(stranger.strongOnly('Robin')).toBe(true)
  expect(stranger.hidden('Robin')).toBe(false)
  for (const audience of ['circle of Robin', 'circle of Jo']) {
    expect(stranger.holds(scope(audience, { sealedTo: 'circle of Robin' }))).toBe(true)
    expect(stranger.holds(scope(audience, { sealedTo: 'circle of Robin', protected: true }))).toBe(false)
  }
  expect(stranger.holds(scope('police with Jo', { sealedTo: 'circle of Robin' }))).toBe(false)
  const member = asker({ reach: ['circle of Robin'] })
  expect(member.strongOnly('Robin')).toBe(false)
})

test('whoever is locked is not there, in any circle, but for those who reach their home', () => {
  expect(stranger.hidden('Wren')).toBe(true)
  const beside = asker({ reach: ['circle of Jo'] })
  expect(beside.hidden('Wren')).toBe(true)
  for (const one of [stranger, beside])
    for (const audience of ['circle of Wren', 'circle of Jo'])
      expect(one.holds(scope(audience, { sealedTo: 'circle of Wren' }))).toBe(false)
  const duty = asker({ reach: ['circle of Wren', 'circle of Jo'] })
  expect(duty.hidden('Wren')).toBe(false)
  expect(duty.holds(scope('circle of Jo', { sealedTo: 'circle of Wren' }))).toBe(true)
})

test('to whoever has a conflict of interest a child is not there, nor what their circle says of others', () => {
  const kin = asker({ closed: ['Jo'] })
  expect(kin.hidden('Jo')).toBe(true)
  expect(kin.holds(scope('circle of Jo'))).toBe(false)
  expect(asker({ closed: ['Robin'] }).holds(scope('circle of Robin', { sealedTo: 'circle of Robin' }))).toBe(false)
  expect(asker({ closed: ['Robin'] }).holds(scope('circle of Jo', { sealedTo: 'circle of Robin' }))).toBe(false)
})
