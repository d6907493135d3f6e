import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../../seeds/cast.ts'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { lineOf, pageOf, recordOf, saidBy } from '../people.ts'

// Four agencies hand over what they know of one child; it becomes one chronology, and next month's list adds what is new.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse({ jobs: true })
})
afterAll(() => house?.close())

const fileOf = (name: string): string => fileURLToPath(new URL(`../../../seeds/lists/${name}`, import.meta.url))

/** From the story to the rows of a list, as they would come in. */
async function handOver(page: Page, file: string): Promise<void> {
  await page.goto(recordOf(house, 'jordan'))
  await page.getByText('Add something else').click()
  await page.getByRole('link', { name: 'Your agency’s list, as a file' }).click()
  await page.getByLabel('The list', { exact: true }).setInputFiles(fileOf(file))
  await page.getByRole('button', { name: 'Read the list' }).click()
  await page.getByRole('heading', { name: 'Which column is for what?' }).waitFor()
  await page.getByRole('button', { name: 'Show the rows' }).click()
  await page.getByRole('heading', { name: 'The rows, as they would come in' }).waitFor()
}

/** Brings it in; where the browser cannot look by itself, by looking again. */
async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring in the list' }).click()
  const done = page.getByText('The list is on the record')
  const again = page.getByRole('link', { name: 'Look again' })
  await done.or(again).waitFor()
  for (let times = 0; times < 100 && !(await done.isVisible()); times++) {
    await page.waitForTimeout(200)
    if (await again.isVisible()) await page.goto(page.url())
  }
  await done.waitFor()
}

test('the four lists become one chronology, each in its agency’s own words', { timeout: 120_000 }, async () => {
  await joins('tomas')
  const amara = await pageOf(house, 'amara')
  await handOver(amara, 'social-care.csv')
  await amara.getByText('20 rows are new').waitFor()
  await bringIn(amara)
  await inspect(amara)

  const dev = await pageOf(house, 'dev', { width: 320, javaScript: false })
  await handOver(dev, 'police.xlsx')
  await inspect(dev)
  await bringIn(dev)
  const grace = await pageOf(house, 'grace')
  await handOver(grace, 'school.csv')
  await bringIn(grace)

  // The messy one: nothing comes in while there are rows to mend, and nobody is asked to accept that unawares.
  const tomas = await pageOf(house, 'tomas')
  await handOver(tomas, 'health-messy.csv')
  await tomas.getByRole('button', { name: 'Bring in the list' }).click()
  await tomas.getByText('Some rows cannot be read').first().waitFor()
  await inspect(tomas)
  const seen = await pageOf(house, 'ruth')
  await seen.goto(`${recordOf(house, 'jordan')}/print`)
  expect(await seen.getByText('Northmere School Nursing').count()).toBe(0)
  await tomas.getByLabel('Leave these rows out and bring in the others').check()
  await bringIn(tomas)
  await tomas.getByText('16, 20').waitFor()

  for (const width of [1280, 320] as const) {
    const ruth = await pageOf(house, 'ruth', { width })
    await ruth.goto(recordOf(house, 'jordan'))
    await inspect(ruth)
    await screenshot(ruth, 'story-of-four')
    await ruth.goto(`${recordOf(house, 'jordan')}/print`)
    for (const [words, agency] of [
      ['Grandmother rang the front door', 'Northmere Children’s Social Care'],
      ['Quiet at first', 'Harbour Lane Academy'],
      ['Stitches out', 'Northmere School Nursing'],
    ] as const)
      expect(await lineOf(ruth, words).first().innerText()).toContain(agency)
    expect(await lineOf(ruth, 'MP/25/0302').first().innerText()).toContain('Mereside Police')
    await inspect(ruth)
    await screenshot(ruth, 'print-of-four')
  }
})

/** Amara asks somebody in, and they accept. */
async function joins(who: WorkerName): Promise<void> {
  const amara = await pageOf(house, 'amara')
  await amara.goto(`${recordOf(house, 'jordan')}/circle`)
  await amara.getByLabel('Worker', { exact: true }).selectOption(house.cast.workers[who].worker)
  await amara.getByLabel('Their part in the circle').fill('school nurse')
  await amara.getByRole('button', { name: 'Ask them in' }).click()
  await amara.getByText('They are asked.').waitFor()
  const asked = await pageOf(house, who)
  await asked.goto('/')
  await asked.getByRole('link', { name: 'asked as school nurse' }).click()
  await asked.getByRole('button', { name: 'Accept' }).click()
  await asked.getByText('You are in the circle.').waitFor()
}

test('what two agencies told of one event is decided by a person, and undone', { timeout: 60_000 }, async () => {
  const amara = await pageOf(house, 'amara')
  await amara.goto(recordOf(house, 'jordan'))
  await amara.getByRole('link', { name: 'Told twice?' }).click()
  const pair = lineOf(amara, 'Both say').first()
  await inspect(amara)
  await screenshot(amara, 'duplicates-of-four')
  await pair.getByRole('button', { name: /^Same event/ }).click()
  await amara.getByText('Decided. Both entries stay as they are.').waitFor()
  await amara.goto(`${recordOf(house, 'jordan')}/print`)
  expect(await amara.getByText('Same event as told by').count()).toBeGreaterThanOrEqual(2)
  await amara.goto(`${recordOf(house, 'jordan')}/duplicates`)
  await amara.getByRole('button', { name: /^Undo/ }).first().click()
  await amara.getByText('The decision is taken back.').waitFor()
  await amara.goto(`${recordOf(house, 'jordan')}/print`)
  expect(await amara.getByText('Same event as told by').count()).toBe(0)
})

test('next month’s list adds what is new, corrects what was written anew, and a frozen copy does not move', {
  timeout: 120_000,
}, async () => {
  const amara = await pageOf(house, 'amara')
  const copy = await frozen(amara)
  const before = await saidBy(amara)
  expect(before).toContain('Each parent rung. Father')

  await handOver(amara, 'social-care.csv')
  await amara.getByText('There is nothing to bring in.').waitFor()
  await handOver(amara, 'social-care-next-month.csv')
  await amara.getByText('6 rows are new').waitFor()
  await amara.getByText('1 row is written anew').waitFor()
  await amara.getByLabel('Correct their entries as the list has them now').check()
  await inspect(amara)
  await bringIn(amara)
  await amara.goto(`${recordOf(house, 'jordan')}/print`)
  for (const number of ['SC-1021', 'SC-1026']) await lineOf(amara, number).first().waitFor()
  expect(await amara.getByText('SC-1016').count()).toBe(1)

  // The corrected entry: both versions can be read.
  await amara.goto(recordOf(house, 'jordan'))
  await amara.getByText('Filter, and find words within').waitFor()
  await findByNumber(amara, 'SC-1016')
  for (const words of [
    'Written anew in the agency’s own list',
    'on 9 and 10 February',
    'Each parent rung. Father had not heard of the missed lessons.',
  ])
    await amara.getByText(words).first().waitFor()
  await inspect(amara)

  await amara.goto(copy)
  await amara.getByText('Corrected since').first().waitFor()
  const since = await saidBy(amara)
  expect(since.replaceAll(/\n*Corrected since[^\n]*/g, '')).toBe(before)
})

/** A copy for a conference; its address. */
async function frozen(page: Page): Promise<string> {
  await page.goto(`${recordOf(house, 'jordan')}/copies/new`)
  await page.getByLabel('What it is called').fill('Review conference')
  await page.getByLabel('Child protection conference').check()
  await page.getByLabel('Everyone in the circle').check()
  await page.getByRole('button', { name: 'Make the copy' }).click()
  await page.getByText('The copy is made. It will not change.').waitFor()
  await page.goto(page.url())
  return page.url()
}

/** Leafs through the chronology to the entry with this number of the agency's, and opens it. */
async function findByNumber(page: Page, number: string): Promise<void> {
  for (let pages = 0; pages < 5; pages++) {
    const line = lineOf(page, number).first()
    if (await line.isVisible()) return line.getByRole('link', { name: /^Open/ }).click()
    await page.getByRole('link', { name: 'Older entries' }).click()
    await page.waitForLoadState()
  }
  throw new Error(`No entry has the number ${number}`)
}

test('an entry on the wrong child is withdrawn: a stub stays, and whoever read it is told', {
  timeout: 60_000,
}, async () => {
  const dev = await pageOf(house, 'dev')
  await dev.goto(recordOf(house, 'jordan'))
  await findByNumber(dev, 'MP/26/0212')
  await dev.getByRole('button', { name: 'Withdraw it' }).click()
  await dev.getByLabel('It was recorded on the wrong child').check()
  await dev.getByRole('button', { name: 'Withdraw the entry' }).click()
  await dev.waitForLoadState()
  await inspect(dev)
  const ruth = await pageOf(house, 'ruth')
  await ruth.goto(`${recordOf(house, 'jordan')}/print`)
  expect(await ruth.getByText('MP/26/0212').count()).toBe(0)
  await ruth.getByText('What it said is no longer shown.').first().waitFor()
  await ruth.goto('/')
  await ruth.getByText('withdrawn').first().waitFor()
})

test('children come in from the council’s own system, and a mistake in one row keeps everything out', async () => {
  const amara = await pageOf(house, 'amara')
  await amara.goto('/children/new')
  await amara.getByRole('link', { name: /council’s own system/ }).click()
  await amara.getByLabel('The list', { exact: true }).setInputFiles(fileOf('council-children.csv'))
  await amara.getByRole('button', { name: 'Read the list' }).click()
  await amara.getByText('There is no 31 February').waitFor()
  await amara.getByLabel('What the circles of new children are for').fill('Keeping the child safe')
  await amara.getByLabel('The basis for sharing').fill('Children Act 2004, section 11')
  await amara.getByRole('button', { name: 'Bring in the children' }).click()
  await amara.getByText('Some rows cannot be read').first().waitFor()
  await inspect(amara)
  await amara.getByLabel('Leave these rows out and bring in the others').check()
  await amara.getByRole('button', { name: 'Bring in the children' }).click()
  await amara.getByText('2 records are opened.').waitFor()
  await inspect(amara)
  await amara.goto('/')
  await amara.getByText('Nell Ashdown').waitFor()
  await amara.goto(recordOf(house, 'jordan'))
  await amara.getByText('Child protection plan').first().waitFor()
})
