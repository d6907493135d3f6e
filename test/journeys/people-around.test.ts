import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { addAsNew, pageOf, recordOf } from './people.ts'

// Real families and half-known strangers, as a tired person records them: at a desk, and on a phone without JavaScript.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

describe.each([
  { where: 'a desk', width: 1280, javaScript: true },
  { where: 'a phone without JavaScript', width: 320, javaScript: false },
] as const)('on $where', ({ where, width, javaScript }) => {
  const options = { width, javaScript }
  const look = javaScript ? inspect : async () => undefined

  test('a half-known man is recorded, later named, claimed to be the same as another, and the claim is taken back', async () => {
    const dev = await pageOf(house, 'dev', options)
    await dev.goto(`${recordOf(house, 'jordan')}/people`)
    await inspect(dev)
    await screenshot(dev, 'people')
    await dev.getByRole('button', { name: 'Add somebody' }).click()
    await look(dev)
    await screenshot(dev, 'new-person')
    await dev.getByRole('button', { name: 'Add to the record' }).click()
    await dev.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look(dev)
    await screenshot(dev, 'new-person-wrong')

    const nickname = `unknown male, “Grinner” on ${where}`
    await addPerson(dev, { name: nickname, relation: 'Seen with' })
    await dev.getByText('They are on the record.').waitFor()
    await look(dev)
    await dev.getByRole('link', { name: nickname }).first().click()
    await look(dev)
    await screenshot(dev, 'person')
    await dev.getByRole('link', { name: 'A place, vehicle, phone or account' }).click()
    await look(dev)
    await dev.getByRole('link', { name: 'Vehicle', exact: true }).click()
    await dev.getByLabel('What it is called or looks like').fill('Silver Corsa')
    await dev.getByLabel('Number plate, as far as it was seen').fill('yk0? ??a')
    await dev.getByLabel(/^What it is to/).selectOption({ label: 'Driven by them' })
    await said(dev)
    await look(dev)
    await screenshot(dev, 'new-thing')
    await addAsNew(dev, 'It is on the record.')
    await dev
      .getByRole('link', { name: /Silver Corsa/ })
      .first()
      .click()
    await look(dev)
    await screenshot(dev, 'thing')
    await dev.getByRole('link', { name: nickname }).first().click()

    // Later he is named.
    await dev.getByRole('link', { name: 'A name, date, number or other fact' }).click()
    await look(dev)
    await screenshot(dev, 'new-fact-choose')
    await dev.getByRole('link', { name: 'Name', exact: true }).click()
    await dev.getByLabel('Which sort').selectOption({ label: 'Legal name' })
    await dev.getByLabel('The name', { exact: true }).fill(`Terence Ó Faoláin on ${where}`)
    await said(dev)
    await look(dev)
    await screenshot(dev, 'new-fact')
    await dev.getByRole('button', { name: 'Add to the record' }).click()
    await dev.getByRole('heading', { name: `Terence Ó Faoláin on ${where}` }).waitFor()
    await dev.getByText(nickname).first().waitFor()

    // And believed to be the man on another entry.
    await dev.goto(`${recordOf(house, 'jordan')}/people`)
    const other = `unknown male, driver, on ${where}`
    await dev.getByRole('button', { name: 'Add somebody' }).click()
    await addPerson(dev, { name: other, relation: 'Seen with' })
    await dev.getByRole('link', { name: other }).first().click()
    await dev.getByRole('link', { name: 'Whether they are the same as somebody else' }).click()
    await look(dev)
    await dev
      .getByLabel('The other record')
      .selectOption({ label: await optionWith(dev, 'The other record', 'Terence') })
    await dev.getByLabel('They are the same').check()
    await dev.getByLabel('Why you believe so').fill('The same car and the same tattoo')
    await said(dev)
    await look(dev)
    await screenshot(dev, 'same')
    await dev.getByRole('button', { name: 'Save your view' }).click()
    await dev.getByText('Believed to be the same', { exact: true }).waitFor()
    await look(dev)
    await screenshot(dev, 'person-joined')
    await dev.getByText('On the record of Terence', { exact: false }).first().waitFor()

    await dev
      .getByRole('link', { name: /^Take it back/ })
      .first()
      .click()
    await dev.getByLabel('Until when').fill('today')
    await dev.getByLabel('What changed, if you know').fill('A different build')
    await look(dev)
    await screenshot(dev, 'take-back')
    await dev.getByRole('button', { name: 'Save', exact: true }).click()
    await dev.getByText('Its end is on the record.').waitFor()
    await look(dev)
    await dev.goBack()
    await dev.goto(`${recordOf(house, 'jordan')}/people`)
    await dev.getByRole('link', { name: other }).first().click()
    await dev.getByText('Not joined').waitFor()
    expect(await dev.getByText('On the record of Terence', { exact: false }).count()).toBe(0)
  })
})

async function addPerson(page: Page, { name, relation }: { name: string; relation: string }): Promise<void> {
  await page.getByLabel('Their name').fill(name)
  await page.getByLabel(/^What they are to/).selectOption({ label: relation })
  await said(page)
  await addAsNew(page, 'They are on the record.')
}

async function said(page: Page): Promise<void> {
  await page.getByLabel('Somebody told me').check()
  await page.getByLabel('Who told you, if somebody did').fill('a shopkeeper')
  const everyone = page.getByLabel('Everyone in the circle')
  if ((await everyone.count()) > 0) await everyone.check()
}

const optionWith = async (page: Page, label: string, words: string): Promise<string> =>
  (await page.getByLabel(label).locator('option').allTextContents()).find(text => text.includes(words)) ?? ''
