import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage } from '../browser/browser.ts'
import { inspect, screenshot, visit } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { addEntry, lineOf, pageOf, recordOf, saidBy, signIn } from './people.ts'

// The walk: written by one agency, read by a second, hidden from a third, corrected, withdrawn, and as known on a date.
// On a desk with scripts, and on a narrow screen without any.

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
  // The same bytes with and without scripts: without, the first pages are looked at, and the rest walked.
  const look = javaScript ? inspect : async () => undefined
  const words = `Jordan asked to change seats, and said why, on ${where}.`
  const better = `Jordan asked to change seats after lunch, and said why, on ${where}.`

  test('Grace signs in, opens Jordan’s record, adds an entry and reads it in the chronology', async () => {
    const grace = await openPage({ ...options, baseURL: house.origin })
    await signIn(house, grace, 'grace')
    await inspect(grace)
    await screenshot(grace, 'home')
    await grace.getByRole('link', { name: 'Jordan Vale' }).click()
    await inspect(grace)
    await screenshot(grace, 'child')
    await grace.getByRole('button', { name: 'Add an entry' }).click()
    await look(grace)
    await screenshot(grace, 'new-entry')

    await grace.getByRole('button', { name: 'Add to the record' }).click()
    await grace.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look(grace)
    await screenshot(grace, 'new-entry-wrong')

    await addEntry(grace, { text: words, kind: 'education' })
    await grace.getByText('Your entry is on the record.').waitFor()
    await look(grace)
    await lineOf(grace, words).getByText('Harbour Lane Academy').waitFor()
  })

  test('Dev, of another agency in the circle, reads it; Leila, of a third outside it, cannot tell that there is anything', async () => {
    const dev = await pageOf(house, 'dev', options)
    await visit(dev, recordOf(house, 'jordan'))
    await lineOf(dev, words).getByText('Seen or heard by Grace Whitlow').waitFor()

    const leila = await pageOf(house, 'leila', options)
    expect((await visit(leila, recordOf(house, 'jordan'))).status()).toBe(404)
    const hidden = await saidBy(leila)
    expect((await visit(leila, '/children/7K3M9QX24F')).status()).toBe(404)
    expect(hidden).toBe(await saidBy(leila))
    expect(await leila.getByText('Jordan').count()).toBe(0)
  })

  test('Grace corrects it: everyone reads the new words, and can still read the version before', async () => {
    const grace = await pageOf(house, 'grace', options)
    await grace.goto(recordOf(house, 'jordan'))
    await lineOf(grace, words).getByRole('link', { name: 'Open' }).click()
    await look(grace)
    await grace.getByRole('button', { name: 'Correct it' }).click()
    await look(grace)
    await screenshot(grace, 'correct')
    await grace.getByLabel('What happened', { exact: true }).fill(better)
    await grace.getByRole('button', { name: 'Correct the entry' }).click()
    await grace.getByText('Enter why you are correcting it').first().waitFor()
    await grace.getByLabel('Why you are correcting it').fill('The time of day was missing')
    await grace.getByRole('button', { name: 'Correct the entry' }).click()
    await grace.getByText('The correction stands.').waitFor()

    const dev = await pageOf(house, 'dev', options)
    await dev.goto(recordOf(house, 'jordan'))
    await lineOf(dev, better).getByText('Corrected').waitFor()
    expect(await dev.getByText(words).count()).toBe(0)
    await lineOf(dev, better).getByRole('link', { name: 'the version before' }).click()
    await look(dev)
    await screenshot(dev, 'history')
    await dev.getByText(words).waitFor()
    await dev.getByText('The time of day was missing').waitFor()
  })

  test('Grace withdraws it: nobody reads the words again, a stub says so, and Dev, who read them, is told', async () => {
    const grace = await pageOf(house, 'grace', options)
    await grace.goto(recordOf(house, 'jordan'))
    await lineOf(grace, better).getByRole('link', { name: 'Open' }).click()
    await grace.getByRole('button', { name: 'Withdraw it' }).click()
    await look(grace)
    await screenshot(grace, 'withdraw')
    await grace.getByLabel('It was recorded on the wrong child').check()
    await grace.getByRole('button', { name: 'Withdraw the entry' }).click()
    await grace.getByText('The entry is withdrawn.').waitFor()
    await look(grace)
    expect(await grace.getByText(better).count()).toBe(0)

    const dev = await pageOf(house, 'dev', options)
    await visit(dev, '/')
    await screenshot(dev, 'home-waiting')
    await dev.getByRole('link', { name: 'An entry that you may have read was withdrawn' }).first().click()
    await dev.getByText('Withdrawn by Grace Whitlow').waitFor()
    await look(dev)
    for (const text of [words, better]) expect(await dev.content()).not.toContain(text)
    await visit(dev, recordOf(house, 'jordan'))
    await screenshot(dev, 'child-withdrawn')
    await lineOf(dev, 'It was recorded on the wrong child').getByText('Withdrawn', { exact: true }).first().waitFor()
    for (const text of [words, better]) expect(await dev.content()).not.toContain(text)
    await dev.goto('/')
    const waiting = dev.getByRole('button', { name: /^Seen.*was withdrawn$/ })
    const before = await waiting.count()
    await waiting.first().click()
    await expect.poll(() => waiting.count()).toBe(before - 1)
  })

  test('Grace asks what the police knew at the end of a month: only that, and only what she may read now', async () => {
    const grace = await pageOf(house, 'grace', options)
    await visit(grace, recordOf(house, 'jordan'))
    await grace.getByText('As known on a date').click()
    await grace.getByLabel('Date', { exact: true }).fill('March 2026')
    await grace.getByLabel('Known to').selectOption({ label: 'Mereside Police' })
    await grace.getByRole('button', { name: 'Show' }).click()
    await grace.getByText('As known by the end of March 2026, by Mereside Police').waitFor()
    await look(grace)
    await screenshot(grace, 'as-known-on')
    await lineOf(grace, 'Quay Street').waitFor()
    // The police's own, for the unit only; and what the school wrote in May.
    expect(await grace.getByText('For the unit only for now').count()).toBe(0)
    expect(await grace.getByText('drama club').count()).toBe(0)

    await grace.getByLabel('Date', { exact: true }).fill('some time ago')
    await grace.getByRole('button', { name: 'Show' }).click()
    await grace.getByText('We could not read “some time ago” as a date').first().waitFor()
    await look(grace)
  })
})
