import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { now, sayReference, whenAt } from '../../../src/kernel/index.ts'
import { childNamed, recordEntry, recordFact, recordSubject, recordTie } from '../../../src/modules/record/index.ts'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf, recordOf } from '../people.ts'

// A child's story as a tired person reads it: what is new, whom to ring, and the part of the chronology that is wanted.

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
  const look = javaScript ? inspect : async () => undefined

  test('the page says what he said, whom to ring, who to hear from and what was recorded last', async () => {
    const dev = await pageOf(house, 'dev', options)
    await dev.goto(recordOf(house, 'jordan'))
    await look(dev)
    await screenshot(dev, 'story')
    await dev.getByText('If one person rang me before they came').first().waitFor()
    const ring = dev.getByRole('region', { name: 'Whom to ring' }).getByRole('listitem')
    expect(await ring.first().innerText()).toContain('Amara Obi, lead worker')
    await dev.getByText('Nothing from Mereside Police since').waitFor()
    await dev.getByRole('img', { name: 'When each agency told something' }).waitFor()
  })

  test('the chronology is cut by agency and words, printed so, and shown whole again', async () => {
    const dev = await pageOf(house, 'dev', options)
    await dev.goto(recordOf(house, 'jordan'))
    await openFilters(dev)
    await dev.getByLabel('Find these words').fill('SHOPS')
    await dev.getByLabel('Told by').selectOption({ label: 'Mereside Police' })
    await dev.getByLabel('Person').selectOption({ label: 'unknown male, “Smiler”' })
    await dev.getByRole('button', { name: 'Show these entries' }).click()
    await dev
      .getByText('Only what Mereside Police told, with unknown male, “Smiler” in it, with the words “SHOPS”.')
      .waitFor()
    await look(dev)
    await screenshot(dev, 'story-cut')
    expect(dev.url()).not.toContain('SHOPS')
    expect(await dev.locator('.sl-entry').count()).toBe(1)
    await dev.getByRole('link', { name: 'Print the chronology' }).click()
    await dev.getByText('Printed by Dev Sandhu, Mereside Police').waitFor()
    await look(dev)
    await screenshot(dev, 'story-print')
    expect(await dev.locator('.sl-entry').count()).toBe(1)
    await dev.goBack()
    await dev.getByRole('link', { name: 'Show everything' }).click()
    expect(await dev.locator('.sl-entry').count()).toBeGreaterThan(10)
  })

  test('what cannot be read is said beside its field, and nothing is lost', async () => {
    const dev = await pageOf(house, 'dev', options)
    await dev.goto(recordOf(house, 'jordan'))
    await openFilters(dev)
    await dev.getByLabel('Find these words').fill('shops')
    await dev.getByRole('textbox', { name: 'From' }).fill('once')
    await dev.getByRole('button', { name: 'Show these entries' }).click()
    await dev.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look(dev)
    await screenshot(dev, 'story-filter-wrong')
    expect(await dev.getByLabel('Find these words').inputValue()).toBe('shops')
    await dev.getByRole('textbox', { name: 'From' }).fill('May 2026')
    await dev.getByRole('textbox', { name: 'Until' }).fill('March 2026')
    await dev.getByRole('button', { name: 'Show these entries' }).click()
    await dev.getByText('This is before the beginning').first().waitFor()
    await dev.getByRole('textbox', { name: 'From' }).fill('March 2026')
    await dev.getByRole('button', { name: 'Show these entries' }).click()
    await dev.getByText('Only what was told, from March 2026, until March 2026').waitFor()
  })
})

test('the sheet for the night says whom to ring and whom not, and prints on one page', async () => {
  const amara = await pageOf(house, 'amara', { width: 1280 })
  await amara.goto(recordOf(house, 'jordan'))
  await amara.getByRole('link', { name: 'Sheet for the night' }).click()
  await inspect(amara)
  await screenshot(amara, 'sheet')
  await amara.getByText('ring his mother first').waitFor()
  const section = (name: string) => amara.locator('.sl-sheet section').filter({ hasText: name })
  expect(await section('Parental responsibility').innerText()).toContain('Dana Vale')
  expect(await section('Contact agreed').innerText()).toContain('Maureen Vale')
  expect(await section('Contact limited').innerText()).toContain('Smiler')
  const pdf = await amara.pdf({ format: 'A4' })
  await amara.emulateMedia({ media: 'print' })
  await amara.setViewportSize({ width: 688, height: 1000 })
  await screenshot(amara, 'sheet-on-paper')
  expect(pagesOf(pdf)).toBe(1)
})

test('at two in the morning the emergency duty team opens the record with a reason and has the sheet; nobody else is shown that there is one', {
  timeout: 60_000,
}, async () => {
  const owen = await pageOf(house, 'owen')
  const address = `${recordOf(house, 'jordan')}/sheet`
  for (const who of ['owen', 'leila', 'sam'] as const) {
    const other = await pageOf(house, who)
    const answer = await other.goto(address)
    expect([404, 403]).toContain(answer?.status())
    expect(await other.content()).not.toContain('Vale')
  }
  await owen.goto('/find')
  await owen.getByLabel('What you know of them').fill(sayReference(house.cast.children.jordan.reference))
  await owen.getByRole('button', { name: 'Find' }).click()
  await owen.getByRole('button', { name: 'Open with a reason' }).click()
  await owen.getByLabel('The child is missing now').check()
  await owen
    .getByLabel('Why you need this record')
    .fill('Police rang at two: he is not home, and his mother is worried.')
  await owen.getByRole('button', { name: 'Open the record' }).click()
  await owen.getByText('The record is open to you.').waitFor()
  await owen.getByRole('link', { name: 'Sheet for the night' }).click()
  await inspect(owen)
  const said = await owen.locator('.sl-sheet').innerText()
  for (const words of ['Child in need', 'Dana Vale', 'Maureen Vale', 'Smiler', '01632 960111', 'ring his mother first'])
    expect(said).toContain(words)
  expect(said).not.toContain('3 Cooper Row')
  expect(pagesOf(await owen.pdf({ format: 'A4' }))).toBe(1)
})

test('a sheet on which everything is known at length still prints on one page, and says that there is more', async () => {
  const { jordan } = house.cast.children
  const long = 'Words that go on for longer than anybody reads at night. '.repeat(18).trim()
  await house.cast.as('amara', now().toISOString(), async viewer => {
    const on = await childNamed(viewer, jordan.reference)
    const where = { on, circulation: 'circle' } as const
    const told = { howKnown: 'told', source: '' } as const
    for (let at = 0; at < 8; at++) {
      for (const kind of ['out-of-hours-plan', 'legal-status', 'safe-contact', 'communication', 'interpreter'])
        await recordFact(viewer, where, jordan.id, { ...told, kind, value: `${at} ${long}` })
      for (const [kind, code] of [
        ['responsible-for', 'order'],
        ['contact-with', 'open'],
        ['contact-with', 'none'],
      ] as const) {
        const met = await recordSubject(viewer, where, {
          ...told,
          kind: 'person',
          name: `Person ${at} ${kind} of a long family name`,
        })
        await recordTie(viewer, where, { ...told, kind, code, from: met.id, to: jordan.id })
        await recordFact(viewer, where, met.id, { ...told, kind: 'safe-contact', value: long })
      }
      await recordEntry(viewer, on, { ...TODAY, text: long, kind: at === 7 ? 'voice' : 'visit' })
    }
  })
  const amara = await pageOf(house, 'amara', { width: 1280 })
  await amara.goto(`${recordOf(house, 'jordan')}/sheet`)
  await inspect(amara)
  await screenshot(amara, 'sheet-full')
  expect(await amara.getByText('And more on the record.').count()).toBeGreaterThan(4)
  const pdf = await amara.pdf({ format: 'A4' })
  await amara.emulateMedia({ media: 'print' })
  await amara.setViewportSize({ width: 688, height: 1000 })
  await screenshot(amara, 'sheet-full-on-paper')
  expect(pagesOf(pdf)).toBe(1)
})

test('whoever opened the wrong record says so, and a reviewer sees it without blame', async () => {
  const tomas = await pageOf(house, 'tomas', { width: 320 })
  await tomas.goto(recordOf(house, 'mia'))
  await tomas.getByRole('link', { name: 'Wrong record' }).click()
  await inspect(tomas)
  await screenshot(tomas, 'wrong-record')
  await tomas.getByLabel('How it came about').fill('Two children in the same class')
  await tomas.getByRole('button', { name: 'Say so, and close the record' }).click()
  await tomas.getByText('Thank you for saying so.').waitFor()
  const helen = await pageOf(house, 'helen', { width: 1280 })
  await helen.goto('/openings')
  await inspect(helen)
  await screenshot(helen, 'openings')
  await helen.getByRole('row').filter({ hasText: 'Tomas Ferreira' }).getByRole('link').click()
  await helen.getByText('Two children in the same class').waitFor()
  await inspect(helen)
  await screenshot(helen, 'wrong-opening')
  expect(await helen.content()).not.toContain(house.cast.children.mia.reference)
  await helen.getByRole('button', { name: 'Mark as seen' }).click()
  await helen.getByText('It is marked as seen.').waitFor()
  expect(await helen.getByText('To see').count()).toBe(0)
})

test('a cut is its own worker’s: to another it is as if there were none', async () => {
  const dev = await pageOf(house, 'dev', { width: 1280 })
  await dev.goto(recordOf(house, 'jordan'))
  await openFilters(dev)
  await dev.getByLabel('Find these words').fill('shops')
  await dev.getByRole('button', { name: 'Show these entries' }).click()
  await dev.getByText('with the words “shops”').waitFor()
  const address = dev.url().replace(house.origin, '')
  const grace = await pageOf(house, 'grace', { width: 1280 })
  await grace.goto(address)
  await grace.getByText('That filter has run out or was not made by you for this child.').waitFor()
  expect(await grace.content()).not.toContain('with the words')
  expect(await grace.locator('.sl-entry').count()).toBeGreaterThan(10)
})

const openFilters = (page: Page) => page.getByText('Filter, and find words within').click()

const TODAY = {
  when: whenAt(now()),
  knownAt: null,
  howKnown: 'observed',
  source: '',
  circulation: 'circle',
  named: [],
  people: [],
  alsoAbout: [],
  wordsConfirmed: true,
} as const

/** A page tree names each of its pages once. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
