import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { holdClockAt } from '../../../src/kernel/index.ts'
import { openPage } from '../../browser/browser.ts'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf } from '../people.ts'
import { everyState, type PageState } from './states.ts'

// Every page in every state, at both widths: axe, markup, title, one h1, no sideways scroll, nothing in the console.
// A sample here; `npm run drill -- pages` looks at all of them.

const EVERY = process.env['SIGHTLINE_EVERY_STATE'] === '1'
const SHARE = 8
let house: OpenHouse
let states: PageState[]
beforeAll(async () => {
  house = await openCastHouse()
  states = await everyState(house)
})
afterEach(() => holdClockAt(null))
afterAll(() => house?.close())

test.for([1280, 320] as const)('pages and states hold at %i px', { timeout: 600_000 }, async width => {
  const sample = states.filter((_, at) => EVERY || at % SHARE === (width === 320 ? 0 : SHARE / 2))
  const found: string[] = []
  for (const state of sample) {
    try {
      await look(state, width)
    } catch (failure) {
      found.push(`${state.name}: ${failure instanceof Error ? failure.message : failure}`)
    }
  }
  console.info(`${sample.length} pages and states at ${width} px, ${found.length} with findings`)
  expect(found).toEqual([])
})

test('every page that the server mounts is among them', () => {
  const reached = [...states.map(state => state.path), '/searches/1', '/searches/1/open', '/sign-in/confirm']
  // A file is no page to look at: it is read where it is made.
  const missing = [...house.house.pages.filter(({ file }) => !file), ...house.house.openPages]
    .map(page => page.path)
    .filter(path => !reached.some(address => isAt(path, address)))
  expect(missing).toEqual([])
})

async function look({ name, who, path, reach }: PageState, width: 320 | 1280): Promise<void> {
  const page = who ? await pageOf(house, who, { width }) : await openPage({ width, baseURL: house.origin })
  await page.goto(path)
  await reach?.(page)
  await inspect(page)
  await screenshot(page, `state-${name.replaceAll(/\W+/g, '-')}`)
  await page.context().close()
}

function isAt(path: string, address: string): boolean {
  const [wanted, given] = [path.split('/'), (address.split('?')[0] ?? '').split('/')]
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || part.startsWith(':'))
}
