import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf, recordOf } from '../people.ts'

// The record over time as a drawing: what lasted, what was told, and where nothing was.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

test.for([
  { where: 'a desk', width: 1280 as const },
  { where: 'a phone', width: 320 as const },
])('on $where the record over time is drawn', async ({ width }) => {
  const dev = await pageOf(house, 'dev', { width })
  await dev.goto(recordOf(house, 'jordan'))
  await dev.getByRole('link', { name: 'The record over time' }).click()
  await inspect(dev)
  await screenshot(dev, 'band')
  await dev.getByRole('link', { name: 'What it is about' }).click()
  await inspect(dev)
  await screenshot(dev, 'band-themes')
  await dev.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '2026', exact: true }).click()
  await inspect(dev)
  await screenshot(dev, 'band-year')
  expect(await dev.locator('svg').count()).toBeGreaterThan(0)
})
