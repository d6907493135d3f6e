import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIndex, type Described, readAsked } from './index.ts'

// Whatever is hidden, and every value whose scope is not held, must leave the answer as if an index had never been given it.

const GIVEN = ['terence', 'tel', 'terry', 'jon', 'john', 'joan', 'ada', 'ida', 'smyth', 'mohammed', 'mo', 'lily']
const FAMILY = ['smith', 'smyth', 'smythe', 'hart', 'harte', 'vale', 'khan', 'kahn', 'obrien']
const HELD = 1
const scope = fc.constantFrom(0, 0, 0, HELD, 2)
const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY)).map(words => words.join(' '))
const birth = fc.constantFrom('2009-03-14', '2009-03-04', '2009-04-03', '1978-11-02', '2009-03', '2009')
const home = fc.record({
  house: fc.constantFrom('1', '12'),
  street: fc.constantFrom('Oak Road', 'Mill Lane'),
  postcode: fc.constantFrom('OL4 4QP', 'OL4', 'M1 1AA'),
})
const phone = fc.constantFrom('07700900123', '07700900128', '07700111222')
const few = <One>(one: fc.Arbitrary<One>) => fc.array(fc.tuple(one, scope), { maxLength: 2 })

const thing = fc.record({
  kind: fc.constantFrom('person' as const, 'thing' as const),
  names: few(name),
  births: few(birth),
  homes: few(home),
  phones: few(phone),
  words: few(fc.constantFrom('silver corsa', 'blue golf', 'tel')),
  beside: few(fc.nat(7)),
  hidden: fc.boolean(),
})
type Thing = typeof thing extends fc.Arbitrary<infer One> ? One : never

const asked = fc.oneof(
  fc.tuple(name, birth).map(([who, when]) => readAsked(`${who.replace(' ', ', ')} ${when}`)),
  fc
    .constantFrom(
      'tel silver corsa',
      'smith',
      'OL4 4QP',
      '07700900123',
      'tel corsa',
      'jon smiht',
      'lily khan 12 Oak Road',
    )
    .map(text => readAsked(text)),
)

const described = (one: Thing, keep: (scope: number) => boolean, there: (at: number) => boolean): Described => ({
  kind: one.kind,
  names: one.names.filter(([, of]) => keep(of)).map(([text, of]) => ({ text, sort: 'name' as const, scope: of })),
  births: one.births.filter(([, of]) => keep(of)).map(([text, of]) => ({ text, scope: of })),
  homes: one.homes.filter(([, of]) => keep(of)).map(([where, of]) => ({ ...where, scope: of })),
  numbers: one.phones.filter(([, of]) => keep(of)).map(([value, of]) => ({ kind: 'phone', value, scope: of })),
  words: one.words.filter(([, of]) => keep(of)).map(([text, of]) => ({ text, scope: of })),
  beside: one.beside.filter(([at, of]) => keep(of) && there(at)).map(([at, of]) => ({ id: `id-${at}`, scope: of })),
})

test('what is hidden, and what has a scope that is not held, is as if it were not there', () => {
  fc.assert(
    fc.property(
      fc.array(thing, { minLength: 1, maxLength: 8 }),
      asked,
      fc.integer({ min: 1, max: 5 }),
      (all, question, limit) => {
        const whole = createIndex()
        const cut = createIndex()
        const there = (at: number) => all[at] !== undefined && !all[at].hidden
        for (const [at, one] of all.entries()) {
          whole.put(
            `id-${at}`,
            described(
              one,
              () => true,
              () => true,
            ),
          )
          if (!one.hidden)
            cut.put(
              `id-${at}`,
              described(one, of => of < 2, there),
            )
        }
        const hidden = new Set(all.flatMap((one, at) => (one.hidden ? [`id-${at}`] : [])))
        const holds = (of: number) => of === HELD
        expect(whole.find(question, { limit, hidden, holds })).toEqual(cut.find(question, { limit, holds }))
      },
    ),
    { numRuns: 400 },
  )
})

test('put, changed and removed in any order, an index answers and digests as one made anew', () => {
  const step = fc.tuple(fc.nat(5), fc.option(thing, { nil: null }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), asked, (steps, question) => {
      const changed = createIndex()
      const last = new Map<string, Described>()
      for (const [at, one] of steps) {
        const id = `id-${at}`
        last.delete(id)
        if (one)
          last.set(
            id,
            described(
              one,
              () => true,
              () => true,
            ),
          )
        const now = last.get(id)
        if (now) changed.put(id, now)
        else changed.remove(id)
        changed.find(question, { limit: 3 })
      }
      const anew = createIndex()
      for (const [id, now] of last) anew.put(id, now)
      expect(changed.size).toBe(last.size)
      expect(changed.digest()).toBe(anew.digest())
      expect(changed.find(question, { limit: 9, holds: () => true })).toEqual(
        anew.find(question, { limit: 9, holds: () => true }),
      )
    }),
    { numRuns: 200 },
  )
})

test('a name that only somebody hidden bears leads to nobody who sounds like it', () => {
  const called = (text: string): Described => ({
    kind: 'person',
    names: [{ text, sort: 'name' }],
    births: [],
    homes: [],
    numbers: [],
    words: [],
    beside: [],
  })
  const index = createIndex()
  index.put('hidden', called('Jon Walker'))
  index.put('seen', called('Jon Wolker'))
  const asked = readAsked('Wakler, Jon')
  expect(index.find(asked, { limit: 5 }).map(({ id }) => id)).toEqual(['hidden'])
  expect(index.find(asked, { limit: 5, hidden: new Set(['hidden']) })).toEqual([])
})
