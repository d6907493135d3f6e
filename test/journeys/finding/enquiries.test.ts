import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { lineOf, pageOf, recordOf, saidBy } from '../people.ts'

// The trail leads over the border: the lead worker asks a neighbouring authority, and a police officer hears what it says.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

describe.each([
  { where: 'a desk', width: 1280, javaScript: true },
  { where: 'a phone without JavaScript', width: 320, javaScript: false },
] as const)('on $where', ({ where, width, javaScript }) => {
  const options = { width, javaScript }

  test('another authority is asked, another agency writes down the answer, and both stand in the chronology', async () => {
    const authority = `Eastmere Council (${where})`
    const amara = await pageOf(house, 'amara', options)
    await amara.goto(recordOf(house, 'jordan'))
    await amara.getByRole('link', { name: 'Enquiries to other authorities' }).click()
    await inspect(amara)
    await amara.getByRole('button', { name: 'Ask another authority' }).click()
    await inspect(amara)
    await screenshot(amara, `enquiry-new-${width}`)

    // Half filled in, with a protected address in the words: what was typed stays, and nothing goes out.
    await amara.getByLabel('Which authority').fill(authority)
    await amara.getByLabel('Whom you ask there').fill('Front door, 01632 960177')
    await amara.getByLabel('Has a child gone missing to your area?').check()
    await amara.getByLabel('What you ask, in your own words').fill('He lives at 3 Cooper Row, Northmere. Was he found?')
    await amara.getByRole('button', { name: 'Keep what was asked' }).click()
    await amara.getByText('There is a problem').waitFor()
    await inspect(amara)
    await screenshot(amara, `enquiry-wrong-${width}`)
    await amara.getByLabel('Why it is lawful to ask').fill('Children Act 2004, section 11')
    await amara.getByLabel('By secure email').check()
    await amara.getByLabel('When it was sent').fill('today')
    await amara.getByLabel('By when you asked for an answer').fill('31 December 2035')
    await amara.getByLabel('Everyone in the circle').check()
    await amara.getByRole('button', { name: 'Keep what was asked' }).click()
    await amara.getByText('Tick what they need to know whom you ask about').first().waitFor()
    await amara.getByLabel(/^Legal name: Jordan Vale/).check()
    await amara.getByRole('button', { name: 'Keep what was asked' }).click()
    await amara.getByText('is protected: it should not leave the record').first().waitFor()
    await screenshot(amara, `enquiry-protected-${width}`)
    await amara.getByLabel('What you ask, in your own words').fill('Was he found there on two evenings in April?')
    await amara.getByRole('button', { name: 'Keep what was asked' }).click()
    await amara.getByText('Nothing was sent from here.').waitFor()
    await inspect(amara)
    await screenshot(amara, `enquiry-${width}`)
    expect(await saidBy(amara)).toContain('Waiting for an answer')

    await amara.getByRole('link', { name: /The words to send/ }).click()
    await inspect(amara)
    await screenshot(amara, `enquiry-letter-${width}`)
    const letter = await saidBy(amara)
    expect(letter).toContain('Jordan Vale')
    expect(letter).not.toMatch(/Cooper Row|Craig|Dana|Smiler|Mia/)
    await amara.goto('/enquiries')
    await lineOf(amara, authority).waitFor()
    await inspect(amara)
    await screenshot(amara, `enquiries-waiting-${width}`)

    // The police hear of it first, and Amara was writing at the same time.
    await lineOf(amara, authority).getByRole('link').click()
    await amara.getByRole('button', { name: 'Write down an answer' }).click()
    const dev = await pageOf(house, 'dev', options)
    await dev.goto(recordOf(house, 'jordan'))
    await dev.getByRole('link', { name: 'Enquiries to other authorities' }).click()
    await dev.getByRole('link', { name: authority }).click()
    await dev.getByRole('button', { name: 'Write down an answer' }).click()
    await inspect(dev)
    await dev.getByRole('button', { name: 'Put it on the record' }).click()
    await dev.getByText('There is a problem').waitFor()
    await inspect(dev)
    await screenshot(dev, `answer-wrong-${width}`)
    await answer(dev, 'Known to them', 'Found twice at the pier.')
    await dev.getByText('What they said is on the record.').waitFor()
    await inspect(dev)
    await screenshot(dev, `enquiry-answered-${width}`)

    await answer(amara, 'They take it on', 'They open a record of their own.')
    await amara.getByRole('heading', { name: 'Somebody changed this while you were writing' }).waitFor()
    await inspect(amara)
    await amara.getByRole('button', { name: 'Go on with what you wrote' }).click()
    await amara.getByText('wrote on').waitFor()
    await inspect(amara)
    await screenshot(amara, `answer-conflict-${width}`)
    expect(await saidBy(amara)).toContain('Found twice at the pier.')
    expect(await amara.getByLabel('What they said, in their words').inputValue()).toBe(
      'They open a record of their own.',
    )
    await amara.getByRole('button', { name: 'Put it on the record' }).click()
    await amara.getByText('What they said is on the record.').waitFor()
    expect(await saidBy(amara)).toContain('Taken on')

    await dev.goto(recordOf(house, 'jordan'))
    const line = lineOf(dev, `${authority} was asked`)
    expect(await line.innerText()).toContain('Was he found there on two evenings in April?')
    await lineOf(dev, `${authority}, A duty worker: They take it on.`).waitFor()

    const leila = await pageOf(house, 'leila', options)
    await leila.goto(new URL(amara.url()).pathname)
    await leila.getByRole('heading', { level: 1, name: /not found|not there|cannot/i }).waitFor()
    expect(await saidBy(leila)).not.toContain('Eastmere')
  })
})

async function answer(page: Awaited<ReturnType<typeof pageOf>>, what: string, words: string): Promise<void> {
  await page.getByLabel(what, { exact: true }).check()
  await page.getByLabel('Who said so').fill('A duty worker')
  await page.getByLabel('When', { exact: true }).fill('today')
  await page.getByLabel('What they said, in their words').fill(words)
  await page.getByRole('button', { name: 'Put it on the record' }).click()
}
