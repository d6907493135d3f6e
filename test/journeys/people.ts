import type { Page } from 'playwright-core'
import type { ChildName, WorkerName } from '../../seeds/cast.ts'
import { openPage, type PageOptions } from '../browser/browser.ts'
import { inspect, visit } from '../browser/page-object.ts'
import { callerOf } from '../caller.ts'
import type { OpenHouse } from '../house.ts'

/** Signs in as a person does, page by page: a password, then a code of their device. */
export async function signIn(house: OpenHouse, page: Page, who: WorkerName): Promise<void> {
  await visit(page, '/sign-in')
  await showPassword(house, page, who)
  await inspect(page)
  await page.getByLabel('6-digit code').fill(await house.code(who))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

export async function showPassword(house: OpenHouse, page: Page, who: WorkerName): Promise<void> {
  const account = house.cast.signIns.find(one => one.id === who)
  await page.getByLabel('Work email address').fill(account?.email ?? '')
  await page.getByLabel('Password', { exact: true }).fill(account?.password ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
}

const sessions = new WeakMap<OpenHouse, Map<WorkerName, string>>()

/** A page of somebody who has signed in already: one sign-in for each worker and house, however many windows they open. */
export async function pageOf(house: OpenHouse, who: WorkerName, options: PageOptions = {}): Promise<Page> {
  const page = await openPage({ baseURL: house.origin, ...options })
  await giveSession(page, await sessionOf(house, who))
  return page
}

/** Puts a session where the browser keeps it. Playwright's own way cannot set a cookie whose name begins with __Host-. */
export async function giveSession(page: Page, value: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const cookie = { name: SESSION, value, url: 'https://localhost/', path: '/', secure: true, httpOnly: true } as const
  const { success } = await devtools.send('Network.setCookie', { ...cookie, sameSite: 'Lax' })
  if (!success) throw new Error('The browser refused the session cookie')
}

const SESSION = '__Host-session'

/** The value of a live session cookie of this worker, from the scripts' door: both factors in one request. */
export async function sessionOf(house: OpenHouse, who: WorkerName): Promise<string> {
  const known = sessions.get(house) ?? new Map<WorkerName, string>()
  sessions.set(house, known)
  const value = known.get(who) ?? (await freshSession(house, who))
  known.set(who, value)
  return value
}

export const freshSession = async (house: OpenHouse, who: WorkerName): Promise<string> =>
  (await callerOf(house, who)).session

/** Presses "Add to the record"; where what fits is on the record already, looks no further and says that it is new. */
export async function addAsNew(page: Page, said: string): Promise<void> {
  const add = page.getByRole('button', { name: 'Add to the record' })
  await add.click()
  const isNew = page.getByLabel('I have looked: it is none of those found')
  await page.getByText(said).or(isNew).first().waitFor()
  if ((await isNew.count()) === 0) return
  await isNew.check()
  await add.click()
  await page.getByText(said).waitFor()
}

/** The address of a child's record. */
export const recordOf = (house: OpenHouse, child: ChildName): string =>
  `/children/${house.cast.children[child].reference}`

interface Told {
  readonly text: string
  readonly when?: string
  readonly kind?: string
  readonly how?: string
  readonly to?: string
  readonly also?: string
}

export async function addEntry(page: Page, entry: Told): Promise<void> {
  await fillEntry(page, entry)
  await page.getByRole('button', { name: 'Add to the record' }).click()
}

/** Fills in a new entry. What is not given is answered in the plainest way. */
export async function fillEntry(page: Page, entry: Told): Promise<void> {
  await page.getByLabel('What happened', { exact: true }).fill(entry.text)
  await page.getByLabel('When it happened').fill(entry.when ?? 'yesterday')
  await page.getByLabel('What kind of thing it was').selectOption(entry.kind ?? 'observation')
  await page.getByLabel(entry.how ?? 'I saw or heard it').check()
  await page.getByLabel(entry.to ?? 'Everyone in the circle').check()
  if (entry.also) await page.getByLabel(entry.also).check()
}

/** The line of a chronology that holds these words. */
export const lineOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

/** What a page says: its heading and its text, without what belongs to one request. */
export const saidBy = async (page: Page): Promise<string> => (await page.locator('main').innerText()).trim()
