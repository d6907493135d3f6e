import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf, recordOf } from '../people.ts'

// The genogram of family, friends and acquaintances: a picture, and the list that says the same.

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
  const open = async (who: Parameters<typeof pageOf>[1], words = '') => {
    const page = await pageOf(house, who, options)
    await page.goto(`${recordOf(house, 'jordan')}/genogram${words}`)
    return page
  }

  test('everybody in the picture is in the list, and everybody in the list is in the picture', async () => {
    const amara = await pageOf(house, 'amara', options)
    await amara.goto(recordOf(house, 'jordan'))
    await amara.getByRole('link', { name: 'Genogram', exact: true }).click()
    await amara.getByRole('heading', { name: 'Genogram of family, friends and acquaintances' }).waitFor()
    await look(amara)
    await screenshot(amara, 'genogram')
    const listed = await amara.locator('.sl-kin__who').allInnerTexts()
    const picture = (await amara.locator('svg[aria-labelledby^="genogram"]').innerHTML()).replaceAll(/\s+/g, ' ')
    for (const name of [
      'Dana Vale',
      'Craig Hollin',
      'Maureen Vale',
      'Lorna Peet',
      'Archie Hollin',
      'Theo Marland',
      'Remy',
    ])
      for (const [where, words] of [
        ['list', listed.join(' ')],
        ['picture', picture],
      ] as const)
        expect(words, `${name} in the ${where}`).toContain(name)
  })

  test('as the family was on a day: the father was at home, the half-brother was not born', async () => {
    const amara = await open('amara')
    if (javaScript) await amara.getByText('Another day, as known on a date, or the family alone').click()
    else await amara.locator('summary').first().click()
    await amara.getByLabel('As it was on').fill('2019')
    await amara.getByRole('checkbox', { name: 'The family alone' }).check()
    await amara.getByRole('button', { name: 'Show' }).click()
    await amara.getByText('As the family was on 31 December 2019').waitFor()
    await look(amara)
    await screenshot(amara, 'genogram-2019')
    const homes = amara.getByRole('table', { name: 'Who lives together' })
    expect(await homes.innerText()).toContain('Craig Hollin')
    const all = await amara.locator('main').innerText()
    for (const absent of ['Archie Hollin', 'Theo Marland', 'Smiler']) expect(all).not.toContain(absent)
  })

  test('a date that cannot be read is said beside its field, and the picture of today stands', async () => {
    const amara = await open('amara', '?on=once&known=upon+a+time')
    await look(amara)
    expect(await amara.locator('.govuk-error-summary li').count()).toBe(2)
    await amara.getByRole('link', { name: 'Dana Vale', exact: true }).waitFor()
  })

  test('another agency sees no sister that it was not told of; whoever is in no circle sees no page', async () => {
    const grace = await open('grace')
    await grace.getByRole('link', { name: 'Dana Vale', exact: true }).waitFor()
    const seen = await grace.content()
    for (const hidden of ['Mia Vale', 'Wren']) expect(seen).not.toContain(hidden)
    const owen = await open('owen')
    await owen.getByRole('heading', { name: 'Page not found' }).waitFor()
  })
})

test('with the keyboard the way leads through the picture, person by person, and Enter opens their page', async () => {
  const amara = await pageOf(house, 'amara', { width: 1280, javaScript: true })
  await amara.goto(`${recordOf(house, 'jordan')}/genogram`)
  const links = amara.locator('svg a')
  await links.first().focus()
  await screenshot(amara, 'genogram-focus')
  const first = await links.first().getAttribute('href')
  await amara.keyboard.press('Enter')
  await amara.waitForURL(`**${first}`)
})
