import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { familyOf } from '../../../test/samples/drawings/families.ts'
import { crossingsOf, faultsOf } from '../../../test/samples/drawings/faults.ts'
import { HARD_CASE } from '../../../test/samples/drawings/hard-case.ts'
import { Drawing } from '../drawing.tsx'
import type { Family, Figure } from './model.ts'
import { placed } from './placed.ts'
import { genogramScene } from './scene.ts'
import { legendOf } from './signs/legend.ts'

const SHOWN = {
  id: 'genogram',
  title: 'A family',
  description: 'Everybody in it, and the lines between them',
  legend: true,
}
const svgOf = (family: Family): string =>
  renderToString(h(Drawing, { scene: genogramScene(family, SHOWN) })).replaceAll('><', '>\n<')

describe('stored drawings, looked at as pictures', () => {
  test('the hard case', async () => {
    expect(faultsOf(HARD_CASE, placed(HARD_CASE))).toEqual([])
    await expect(svgOf(HARD_CASE)).toMatchFileSnapshot('fixtures/hard-case.svg')
  })

  test.each([2, 7, 23, 40, 52])('generated family %i', async seed => {
    await expect(svgOf(familyOf(seed))).toMatchFileSnapshot(`fixtures/family-${seed}.svg`)
  })
})

describe('the hard case', () => {
  const drawing = placed(HARD_CASE)
  const at = (id: string) => drawing.symbols.find(({ figure }) => figure.id === id) ?? { x: 0, y: 0 }

  test('brothers and sisters stand together, the oldest left', () => {
    expect(at('jordan').x).toBeLessThan(at('mia').x)
    const between = drawing.symbols.filter(({ x, y }) => y === at('mia').y && x > at('jordan').x && x < at('mia').x)
    expect(between).toEqual([])
  })

  test('the marked one’s parents stand side by side, and the third partner’s line runs beneath', () => {
    const row = drawing.symbols.filter(({ y }) => y === at('kate').y).sort((one, other) => one.x - other.x)
    const place = (id: string) => row.findIndex(({ figure }) => figure.id === id)
    expect(Math.abs(place('kate') - place('lee'))).toBe(1)
    expect(Math.abs(place('kate') - place('sam'))).toBe(1)
  })

  test('the legend holds the signs that are used, and no others', () => {
    const words = legendOf(HARD_CASE).map(entry => entry.words)
    expect(words).toContain('Fostered')
    expect(words).not.toContain('Adopted')
    expect(new Set(words).size).toBe(words.length)
  })
})

const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  ...{
    id,
    shape: 'square',
    marked: false,
    crossed: false,
    inside: '',
    upperLeft: '',
    upperRight: '',
    name: id,
    notes: [],
    born: '',
  },
  ...more,
})
const NOBODY: Family = {
  figures: [],
  unions: [],
  descents: [],
  siblings: [],
  twins: [],
  households: [],
  circles: [],
  relations: [],
  generations: {},
}

describe('families that contradict themselves', () => {
  test('an uncle marries his niece: one row each, their child below both', () => {
    const family: Family = {
      ...NOBODY,
      figures: ['grandfather', 'uncle', 'father', 'niece', 'child'].map(id => figure(id, { marked: id === 'niece' })),
      unions: [
        { id: 'g', partners: ['grandfather'], line: 'married', ended: 'no', label: '' },
        { id: 'f', partners: ['father'], line: 'married', ended: 'no', label: '' },
        { id: 'u', partners: ['uncle', 'niece'], line: 'married', ended: 'no', label: 'm. 2020' },
      ],
      descents: [
        ['uncle', 'g'],
        ['father', 'g'],
        ['niece', 'f'],
        ['child', 'u'],
      ].map(([child = '', union = '']) => ({ child, union, line: 'birth', label: '' })),
    }
    const drawing = placed(family)
    const y = (id: string) => drawing.symbols.find(one => one.figure.id === id)?.y ?? 0
    expect(faultsOf(family, drawing)).toEqual([])
    expect(y('child')).toBeGreaterThan(Math.max(y('uncle'), y('niece')))
  })

  test('somebody who is their own grandparent is drawn all the same', () => {
    const family: Family = {
      ...NOBODY,
      figures: [figure('one', { marked: true }), figure('other')],
      unions: [
        { id: 'a', partners: ['one'], line: 'married', ended: 'no', label: '' },
        { id: 'b', partners: ['other'], line: 'married', ended: 'no', label: '' },
      ],
      descents: [
        { child: 'other', union: 'a', line: 'birth', label: '' },
        { child: 'one', union: 'b', line: 'birth', label: '' },
      ],
    }
    expect(faultsOf(family, placed(family))).toEqual([])
  })

  test('lines to nobody are left out; who is tied to nobody is drawn; nobody at all is an empty drawing', () => {
    const family: Family = {
      ...NOBODY,
      figures: [figure('one', { marked: true }), figure('two'), figure('three')],
      unions: [{ id: 'a', partners: ['one', 'gone'], line: 'married', ended: 'no', label: '' }],
      descents: [{ child: 'gone', union: 'a', line: 'birth', label: '' }],
      relations: [{ from: 'one', to: 'gone', look: 'friend', label: '' }],
    }
    expect(faultsOf(family, placed(family))).toEqual([])
    expect(crossingsOf(placed(family))).toBe(0)
    expect(placed(NOBODY).symbols).toEqual([])
    expect(Number.isFinite(placed(NOBODY).width + placed(NOBODY).height)).toBe(true)
  })
})
