import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { addEntry, lineOf, pageOf, recordOf, saidBy } from '../people.ts'

// What several agencies make of one record together, at a desk and on a phone without JavaScript.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

describe.each([
  { where: 'a desk', width: 1280, javaScript: true, said: 'new trainers' },
  { where: 'a phone without JavaScript', width: 320, javaScript: false, said: 'drama club' },
] as const)('on $where', ({ where, width, javaScript, said }) => {
  const options = { width, javaScript }

  test('the lead worker says what another agency’s entry meant; its writer reads it beside their own words', async () => {
    const amara = await pageOf(house, 'amara', options)
    await amara.goto(recordOf(house, 'jordan'))
    await lineOf(amara, said).getByRole('link', { name: /^Open/ }).click()
    await amara.getByRole('button', { name: 'Say what it means' }).click()
    await inspect(amara)
    await amara.getByRole('button', { name: 'Save beside the entry' }).click()
    await amara.getByText('There is a problem').waitFor()
    await screenshot(amara, `remark-wrong-${width}`)
    await amara.getByLabel('What it meant for the child').fill(`He was afraid of being asked, ${where}.`)
    await amara.getByLabel('Your analysis').fill('Somebody may be giving him things.')
    await amara.getByRole('button', { name: 'Save beside the entry' }).click()
    await amara.getByText('It stands beside the entry.').waitFor()
    await inspect(amara)
    await screenshot(amara, `entry-remarked-${width}`)

    const grace = await pageOf(house, 'grace', options)
    await grace.goto(recordOf(house, 'jordan'))
    const line = lineOf(grace, said)
    await line.getByText(`He was afraid of being asked, ${where}.`).waitFor()
    expect(await line.innerText()).toContain('Northmere Children’s Social Care')
    expect(await line.innerText()).toContain(said)
    await inspect(grace)
    await screenshot(grace, `chronology-remarked-${width}`)

    // Amara writes again: what she said before can still be read.
    await amara.getByRole('button', { name: 'Say what it means' }).click()
    await amara.getByLabel('What it meant for the child').fill(`He had nobody to tell, ${where}.`)
    await amara.getByRole('button', { name: 'Save beside the entry' }).click()
    await amara.getByText('What was said of it before').click()
    await amara.getByText(`He was afraid of being asked, ${where}.`).waitFor()
  })

  test('two agencies told of one evening: a person says so, both stay as they are, and it is taken back', async () => {
    const amara = await pageOf(house, 'amara', options)
    await amara.goto(`${recordOf(house, 'jordan')}/entries/new`)
    const text = `Police rang: Jordan was seen on Quay Street with an older person and taken home (${where}).`
    await addEntry(amara, { text, when: '14 March 2026', kind: 'contact', how: 'Somebody told me' })
    await amara.getByText('Your entry is on the record.').waitFor()
    await amara.goto(`${recordOf(house, 'jordan')}/duplicates`)
    await inspect(amara)
    await screenshot(amara, `duplicates-${width}`)
    const pair = lineOf(amara, `(${where})`).filter({ hasText: 'Smiler' })
    await pair.getByText('Both say').waitFor()
    await pair.getByLabel('Why (optional)').fill('The same evening, by the police’s own account.')
    await pair.getByRole('button', { name: /^Same event/ }).press('Enter')
    await amara.getByText('Decided. Both entries stay as they are.').waitFor()
    await screenshot(amara, `duplicates-decided-${width}`)

    const dev = await pageOf(house, 'dev', options)
    await dev.goto(recordOf(house, 'jordan'))
    const line = lineOf(dev, `(${where})`)
    await line.getByText('Same event as told by').waitFor()
    await inspect(dev)
    await screenshot(dev, `chronology-linked-${width}`)
    await line.getByRole('link', { name: 'Mereside Police, 14 March 2026' }).click()
    await dev.getByText('The same evening, by the police’s own account.').first().waitFor()
    await inspect(dev)
    await screenshot(dev, `entry-linked-${width}`)

    // Dev sees it otherwise: whoever may read both may decide anew.
    await dev.goto(`${recordOf(house, 'jordan')}/duplicates`)
    await lineOf(dev, 'The same evening').getByRole('button', { name: /^Undo/ }).click()
    await dev.getByText('The decision is taken back.').waitFor()
    await dev.goto(recordOf(house, 'jordan'))
    expect(await lineOf(dev, `(${where})`).innerText()).not.toContain('Same event')
  })

  test('a dated copy is made for a conference, and stays as it was while the record goes on; a case note is copied', async () => {
    const amara = await pageOf(house, 'amara', options)
    await amara.goto(`${recordOf(house, 'jordan')}/copies`)
    await inspect(amara)
    await amara.getByRole('button', { name: 'Make a copy' }).click()
    await inspect(amara)
    await amara.getByRole('button', { name: 'Make the copy' }).click()
    await amara.getByText('There is a problem').waitFor()
    await screenshot(amara, `copy-wrong-${width}`)
    await amara.getByLabel('What it is called').fill(`Conference, ${where}`)
    await amara.getByLabel('Child protection conference').check()
    await amara.getByLabel('Everyone in the circle').check()
    await amara.getByRole('button', { name: 'Make the copy' }).click()
    await amara.getByText('The copy is made. It will not change.').waitFor()
    await inspect(amara)
    await screenshot(amara, `copy-${width}`)
    const address = amara.url()
    await amara.goto(address)
    const before = await saidBy(amara)
    expect(before).toContain('Harbour Lane Academy')
    expect(before).not.toContain('For the unit only for now')

    await amara.goto(`${recordOf(house, 'jordan')}/entries/new`)
    await addEntry(amara, { text: `Later, and known long before (${where}).`, when: '2 January 2026' })
    await amara.getByText('Your entry is on the record.').waitFor()
    await amara.goto(address)
    expect(await saidBy(amara)).toBe(before)

    await amara.goto(recordOf(house, 'jordan'))
    await lineOf(amara, said).getByRole('link', { name: /^Open/ }).click()
    await amara.getByRole('link', { name: 'Copy it as a case note' }).click()
    await inspect(amara)
    await screenshot(amara, `case-note-${width}`)
    const note = await amara.getByLabel('The entry as plain text').inputValue()
    expect(note).toContain('Told by: Grace Whitlow, Harbour Lane Academy')
    expect(note).toMatch(/^> .*/m)
    expect(await amara.getByRole('button', { name: 'Copy', exact: true }).isVisible()).toBe(javaScript)
  })
})
