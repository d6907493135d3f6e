import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { practice, practiceProblems, readPractice } from './store.ts'

const PRACTICE = new URL('../../../practice/', import.meta.url)
const FACTS = new URL('../../../../shared/facts/timescales.json', import.meta.url)

let copy = ''
const folder = (): URL => pathToFileURL(`${copy}/`)
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'practice-'))
  cpSync(PRACTICE, copy, { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true }))

test('The practice we ship is whole: every file as the manifest has it, no two limits on one day', () => {
  expect(practiceProblems()).toEqual([])
  expect(practice().map(({ id, until }) => [id, until])).toEqual([
    ['2011', '2013-04-15'],
    ['2018', '2026-03-19'],
    ['2026', null],
  ])
})

test('An edition that was edited is noticed, and its version changes', () => {
  const before = readPractice(folder()).map(({ version }) => version)
  edit('2011/timescales.json', text => text.replace('"limit": 35', '"limit": 45'))
  expect(practiceProblems(folder())).toEqual([
    '2011/timescales.json is not as the manifest has it: an edition is superseded by a new one, never edited.',
  ])
  expect(readPractice(folder()).map(({ version }, index) => version === before[index])).toEqual([false, true, true])
})

test('An edition that was taken away is noticed', () => {
  rmSync(join(copy, '2018'), { recursive: true })
  expect(practiceProblems(folder())).toHaveLength(2)
})

test('Line ends of another machine change nothing', () => {
  edit('2026/timescales.json', text => text.replaceAll('\n', '\r\n'))
  expect(practiceProblems(folder())).toEqual([])
})

test.each([
  ['a field nobody knows', '"kind": "by"', '"kind": "by", "colour": "red"'],
  ['a limit without a number', '"limit": 10', '"limit": null'],
  ['a duty the code does not know', '"id": "icpc"', '"id": "icpd"'],
  ['a day the calendar does not have', '"from": "2011-04-01"', '"from": "2011-04-31"'],
])('Content with %s is refused by name', (_, from, to) => {
  edit('2011/timescales.json', text => text.replace(from, to))
  expect(() => readPractice(folder())).toThrow(/2011\/timescales\.json is not practice content/)
})

test('Two limits for one duty on one day are noticed', () => {
  edit('2011/timescales.json', text => text.replace('"from": "2011-04-01"', '"from": "2011-03-01"'))
  expect(practiceProblems(folder())).toContain('2011 has two limits for lac-review-1 on the same day.')
})

test('Every limit has a source, and one that says unverified is a setting', () => {
  for (const { timescales } of practice()) {
    for (const { source, verified } of timescales) expect(verified && source.includes('unverified')).toBe(false)
  }
})

test.skipIf(!existsSync(FACTS))(
  'Every limit is the one that was found (skipped where the facts are not beside us)',
  () => {
    const shape = z.object({
      timescales: z.array(
        z.object({ id: z.string(), limit: z.number().nullable(), unit: z.string(), source: z.string() }),
      ),
    })
    const found = shape.parse(JSON.parse(readFileSync(FACTS, 'utf8'))).timescales
    const newest = practice().flatMap(({ timescales }) => timescales.filter(({ until }) => until === undefined))
    expect(new Set(newest.map(({ id }) => id))).toEqual(new Set(found.map(({ id }) => id)))
    for (const { id, limit, unit, source } of newest) {
      expect({ id, limit, unit, source }).toEqual(pick(found.find(fact => fact.id === id)))
    }
  },
)

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  expect(change(before)).not.toBe(before)
  writeFileSync(path, change(before))
}

const pick = (fact: { id: string; limit: number | null; unit: string; source: string } | undefined) => ({ ...fact })
