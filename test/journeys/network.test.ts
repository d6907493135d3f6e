import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { addEntry, fillEntry, lineOf, pageOf, recordOf } from './people.ts'

// A bad network, and two at once: nothing that was typed is lost.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

test('a cut in the middle of an entry loses nothing: the page says so, and the draft is kept when the network is back', {
  timeout: 60_000,
}, async () => {
  const page = await pageOf(house, 'amara')
  const text = 'Rang his mother; the line went dead in the middle.'
  await page.goto(`${recordOf(house, 'jordan')}/entries/new`)
  await page.context().setOffline(true)
  await fillEntry(page, { text, kind: 'contact' })
  await page.getByText('You are offline. Your text is still in this page').waitFor({ timeout: 15_000 })
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe(text)
  await page.context().setOffline(false)
  await page.getByText(/^Draft saved/).waitFor({ timeout: 15_000 })

  // In another window, on another machine: the words are there.
  const other = await pageOf(house, 'amara')
  await other.goto(`${recordOf(house, 'jordan')}/entries/new`)
  expect(await other.getByLabel('What happened', { exact: true }).inputValue()).toBe(text)
  await inspect(other)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('Your entry is on the record.').waitFor()
  expect(await lineOf(page, text).count()).toBe(1)
})

test('pressed without a network, nothing leaves the page and nothing is lost; pressed again, it is there once', {
  timeout: 60_000,
}, async () => {
  const page = await pageOf(house, 'grace')
  const text = 'Came to breakfast club with a friend.'
  await page.goto(`${recordOf(house, 'jordan')}/entries/new`)
  await fillEntry(page, { text })
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('You are offline. Your text is still in this page').waitFor()
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe(text)
  await page.context().setOffline(false)
  await page.getByText(/^Draft saved/).waitFor({ timeout: 15_000 })
  // The button takes no second press within a second.
  await page.waitForTimeout(1_100)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('Your entry is on the record.').waitFor()
  expect(await lineOf(page, text).count()).toBe(1)
})

test('a bad network that sends the same form twice adds one entry', { timeout: 60_000 }, async () => {
  const page = await pageOf(house, 'grace')
  const text = 'Asked whether the club is open on Friday.'
  await page.goto(`${recordOf(house, 'jordan')}/entries/new`)
  await fillEntry(page, { text })
  // It arrives, the answer does not, and it is sent once more with the same key.
  await page.route('**/entries/new', async route => {
    if (route.request().method() === 'POST') await route.fetch({ maxRedirects: 0 })
    await route.continue()
  })
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('Your entry is on the record.').waitFor()
  expect(await lineOf(page, text).count()).toBe(1)
})

test('two write on the same child at once: both are there', { timeout: 60_000 }, async () => {
  const [amara, dev] = [await pageOf(house, 'amara'), await pageOf(house, 'dev')]
  for (const page of [amara, dev]) await page.goto(`${recordOf(house, 'jordan')}/entries/new`)
  await Promise.all([
    addEntry(amara, { text: 'Saw him at the allotment with his grandmother.' }),
    addEntry(dev, { text: 'Walked past the shops with a patrol; quiet.' }),
  ])
  for (const page of [amara, dev]) await page.getByText('Your entry is on the record.').waitFor()
  await amara.goto(recordOf(house, 'jordan'))
  for (const text of ['at the allotment with his grandmother', 'with a patrol; quiet'])
    expect(await lineOf(amara, text).count()).toBe(1)
})
