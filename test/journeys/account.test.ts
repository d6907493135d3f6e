import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyId, now } from '../../src/kernel/index.ts'
import { addNewWorker, agencies } from '../../src/modules/access/index.ts'
import { virtualAuthenticator } from '../browser/authenticator.ts'
import { openPage } from '../browser/browser.ts'
import { inspect, screenshot, visit } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { saidBy, showPassword } from './people.ts'

// From a one-time link to a second sign-in, each way there is.

const PASSWORD = 'harbour-thistle-candle-42'
let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

test('a worker sets up an account with a passkey, keeps the recovery codes, and signs in with the passkey', async () => {
  const page = await openPage({ baseURL: house.origin })
  const device = await virtualAuthenticator(page)
  const link = await linkFor('isla')
  await visit(page, link)
  await screenshot(page, 'set-up')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await inspect(page)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Add a second way to show it is you' }).waitFor()
  await inspect(page)
  await screenshot(page, 'second-factor')

  await device.setWilling(false)
  await page.getByRole('button', { name: 'Add a passkey or security key' }).click()
  await page.getByText('No passkey was used.').waitFor()
  await device.setWilling(true)
  await page.getByLabel('What to call it').fill('Blue key')
  await page.getByRole('button', { name: 'Add a passkey or security key' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  await inspect(page)
  await screenshot(page, 'recovery-codes')
  expect(await page.locator('code').count()).toBe(10)
  const [first = ''] = await page.locator('code').allInnerTexts()

  await page.getByRole('button', { name: 'I have kept it safe' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goBack()
  expect(await page.content()).not.toContain(first)

  expect((await visit(page, link)).status()).toBe(404)
  await signInAs(page, 'isla', async () => {
    await screenshot(page, 'confirm-passkey')
    await page.getByRole('button', { name: 'Use a passkey or security key' }).click()
  })
})

test('without JavaScript: an authenticator app, and a recovery code that works once', async () => {
  const page = await openPage({ width: 320, javaScript: false, baseURL: house.origin })
  await visit(page, await linkFor('pavel'))
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Add a passkey or security key' }).click()
  await page.getByText('which needs JavaScript. Use a code instead').first().waitFor()
  await inspect(page)
  await screenshot(page, 'second-factor')

  const secret = (await page.locator('.sl-code').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('6-digit code').fill('000000')
  await page.getByRole('button', { name: 'Use this app' }).click()
  await page.getByText('Enter the 6-digit code that your app').first().waitFor()
  const spent = codeOf(secret, 0)
  await page.getByLabel('6-digit code').fill(spent)
  await page.getByRole('button', { name: 'Use this app' }).click()
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  await inspect(page)
  await screenshot(page, 'recovery-codes')
  const [code = ''] = await page.locator('code').allInnerTexts()
  await page.getByRole('button', { name: 'I have kept it safe' }).click()

  // A code is spent once it was shown: the one that set the app up signs nobody in.
  await signInAs(page, 'pavel', async () => {
    await page.getByLabel('6-digit code').fill(spent)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Enter the 6-digit code that your app').first().waitFor()
    await inspect(page)
    await page.getByLabel('6-digit code').fill(codeOf(secret, 1))
    await page.getByRole('button', { name: 'Continue' }).click()
  })
  const byRecovery = async () => {
    await page.getByText('I do not have my device with me').click()
    await page.getByLabel('Recovery code').fill(code)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
  }
  await signInAs(page, 'pavel', byRecovery)
  await page.context().clearCookies()
  await visit(page, '/sign-in')
  await password(page, 'pavel', PASSWORD)
  await byRecovery()
  await page.getByText('Enter one of your recovery codes that you have not used yet').first().waitFor()
  await inspect(page)
  await screenshot(page, 'confirm-recovery')
})

test('a wrong password and an unknown address are answered with the same words', async () => {
  const page = await openPage({ width: 320, baseURL: house.origin })
  const said = async (email: string) => {
    await visit(page, '/sign-in')
    await page.getByLabel('Work email address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not this one, surely')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('')
    return (await saidBy(page)).replaceAll(email, '')
  }
  const known = await said('grace@northmere.example')
  await inspect(page)
  await screenshot(page, 'sign-in-wrong')
  expect(await said('nobody@northmere.example')).toBe(known)
})

test('a password alone adds no second factor to an account that has one', async () => {
  const page = await openPage({ baseURL: house.origin })
  await visit(page, '/sign-in')
  await showPassword(house, page, 'tomas')
  await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor()
  await page.goto('/second-factor')
  await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor()
  expect(await page.getByText('Secret').count()).toBe(0)
})

test('an administrator adds a worker, and is shown their one-time link once', async () => {
  const page = await openPage({ baseURL: house.origin })
  await signInAs(page, 'sam', async () => {
    await page.getByLabel('6-digit code').fill(await house.code('sam'))
    await page.getByRole('button', { name: 'Continue' }).click()
  })
  await page.getByRole('link', { name: 'Workers' }).click()
  await inspect(page)
  await screenshot(page, 'workers')
  await page.getByLabel('Name', { exact: true }).fill('Maeve Quill')
  await page.getByLabel('Work email address').fill('maeve@northmere.example')
  await page.getByLabel('Work telephone').fill('01632 960170')
  await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Tideway Youth Service' })
  await page.getByLabel('Job title').fill('Youth worker')
  await page.getByLabel('Works with children').check()
  await page.getByRole('button', { name: 'Add the worker' }).click()
  await page.getByRole('heading', { name: 'A one-time link for a new worker' }).waitFor()
  await inspect(page)
  await screenshot(page, 'one-time-link')
  const link = await page.locator('code').innerText()
  await page.getByRole('button', { name: 'I have kept it safe' }).click()
  await page.getByRole('cell', { name: 'Maeve Quill' }).waitFor()
  expect(await page.content()).not.toContain(link)
  expect((await visit(await openPage(), link)).status()).toBe(200)
})

async function linkFor(name: string): Promise<string> {
  return house.cast.as('sam', now().toISOString(), async viewer => {
    const [agency] = await agencies(viewer)
    const worker = { name, email: `${name}@northmere.example`, phone: '01632 960171', title: 'Worker', team: 'East' }
    const added = await addNewWorker(viewer, { ...worker, agency: agency?.id as AgencyId, roles: ['practitioner'] })
    return added.link
  })
}

async function password(page: Page, name: string, value: string): Promise<void> {
  await page.getByLabel('Work email address').fill(`${name}@northmere.example`)
  await page.getByLabel('Password', { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** In a browser that has forgotten everything but its device. */
async function signInAs(page: Page, name: string, second: () => Promise<void>): Promise<void> {
  await page.context().clearCookies()
  await visit(page, '/sign-in')
  const known = house.cast.signIns.find(one => one.id === name)
  await password(page, name, known?.password ?? PASSWORD)
  await inspect(page)
  await second()
  await page.getByRole('heading', { name: 'Start page' }).waitFor()
}

const codeOf = (secret: string, steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() + steps * 30_000 })
