import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf, recordOf } from '../people.ts'

// The record over time as a drawing and as a list: what lasted, what was told, and where nothing was.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

describe.each([
  { where: 'a desk', width: 1280, javaScript: true },
  { where: 'a phone without JavaScript', width: 320, javaScript: false },
] as const)('on $where', ({ width, javaScript }) => {
  const look = javaScript ? inspect : async () => undefined

  test('several entries at one place open to their own days, and each of them to its page', async () => {
    const dev = await pageOf(house, 'dev', { width, javaScript })
    await dev.goto(recordOf(house, 'jordan'))
    await dev.getByRole('link', { name: 'The record over time' }).click()
    await look(dev)
    await screenshot(dev, 'band')
    await drawing(dev).getByRole('link', { name: '2 entries, 14 to 22 March 2026' }).click()
    await dev.getByText('14 to 22 March 2026').first().waitFor()
    await look(dev)
    await screenshot(dev, 'band-close')
    await drawing(dev).getByRole('link', { name: 'Police, 14 March 2026, 9:40pm' }).click()
    await dev.getByText('Seen outside the shops on Quay Street').first().waitFor()
  })

  test('by what it is about, of a year, as known then: each choice keeps the others', async () => {
    const dev = await pageOf(house, 'dev', { width, javaScript })
    await dev.goto(`${recordOf(house, 'jordan')}/band`)
    await dev.getByRole('link', { name: 'What it is about' }).click()
    await dev.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '2026', exact: true }).click()
    await look(dev)
    await screenshot(dev, 'band-year')
    await dev.getByText('As known on a date').click()
    await dev.getByLabel('Date').fill('March 2026')
    await dev.getByRole('button', { name: 'Show' }).click()
    await dev.getByText('As known by the end of March 2026').waitFor()
    expect(new URL(dev.url()).search).toContain('lanes=theme')
    expect(new URL(dev.url()).search).toContain('from=2026-01-01')
    expect(await dev.getByRole('link', { name: 'Good news, 5 May 2026' }).count()).toBe(0)
    await look(dev)
    await screenshot(dev, 'band-known')
  })
})

test('homes, moves and orders stand above what was told, and are drawn so on paper and in the reader’s own colours', async () => {
  const dev = await pageOf(house, 'dev', { width: 1280 })
  await dev.goto(`${recordOf(house, 'kofi')}/band`)
  await inspect(dev)
  await screenshot(dev, 'band-moves')
  const list = dev.getByRole('region', { name: 'The same as a list' })
  expect(await list.innerText()).toContain('Legal status: Care order, section 31, since 22 August 2024')
  await dev.emulateMedia({ forcedColors: 'active' })
  await screenshot(dev, 'band-forced-colours')
  await dev.emulateMedia({ forcedColors: 'none', media: 'print' })
  await dev.setViewportSize({ width: 688, height: 1000 })
  await screenshot(dev, 'band-on-paper')
  expect(await dev.locator('.sl-drawing:visible').count()).toBe(1)
})

test('by keyboard alone: past the drawing to the list, or into it and through', async () => {
  const dev = await pageOf(house, 'dev', { width: 1280 })
  await dev.goto(`${recordOf(house, 'jordan')}/band`)
  await dev.getByRole('link', { name: 'The same as a list' }).focus()
  await dev.keyboard.press('Tab')
  const first = await focused(dev)
  expect(first).toMatch(/^(When|Who told it|Family home)/)
  for (let at = 0; at < 12 && !(await focused(dev)).startsWith('2 entries, 14'); at++) await dev.keyboard.press('Tab')
  await screenshot(dev, 'band-focus')
  await dev.keyboard.press('Enter')
  await dev.getByText('14 to 22 March 2026').first().waitFor()
  await dev.getByRole('link', { name: 'The same as a list' }).focus()
  await dev.keyboard.press('Enter')
  expect(await dev.evaluate(() => document.activeElement?.id)).toBe('list')
})

test('whoever reads less has fewer marks, and nothing says that there are others', async () => {
  const entries = async (who: 'dev' | 'amara') => {
    const page = await pageOf(house, who, { width: 1280 })
    await page.goto(`${recordOf(house, 'jordan')}/band?from=2026-01-01&to=2027-01-01`)
    return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  }
  expect(await entries('dev')).not.toBe(await entries('amara'))
  for (const who of ['dev', 'amara'] as const)
    expect(await entries(who)).not.toMatch(/hidden|not shown|withheld|others? you may not/i)
})

const drawing = (page: Page) => page.locator('.sl-drawing:visible')

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.querySelector('title')?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
  })
