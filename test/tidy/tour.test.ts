import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGES } from '../../src/chapters.ts'

const tour = readFileSync('docs/tour.md', 'utf8')
const PATH = /^(src|test|migrations|docs|seeds|bin)\/[\w./-]+$/

/** What stands between backticks, in order: a path, and names that follow it. */
const quoted = [...tour.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words)

test('every file that the tour names is there', () => {
  const missing = quoted.filter(words => PATH.test(words) && !existsSync(words))
  expect(missing).toEqual([])
  expect(quoted.filter(words => PATH.test(words)).length).toBeGreaterThan(20)
})

test('every name that the tour gives with a file is in that file', () => {
  const lost: string[] = []
  let named = 0
  quoted.forEach((words, index) => {
    const path = quoted[index - 1] ?? ''
    if (!/^[a-zA-Z_]\w+$/.test(words) || !/\.(ts|tsx|sql)$/.test(path) || !existsSync(path)) return
    named++
    if (!new RegExp(`\\b${words}\\b`).test(readFileSync(path, 'utf8'))) lost.push(`${words} in ${path}`)
  })
  expect(lost).toEqual([])
  expect(named).toBeGreaterThan(20)
})

test('every address that the tour follows is a page', () => {
  const paths = new Set(PAGES.map(page => page.path))
  const addresses = quoted.flatMap(words => words.match(/^(?:GET|POST) (\/\S+)$/)?.[1] ?? [])
  expect(addresses.length).toBeGreaterThan(1)
  expect(addresses.filter(address => !paths.has(address))).toEqual([])
})
