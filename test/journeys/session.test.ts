import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { holdClockAt, now } from '../../src/kernel/index.ts'
import { openPage } from '../browser/browser.ts'
import { inspect, screenshot, visit } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { addEntry, fillEntry, freshSession, giveSession, lineOf, pageOf, recordOf, showPassword } from './people.ts'

// Nothing that was typed is lost, nothing is recorded twice, and nothing is left for the next person at the desk.

const MINUTE = 60_000
let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterEach(() => holdClockAt(null))
afterAll(() => house?.close())

test('two minutes before the end a dialog warns, staying is one press, and without it the worker is signed out', async () => {
  const page = await pageOf(house, 'dev', { width: 320 })
  await page.clock.install({ time: now() })
  await page.goto(recordOf(house, 'jordan'))
  await page.clock.runFor(12 * MINUTE)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.clock.runFor(1.1 * MINUTE)
  await page.getByRole('dialog', { name: 'You will be signed out soon' }).waitFor()
  await inspect(page)
  await screenshot(page, 'timeout')
  await page.getByRole('button', { name: 'Stay signed in' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.clock.runFor(14 * MINUTE)
  await page.getByRole('dialog').waitFor()
  holdClockAt(new Date(now().getTime() + 16 * MINUTE))
  await page.clock.runFor(2 * MINUTE)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('what was typed when the session ran out comes back to its worker after signing in, and to nobody else', async () => {
  const page = await openPage({ baseURL: house.origin, javaScript: false })
  await giveSession(page, await freshSession(house, 'grace'))
  const address = `${recordOf(house, 'jordan')}/entries/new`
  const text = 'Jordan told me about the new job of an uncle.'
  const signInAgain = async (who: 'grace' | 'amara') => {
    await page.goto(address)
    await showPassword(house, page, who)
    await page.getByLabel('6-digit code').fill(await house.code(who))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Add an entry' }).waitFor()
  }
  await page.goto(address)
  holdClockAt(new Date(now().getTime() + 16 * MINUTE))
  await addEntry(page, { text })
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await inspect(page)
  expect(await page.content()).not.toContain(text)

  await page.context().clearCookies()
  await signInAgain('amara')
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe('')
  await page.context().clearCookies()
  await signInAgain('grace')
  await page.getByText('It has not been sent.').waitFor()
  await inspect(page)
  await screenshot(page, 'draft')
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe(text)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await lineOf(page, text).waitFor()
  await page.goto(address)
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe('')
})

test.each([true, false])('a button pressed twice makes one entry, with scripts %s', async javaScript => {
  const page = await pageOf(house, 'ruth', { javaScript })
  await page.goto(`${recordOf(house, 'mia')}/entries/new`)
  const text = `Mia chose the seeds, with scripts ${javaScript}.`
  await fillEntry(page, { text })
  await page.getByRole('button', { name: 'Add to the record' }).dblclick({ noWaitAfter: true })
  await page.getByRole('heading', { name: 'Mia Vale' }).waitFor()
  await page.goto(recordOf(house, 'mia'))
  expect(await lineOf(page, text).count()).toBe(1)
})

test('a draft is kept while typing, and is there in another window; after it is sent it is gone', async () => {
  const page = await pageOf(house, 'dev')
  const address = `${recordOf(house, 'jordan')}/entries/new`
  await page.goto(address)
  await page.getByLabel('What happened', { exact: true }).fill('Two calls about the shops')
  await page.getByText(/^Draft saved \d\d:\d\d$/).waitFor()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)

  const other = await pageOf(house, 'dev', { width: 320 })
  await visit(other, '/')
  await other.getByRole('link', { name: 'Go on with what you were writing' }).click()
  expect(await other.getByLabel('What happened', { exact: true }).inputValue()).toBe('Two calls about the shops')
  await addEntry(other, { text: 'Two calls about the shops, nobody seen.', kind: 'contact' })
  await lineOf(other, 'Two calls about the shops, nobody seen.').waitFor()
  await other.goto('/')
  expect(await other.getByText('Go on with what you were writing').count()).toBe(0)
})

test('without a script a button keeps the draft', async () => {
  const page = await pageOf(house, 'tomas', { javaScript: false, width: 320 })
  await page.goto(`${recordOf(house, 'mia')}/entries/new`)
  await page.getByLabel('What happened', { exact: true }).fill('Mia asked about glasses')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('It has not been sent.').waitFor()
  await inspect(page)
  expect(await page.getByLabel('What happened', { exact: true }).inputValue()).toBe('Mia asked about glasses')
})

test('after signing out, going back shows nothing', async () => {
  const page = await openPage({ baseURL: house.origin })
  await giveSession(page, await freshSession(house, 'nadia'))
  await page.goto(recordOf(house, 'robin'))
  await page.getByText('ZZ-R-Entry').first().waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.content()).not.toContain('ZZ-R')
})
