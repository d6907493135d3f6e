import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect, screenshot, visit } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { addAsNew, pageOf, recordOf } from '../people.ts'

// Is this person known? Half a name and a car, found by somebody in another agency, who learns whom to ring and nothing more.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

test('a name and a car lead to whoever holds both, and to nothing more; who may open both says that they are one', async () => {
  const yusuf = await pageOf(house, 'yusuf', { width: 320, javaScript: false })
  await telWithHisCar(yusuf)

  const dev = await pageOf(house, 'dev')
  await visit(dev, '/')
  const box = dev.getByRole('combobox', { name: 'Name, plate, phone or reference' })
  await box.fill('Tel silver corsa')
  const held = dev.getByRole('option', { name: /held by others/ })
  await held.first().waitFor()
  await inspect(dev)
  await screenshot(dev, 'find-typing')
  await box.press('ArrowDown')
  expect(await box.getAttribute('aria-activedescendant')).not.toBeNull()
  await box.press('Escape')
  await box.press('Enter')
  await dev.getByRole('heading', { name: 'What was found' }).waitFor()
  await inspect(dev)
  await screenshot(dev, 'find-tel')
  expect(dev.url()).toMatch(/\/searches\/[0-9a-f-]{36}$/)
  const others = dev.locator('.sl-found__one', { hasText: 'Person on another record' })
  await others.getByText('With a vehicle that fits').waitFor()
  await others.getByText('Paula Grange').waitFor()
  const said = await others.first().innerText()
  for (const hidden of ['Keira', 'Lowe', 'Terence', 'EN53']) expect(said).not.toContain(hidden)
  expect(await others.getByRole('link').count()).toBe(await others.locator('a[href^="tel:"]').count())

  await bothAreOne(await pageOf(house, 'paula'))
})

/** By a youth worker on a phone, on Keira's record: looked at first, and then said to be new. */
async function telWithHisCar(page: Page): Promise<void> {
  await page.goto(`${recordOf(house, 'keira')}/people`)
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByLabel('Their name').fill('Tel')
  await page.getByLabel(/^What they are to/).selectOption({ label: 'Seen with' })
  await said(page)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.getByRole('button', { name: 'Look at what was found' }).waitFor()
  await screenshot(page, 'new-person-known')
  await page.getByLabel('I have looked: it is none of those found').check()
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('They are on the record.').waitFor()
  await page.getByRole('link', { name: 'Tel' }).first().click()
  await page.getByRole('link', { name: 'A place, vehicle, phone or account' }).click()
  await page.getByRole('link', { name: 'Vehicle', exact: true }).click()
  await page.getByLabel('What it is called or looks like').fill('silver Corsa')
  await page.getByLabel('Number plate, as far as it was seen').fill('EN53 ???')
  await page.getByLabel(/^What it is to/).selectOption({ label: 'Driven by them' })
  await said(page)
  await addAsNew(page, 'It is on the record.')
}

async function said(page: Page): Promise<void> {
  await page.getByLabel('Somebody told me').check()
  await page.getByLabel('Who told you, if somebody did').fill('a shopkeeper')
  const everyone = page.getByLabel('Everyone in the circle')
  if ((await everyone.count()) > 0) await everyone.check()
}

async function bothAreOne(page: Page): Promise<void> {
  await visit(page, '/find')
  await page.getByLabel('What you know of them').fill('Tel')
  await page.locator('main').getByRole('button', { name: 'Find' }).click()
  const open = page.locator('.sl-found__one')
  await expect.poll(() => open.filter({ hasText: 'Tel' }).count()).toBeGreaterThanOrEqual(2)
  await inspect(page)
  const tels = await page
    .locator('.sl-found__name a', { hasText: /^Tel$/ })
    .evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))
  expect(tels).toHaveLength(2)
  await page.goto(tels[0] ?? '')
  await page.getByRole('link', { name: 'Whether they are the same as somebody else' }).click()
  await page.getByLabel('Or its reference').fill((tels[1] ?? '').split('/').at(-1) ?? '')
  await page.getByLabel('They are the same').check()
  await page.getByLabel('Why you believe so').fill('The same build, and the same corner on the same evenings')
  await page.getByLabel('It is my opinion').check()
  const everyone = page.getByLabel('Everyone in the circle')
  if ((await everyone.count()) > 0) await everyone.check()
  await page.getByRole('button', { name: 'Save your view' }).click()
  await page.getByText('Believed to be the same', { exact: true }).waitFor()
  await page
    .getByRole('link', { name: /^Take it back/ })
    .first()
    .click()
  await page.getByLabel('Until when').fill('today')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Its end is on the record.').waitFor()
  for (const tel of tels) {
    await page.goto(tel)
    await page.getByRole('heading', { name: 'Tel' }).waitFor()
    await page.getByText('Not joined').waitFor()
  }
}
