import { expect, test } from 'vitest'
import type { AudienceId, SubjectId } from '../../../../kernel/index.ts'
import type { KnownFact, KnownOf, KnownTie, Scope } from '../../model/known.ts'
import { describedOf, homeOf } from './described.ts'
import { Scopes, scopeOfTie } from './scopes.ts'

const CIRCLE: Scope = { audience: 'circle' as AudienceId, sealedTo: null, protected: false }
const AGENCY: Scope = { audience: 'agency' as AudienceId, sealedTo: null, protected: true }

const fact = (as: KnownFact['as'], value: string, more: Partial<KnownFact> = {}): KnownFact => ({
  subject: 'Tel' as SubjectId,
  as,
  code: '',
  value,
  isOver: false,
  scope: CIRCLE,
  ...more,
})
const tie = (kind: string, far: string, more: Partial<KnownTie> = {}): KnownTie => ({
  near: 'Tel' as SubjectId,
  far: far as SubjectId,
  kind,
  until: '',
  scope: CIRCLE,
  ...more,
})

function described({ kind = 'person', ...more }: { kind?: string } & Partial<Omit<KnownOf, 'subject'>>) {
  const scopes = new Scopes()
  const subject = { id: 'Tel' as SubjectId, kind }
  return describedOf({ subject, facts: [], ties: [], addresses: [], ...more }, scope => scopes.number(scope))
}

test('somebody of whom nothing is told that could lead to them is not in the index', () => {
  expect(described({ ties: [tie('friend-of', 'Jo')] })).toBeNull()
})

test('every value carries a scope that is not 0, and equal ones the same', () => {
  const facts = [
    fact('name', 'Tel'),
    fact('birth', '1988'),
    fact('number', '9434765919', { code: 'nhs', scope: AGENCY }),
  ]
  const tel = described({ facts, ties: [tie('friend-of', 'Jo')] })
  const scopes = [tel?.names, tel?.births, tel?.numbers, tel?.beside].flatMap(values => values?.map(one => one.scope))
  expect(scopes).toEqual([1, 1, 2, 1])
})

test('names by their sort; half-known ones by what they are called and by what was seen', () => {
  const facts = [
    fact('name', 'Terence Pike', { code: 'legal' }),
    fact('name', 'Tel', { code: 'nickname' }),
    fact('name', 'Terence Moss', { code: 'former' }),
    fact('name', 'T', { code: 'alias' }),
    fact('name', 'Terry', { isOver: true }),
    fact('name', 'unknown male, “Smiler”, grey van', { code: 'described' }),
  ]
  const tel = described({ facts })
  expect(tel?.names.map(({ text, sort }) => [text, sort])).toEqual([
    ['Terence Pike', 'name'],
    ['Tel', 'street'],
    ['Terence Moss', 'former'],
    ['T', 'alias'],
    ['Terry', 'former'],
    ['Smiler', 'street'],
  ])
  expect(tel?.words.map(({ text }) => text.replace(/[ ,]+/g, ' '))).toEqual(['unknown male grey van'])
})

test('a vehicle is found by how it looks and by its plate, as far as it was seen', () => {
  const corsa = (plate: string) =>
    described({ kind: 'vehicle', facts: [fact('name', 'silver Corsa'), fact('plate', plate)] })
  expect(corsa('AB12CDE')).toMatchObject({
    kind: 'thing',
    names: [],
    words: [{ text: 'silver Corsa' }],
    numbers: [{ kind: 'plate', value: 'AB12CDE' }],
  })
  expect(corsa('AB12*')?.numbers).toMatchObject([{ value: 'AB12' }])
  expect(corsa('AB1??DE')?.numbers).toEqual([])
})

test('a reason for having no pupil number is no number', () => {
  expect(described({ facts: [fact('name', 'Tel'), fact('number', 'UN3', { code: 'upn' })] })?.numbers).toEqual([])
})

const HOME = fact('address', '12 Quay Street, Northmere NM1 4QP', { subject: 'flat' as SubjectId })

test('a home is the address of the place, told to the same people as the tie; else it is left out', () => {
  const at = (more: Partial<KnownTie>, address = HOME) =>
    described({ facts: [fact('name', 'Tel')], ties: [tie('lives-at', 'flat', more)], addresses: [address] })?.homes
  expect(at({ until: '2024' })).toMatchObject([{ house: '12', street: 'Quay Street', until: '2024', scope: 1 }])
  expect(at({ scope: AGENCY })).toEqual([])
  expect(at({}, { ...HOME, scope: AGENCY })).toEqual([])
  expect(at({}, { ...HOME, subject: 'another' as SubjectId })).toEqual([])
})

test('a home that is protected stays so, and that of somebody sealed needs their own circle', () => {
  const scopes = new Scopes()
  const homeScope = (tieScope: Scope, address: KnownFact) => {
    const known = {
      subject: { id: 'Tel' as SubjectId, kind: 'person' },
    }
    const ties = [tie('lives-at', 'flat', { scope: tieScope })]
    const [home] = describedOf({ ...known, facts: [], ties, addresses: [address] }, s => scopes.number(s))?.homes ?? []
    return scopes.of(home?.scope ?? 0)
  }
  const sealed = scopeOfTie('circle' as AudienceId, [null, null, 'own' as AudienceId, null])
  expect(sealed && homeScope(sealed, HOME)).toEqual({ audience: 'circle', sealedTo: 'own', protected: true })
  expect(homeScope(CIRCLE, { ...HOME, scope: { ...CIRCLE, protected: true } }).protected).toBe(true)
})

test('a verdict on two records is not a tie between two people', () => {
  const ties = [tie('same-as', 'Terence'), tie('different-from', 'Terry'), tie('uses', 'corsa')]
  expect(described({ facts: [fact('name', 'Tel')], ties })?.beside.map(({ id }) => id)).toEqual(['corsa'])
})

test('a tie between two who are sealed to two homes leads nobody', () => {
  expect(scopeOfTie('circle' as AudienceId, ['one', 'other'] as AudienceId[])).toBeNull()
  expect(scopeOfTie('circle' as AudienceId, [null, null])).toEqual(CIRCLE)
})

test.for([
  ['12 Quay Street, Northmere NG1 5FS', { house: '12', street: 'Quay Street', town: 'Northmere', postcode: 'NG1 5FS' }],
  ['Flat 3, 12a Quay Street', { house: '12a', street: 'Quay Street' }],
  ['The Old Mill, Northmere', { street: 'The Old Mill', town: 'Northmere' }],
  ['NG1', { street: undefined, postcode: 'NG1' }],
] as const)('%s is taken apart as far as it can be', ([value, parts]) => {
  expect(homeOf({ value }, 1)).toMatchObject(parts.street === undefined ? { postcode: parts.postcode } : parts)
})
