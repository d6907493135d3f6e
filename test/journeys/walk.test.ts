import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../seeds/cast.ts'
import { openPage } from '../browser/browser.ts'
import { inspect, screenshot, visit } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'

let house: OpenHouse

beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

async function signIn(page: Page, who: WorkerName): Promise<void> {
  const account = house.cast.signIns.find(one => one.id === who)
  await visit(page, '/sign-in')
  await page.getByLabel('Work email address').fill(account?.email ?? '')
  await page.getByLabel('Password').fill(account?.password ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await inspect(page)
  await page.getByLabel('6-digit code').fill(await house.code(who))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Start page' }).waitFor()
  await inspect(page)
}

for (const width of [1280, 320] as const) {
  test(`an entry is written by one agency and read by a second at ${width} px; a third may not, and cannot tell`, async () => {
    const grace = await openPage({ width, baseURL: house.origin })
    await signIn(grace, 'grace')
    await screenshot(grace, 'home')
    await grace.getByRole('link', { name: 'Jordan Vale' }).click()
    await inspect(grace)
    await screenshot(grace, 'child')
    await grace.getByRole('button', { name: 'Add an entry' }).click()
    await inspect(grace)
    await screenshot(grace, 'new-entry')
    await grace.getByRole('button', { name: 'Add to the record' }).click()
    await grace.getByRole('alert').waitFor()
    await inspect(grace)
    await screenshot(grace, 'new-entry-wrong')
    const words = `Jordan asked to change seats at ${width} o’clock.`
    await grace.getByLabel('What happened', { exact: true }).fill(words)
    await grace.getByLabel('When it happened').fill('yesterday')
    await grace.getByLabel('What kind of thing it was').selectOption('education')
    await grace.getByLabel('Seen or heard by the writer').check()
    await grace.getByLabel('Everyone in the circle').check()
    await grace.getByRole('button', { name: 'Add to the record' }).click()
    await grace.getByText('Your entry is on the record.').waitFor()
    await inspect(grace)

    const dev = await openPage({ width, baseURL: house.origin })
    await signIn(dev, 'dev')
    await dev.getByRole('link', { name: 'Jordan Vale' }).click()
    await dev.getByText(words).waitFor()

    const leila = await openPage({ width, baseURL: house.origin })
    await signIn(leila, 'leila')
    const hidden = await leila.goto(`/children/${house.cast.children.jordan.reference}`)
    const absent = await leila.goto('/children/7K3M9QX24F')
    expect(hidden?.status()).toBe(404)
    expect(absent?.status()).toBe(404)
  })
}
