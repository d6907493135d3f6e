import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin } from '../../../src/db/admin.ts'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf, recordOf } from '../people.ts'

// A family tree that an aunt sent: looked at, and brought onto one child's record; another agency of the circle reads it, and nobody else.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

const FAMILY = fileURLToPath(new URL('../../../seeds/lists/family.ged', import.meta.url))

type Sent = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
const named = (name: string, text: string): Sent => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

async function handOver(page: Page, file: Sent): Promise<void> {
  await page.goto(recordOf(house, 'jordan'))
  await page.getByText('Add something else').click()
  await page.getByRole('link', { name: 'A family file (GEDCOM)' }).click()
  await page.getByLabel('The family file', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
}

/** Everybody who may be on the record is. */
async function saysWho(page: Page): Promise<void> {
  for (const box of await page.locator('input[name=same]').all()) await box.check()
}

for (const [width, javaScript] of [
  [1280, true],
  [320, false],
] as const)
  test(`a family is looked at and asked about before it comes in, at ${width}`, { timeout: 120_000 }, async () => {
    const amara = await pageOf(house, 'amara', { width, javaScript })
    await handOver(amara, FAMILY)
    await amara.getByRole('heading', { name: 'The family, as it would come in' }).waitFor()
    await inspect(amara)
    await screenshot(amara, 'family-file')
    // The child is found by name and date of birth; the system says so, and can be told otherwise.
    expect(await amara.getByLabel('Which of them is Jordan Vale?').inputValue()).toBe('I1')
    await amara.getByRole('button', { name: 'Bring in the family' }).click()
    await amara.getByText('Tick whoever is the same person').first().waitFor()
    await inspect(amara)
    await screenshot(amara, 'family-file-asked')
  })

test('it comes in once, is told to the circle, and to nobody else', { timeout: 120_000 }, async () => {
  const amara = await pageOf(house, 'amara')
  await handOver(amara, FAMILY)
  await saysWho(amara)
  await amara.getByLabel('Where the file is from').fill('family tree from his aunt')
  await amara.getByRole('button', { name: 'Bring in the family' }).click()
  await amara.getByText('The family is on the record').waitFor()
  await inspect(amara)
  await screenshot(amara, 'family-file-done')
  await amara.getByRole('link', { name: 'Who is around Jordan Vale' }).click()

  await handOver(amara, FAMILY)
  await amara.getByRole('button', { name: 'Bring in the family' }).click()
  await amara.getByText('Nothing in this file is new').first().waitFor()
  await inspect(amara)

  const [lewis, lists] = await asAdmin(house.adminUrl, async admin => [
    await admin.query<{ reference: string }>(
      `select s.reference from fact f join subject s on s.id = f.subject_id where f.value = 'Lewis Vale'`,
    ),
    await admin.query<{ id: string }>(`select id from agency_list where holds = 'family'`),
  ])
  expect(lewis.rows.length).toBe(1)
  const address = `/people/${lewis.rows[0]?.reference}`
  const grace = await pageOf(house, 'grace')
  await grace.goto(address)
  await grace.getByRole('heading', { name: 'Lewis Vale' }).first().waitFor()
  await grace.getByText('11 July 1991').first().waitFor()
  const leila = await pageOf(house, 'leila')
  const answer = await leila.goto(address)
  expect(answer?.status()).toBe(404)
  for (const { id } of lists.rows) expect((await grace.goto(`/family-files/${id}`))?.status()).toBe(404)
})

test('files that are none have a sentence, and nothing is kept', { timeout: 120_000 }, async () => {
  const dev = await pageOf(house, 'dev')
  const text = readFileSync(FAMILY, 'utf8')
  for (const [name, sent, sentence] of [
    ['none.ged', 'Date,Details', 'This is not a family file'],
    ['nobody.ged', '0 HEAD\n1 GEDC\n2 VERS 7.0\n0 TRLR\n', 'There is nobody in this file'],
  ] as const) {
    await handOver(dev, named(name, sent))
    await dev.getByText(sentence).first().waitFor()
    await inspect(dev)
  }
  await handOver(dev, named('cut.ged', text.slice(0, text.indexOf('0 @F4@'))))
  await dev.getByText('It may be cut off').waitFor()
  await inspect(dev)
  await dev.getByLabel('Whoever is not ticked').check()
  await dev.getByRole('button', { name: 'Bring in the family' }).click()
  await dev.getByText('Some lines cannot be read').first().waitFor()
  await screenshot(dev, 'family-file-cut')
})
