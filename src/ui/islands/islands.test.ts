import type { Browser, Page } from 'playwright-core'
import { h } from 'preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { theBrowser } from '../../../test/browser/browser.ts'
import type { Typed } from '../../kernel/page.ts'
import { ASSETS_FOLDER, Button, Form, renderDocument, TextField } from '../index.ts'
import { inWords } from './timeout.ts'

// In a real browser, with the committed script and the policy that every page is served under.

const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
const typed: Typed = { values: {}, errors: {}, csrf: 'proof', key: 'once', action: '/form' }

describe('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await theBrowser()
  }, 60_000)

  test.concurrent('what is typed is kept soon after, with its proof, and nothing is left in the browser', async ({
    expect,
  }) => {
    const { page, sent } = await opened(browser, {})
    await page.fill('#place', 'Mill Lane')
    const line = page.locator('[data-draft-line]')
    await expect.poll(() => line.textContent(), { timeout: 5_000 }).toMatch(/^Draft saved \d\d:\d\d$/)
    expect(sent).toEqual([{ method: 'PUT', proof: 'proof', body: '{"fields":{"place":"Mill Lane"}}' }])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.close()
  }, 20_000)

  test.concurrent('a service that does not answer is said so, and tried again', async ({ expect }) => {
    const { page, sent } = await opened(browser, { draft: [503, 204] })
    await page.fill('#place', 'Mill Lane')
    const line = page.locator('[data-draft-line]')
    await expect.poll(() => line.textContent(), { timeout: 5_000 }).toContain('could not be saved')
    await expect.poll(() => line.textContent(), { timeout: 8_000 }).toContain('Draft saved')
    expect(sent).toHaveLength(2)
    await page.close()
  }, 20_000)

  test.concurrent('two minutes and more before the end the worker is asked, and one press is enough to stay', async ({
    expect,
  }) => {
    const { page, sent } = await opened(browser, { seconds: 151 })
    const stay = page.getByRole('button', { name: 'Stay signed in' })
    await stay.waitFor({ timeout: 5_000 })
    expect(await page.locator('[data-timeout-said]').textContent()).toBe('You will be signed out in 2 minutes.')
    await stay.press('Enter')
    await expect.poll(() => page.locator('dialog').evaluate(dialog => dialog.hasAttribute('open'))).toBe(false)
    expect(sent).toEqual([{ method: 'POST', proof: 'proof', body: '' }])
    await page.close()
  }, 20_000)

  test.concurrent('when the time is over the page is left', async () => {
    const { page } = await opened(browser, { seconds: 2 })
    await page.waitForURL('**/sign-in', { timeout: 6_000 })
    await page.close()
  }, 20_000)
})

test('time left is said rounded down, so nobody has less than they were told', () => {
  expect([150, 119, 60, 59, 1].map(inWords)).toEqual(['2 minutes', '1 minute', '1 minute', '59 seconds', '1 second'])
})

interface Sent {
  readonly method: string
  readonly proof: string | undefined
  readonly body: string
}

async function opened(browser: Browser, { seconds = 3600, draft = [204] }: { seconds?: number; draft?: number[] }) {
  const page: Page = await browser.newPage()
  const faults: string[] = []
  const sent: Sent[] = []
  page.on('pageerror', fault => faults.push(fault.message))
  await page.route('http://sightline.test/**', async route => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/assets/'))
      return route.fulfill({ path: ASSETS_FOLDER + pathname.slice('/assets/'.length) })
    if (request.method() === 'GET') {
      const headers = { 'content-security-policy': POLICY, 'content-type': 'text/html' }
      return route.fulfill({
        headers,
        body: pathname === '/form' ? formPage(seconds) : '<!doctype html><title>Sign in</title>',
      })
    }
    const { 'x-csrf-token': proof } = request.headers()
    sent.push({ method: request.method(), proof, body: request.postData() ?? '' })
    return route.fulfill({ status: pathname.startsWith('/drafts') ? (draft.shift() ?? 204) : 204 })
  })
  await page.goto('http://sightline.test/form')
  await page.waitForSelector('body.govuk-frontend-supported')
  expect(faults).toEqual([])
  return { page, sent }
}

function formPage(seconds: number): string {
  const field = h(TextField, { typed, name: 'place', label: 'Where' })
  const body = h(Form, {
    typed,
    heading: 'Report missing',
    draft: '/drafts/missing',
    children: [field, h(Button, { children: 'Send' })],
  })
  return renderDocument({ title: 'Report missing', body, timeout: { seconds, csrf: 'proof' } })
}
