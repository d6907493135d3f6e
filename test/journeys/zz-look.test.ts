import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect, screenshot } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { pageOf } from './people.ts'
import { listStates } from './states-lists.ts'
let house: OpenHouse
let states: Awaited<ReturnType<typeof listStates>>
beforeAll(async () => { house = await openCastHouse(); states = await listStates(house) })
afterAll(() => house?.close())
test.for([1280, 320] as const)('look %i', { timeout: 300_000 }, async width => {
  const found: string[] = []
  for (const { name, who, path, reach } of states) {
    const page = await pageOf(house, who!, { width })
    try { await page.goto(path); await reach?.(page); await inspect(page) } catch (e) { found.push(name + ': ' + (e instanceof Error ? e.message : e)) }
    await screenshot(page, `look-${name.replaceAll(/\W+/g, '-')}`)
    await page.context().close()
  }
  expect(found).toEqual([])
})
