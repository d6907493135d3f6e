import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { readPdf } from '../../samples/documents/text-of.ts'
import { pageOf, recordOf } from '../people.ts'

// A conference is near: the lead worker makes a pack for a colleague and one for a mother, and each is another document.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

describe.each([
  { where: 'a desk', width: 1280, javaScript: true },
  { where: 'a phone without JavaScript', width: 320, javaScript: false },
] as const)('on $where', ({ width, javaScript }) => {
  const options = { width, javaScript }

  test('a colleague’s pack holds it all; the mother’s what was ticked', async () => {
    const amara = await pageOf(house, 'amara', options)
    await amara.goto(recordOf(house, 'jordan'))
    await amara.getByRole('link', { name: 'Packs for a conference' }).click()
    await inspect(amara)
    await screenshot(amara, `packs-${width}`)
    await amara.getByRole('button', { name: 'Make a pack' }).click()
    await amara.getByLabel('A professional of the circle').check()
    await amara.getByLabel('Which professional').selectOption({ label: 'Dev Sandhu, Mereside Police' })
    await amara.getByLabel('Child protection conference').check()
    await inspect(amara)
    await screenshot(amara, `pack-new-${width}`)
    await amara.getByRole('button', { name: 'See what would be in it' }).click()
    await amara.getByRole('heading', { name: 'A pack for Dev Sandhu' }).waitFor()
    await inspect(amara)
    await screenshot(amara, `pack-preview-professional-${width}`)
    await amara.getByRole('button', { name: 'Make the pack' }).click()
    await amara.getByText('The pack is made. It will not change.').waitFor()
    await inspect(amara)
    await screenshot(amara, `pack-${width}`)
    const colleague = await downloaded(amara)
    expect(colleague).toContain('Smiler')

    await amara.goto(`${recordOf(house, 'jordan')}/packs/new`)
    await amara.getByLabel('A parent, or somebody with parental responsibility').check()
    await amara.getByLabel('Which parent').selectOption({ label: 'Dana Vale (gets copies)' })
    await amara.getByLabel('Child protection conference').check()
    await amara.getByRole('button', { name: 'See what would be in it' }).click()
    await amara.getByText('What stays out').waitFor()
    await inspect(amara)
    await screenshot(amara, `pack-preview-parent-${width}`)
    await amara.getByRole('button', { name: 'Make the pack' }).press('Enter')
    await amara.getByText('There is a problem').waitFor()
    await amara.getByLabel(/good news/).check()
    await amara.getByRole('button', { name: 'Make the pack' }).click()
    await amara.getByText('The pack is made. It will not change.').waitFor()
    const mother = await downloaded(amara)
    expect(mother).toContain('Jordan led the group in drama club')
    expect(mother).not.toMatch(/Smiler|trainers|Craig|Cooper Row|Mereside Police/)
  })
})

async function downloaded(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the PDF' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^pack-[0-9A-Z]{5}-[0-9A-Z]{5}-\d{4}-\d\d-\d\d\.pdf$/)
  const { pages } = await readPdf(await buffer(await download.createReadStream()))
  return pages.map(({ text }) => text).join(' ')
}
