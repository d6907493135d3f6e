import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { lineOf, pageOf, recordOf } from './people.ts'

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
})
