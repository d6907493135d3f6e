import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { holdClockAt, now, sayReference } from '../../src/kernel/index.ts'
import { inspect, screenshot, visit } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { addEntry, lineOf, pageOf, recordOf, saidBy } from './people.ts'

// What is shared with whom: two who correct at once, siblings, protected words, invitations, opening with a reason, seals.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterEach(() => holdClockAt(null))
afterAll(() => house?.close())

test('two correct the same entry at once: the second sees both versions, keeps their words, and may go on', async () => {
  const at = async (who: 'amara' | 'ruth') => {
    const page = await pageOf(house, who)
    await page.goto(recordOf(house, 'jordan'))
    await lineOf(page, 'Visited at home').getByRole('link', { name: 'Open' }).click()
    await page.getByRole('button', { name: 'Correct it' }).click()
    return page
  }
  const [amara, ruth] = [await at('amara'), await at('ruth')]
  const correct = async (page: Page, text: string) => {
    await page.getByLabel('What happened', { exact: true }).fill(text)
    await page.getByLabel('Why you are correcting it').fill('To say it better')
    await page.getByRole('button', { name: 'Correct the entry' }).click()
  }
  await correct(ruth, 'Visited at home with the team manager.')
  await ruth.getByText('The correction stands.').waitFor()
  await correct(amara, 'Visited at home after school.')
  await amara.getByRole('heading', { name: 'Somebody changed this while you were writing' }).waitFor()
  await inspect(amara)
  await screenshot(amara, 'conflict')
  await amara.getByText('Visited at home with the team manager.').waitFor()
  await amara.getByText('Visited at home after school.').waitFor()

  await amara.getByRole('button', { name: 'Go on with what you wrote' }).click()
  await amara.getByText('Ruth Denholm corrected this').waitFor()
  await inspect(amara)
  await screenshot(amara, 'conflict-go-on')
  expect(await amara.getByLabel('What happened', { exact: true }).inputValue()).toBe('Visited at home after school.')
  await amara.getByLabel('What happened', { exact: true }).fill('Visited at home after school with the team manager.')
  await amara.getByRole('button', { name: 'Correct the entry' }).click()
  await amara.getByText('The correction stands.').waitFor()
  for (const text of ['with the team manager.', 'did not want to say more today'])
    await amara.getByText(text).first().waitFor()
})

test('an entry about two siblings is typed once, and each circle reads it on its own child’s record', async () => {
  const amara = await pageOf(house, 'amara')
  await amara.goto(`${recordOf(house, 'jordan')}/entries/new`)
  const text = 'Both were at the allotment and planted beans.'
  await addEntry(amara, { text, kind: 'good-news', also: 'Mia Vale' })
  await amara.getByText('Your entry is on the record.').waitFor()

  const grace = await pageOf(house, 'grace')
  await grace.goto(recordOf(house, 'jordan'))
  await lineOf(grace, text).getByText('another young person').waitFor()
  expect(await grace.content()).not.toContain('Mia')
  const tomas = await pageOf(house, 'tomas')
  await tomas.goto(recordOf(house, 'mia'))
  await lineOf(tomas, text).getByText('another young person').waitFor()
  expect(await tomas.content()).not.toContain('Jordan Vale')
})

test('protected words are refused for the whole circle, and go in only when the writer says so', async () => {
  const amara = await pageOf(house, 'amara')
  await amara.goto(`${recordOf(house, 'jordan')}/entries/new`)
  const text = 'Collected from 3 Cooper Row and brought to the clinic.'
  await addEntry(amara, { text })
  await amara.getByText('“3 Cooper Row” is protected').first().waitFor()
  await inspect(amara)
  await screenshot(amara, 'protected-words')
  expect(await amara.getByLabel('What happened', { exact: true }).inputValue()).toBe(text)
  await amara.getByLabel('Keep these words: everyone in the circle needs them').check()
  await amara.getByRole('button', { name: 'Add to the record' }).click()
  await lineOf(amara, text).waitFor()

  const ruth = await pageOf(house, 'ruth')
  await ruth.goto(`${recordOf(house, 'jordan')}/entries/new`)
  const ours = 'Rang 3 Cooper Row: nobody was in.'
  await addEntry(ruth, { text: ours, kind: 'contact', to: 'My agency only' })
  await lineOf(ruth, ours).getByText('Agency only').waitFor()
  const grace = await pageOf(house, 'grace')
  await grace.goto(recordOf(house, 'jordan'))
  expect(await grace.getByText(ours).count()).toBe(0)
})

test('Leila is asked into Mia’s circle, reads nothing before she accepts, and nothing after she leaves', async () => {
  const [amara, leila] = [await pageOf(house, 'amara'), await pageOf(house, 'leila', { width: 320 })]
  await visit(amara, `${recordOf(house, 'mia')}/circle`)
  await screenshot(amara, 'circle')
  await amara.getByRole('button', { name: 'Ask them in' }).click()
  await amara.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await inspect(amara)
  await amara
    .getByLabel('Worker', { exact: true })
    .selectOption({ label: 'Leila Haddad, Youth worker, Tideway Youth Service' })
  await amara.getByLabel('Their part in the circle').fill('youth worker')
  await amara.getByRole('button', { name: 'Ask them in' }).click()
  await amara.getByText('They are asked.').waitFor()
  await inspect(amara)

  const before = await leila.goto(recordOf(house, 'mia'))
  expect(before?.status()).toBe(404)
  await leila.goto('/')
  await leila.getByRole('link', { name: 'asked as youth worker' }).click()
  await inspect(leila)
  await screenshot(leila, 'invitation')
  await leila.getByRole('button', { name: 'Accept' }).click()
  await leila.getByText('You are in the circle.').waitFor()
  await lineOf(leila, 'Mia is sleeping better').waitFor()

  await leila.getByRole('link', { name: 'The circle' }).click()
  await leila.getByRole('link', { name: 'Leila Haddad' }).click()
  await inspect(leila)
  await screenshot(leila, 'leave')
  await leila.getByRole('button', { name: 'Leave the circle' }).click()
  await leila.getByText('Enter why this seat ends').first().waitFor()
  await leila.getByLabel('Why').fill('The group has ended')
  await leila.getByRole('button', { name: 'Leave the circle' }).click()
  await leila.getByText('access with it').waitFor()
  const after = await leila.goto(recordOf(house, 'mia'))
  expect(after?.status()).toBe(404)
})

test('a reference is found as a stub, opened with a reason after confirming who it is, and reviewed by somebody else', async () => {
  const reference = sayReference(house.cast.children.jordan.reference)
  const leila = await pageOf(house, 'leila')
  await visit(leila, '/find')
  await leila.getByLabel('What you know of them').fill(reference)
  await leila.getByRole('button', { name: 'Find' }).click()
  await inspect(leila)
  await screenshot(leila, 'stub')
  for (const told of ['Amara Obi', '01632 960111']) await leila.getByText(told).first().waitFor()
  expect(await leila.content()).not.toContain('Jordan')

  await leila.getByRole('button', { name: 'Open with a reason' }).click()
  await inspect(leila)
  await screenshot(leila, 'open-with-a-reason')
  holdClockAt(new Date(now().getTime() + 6 * 60_000))
  const reason = 'Jordan is here and says home is not safe tonight.'
  await leila.getByLabel('A new concern').check()
  await leila.getByLabel('Why you need this record').fill(reason)
  await leila.getByRole('button', { name: 'Open the record' }).click()
  await leila.getByRole('heading', { name: 'Confirm it is you' }).waitFor()
  await inspect(leila)
  await leila.getByLabel('6-digit code').fill(await house.code('leila'))
  await leila.getByRole('button', { name: 'Continue' }).click()
  await leila.getByText('Your draft').waitFor()
  expect(await leila.getByLabel('Why you need this record').inputValue()).toBe(reason)
  await leila.getByRole('button', { name: 'Open the record' }).click()
  await leila.getByText('The record is open to you.').waitFor()
  await lineOf(leila, 'Quay Street').waitFor()
  expect(await leila.getByText('For the unit only for now').count()).toBe(0)

  const helen = await pageOf(house, 'helen')
  await visit(helen, '/')
  await helen.getByRole('link', { name: 'A record was opened with a reason' }).click()
  await inspect(helen)
  await screenshot(helen, 'review')
  await helen.getByText(reason).waitFor()
  await helen.getByLabel('Justified', { exact: true }).check()
  await helen.getByLabel('In your words').fill('Rang the youth service: right to look.')
  await helen.getByRole('button', { name: 'Record the review' }).click()
  await helen.getByText('Your review is on the record.').waitFor()
  await inspect(helen)
  await screenshot(helen, 'openings')
})

test('a manager locks a record: outside the circle it is not there, not even for somebody who has the reference', async () => {
  const ruth = await pageOf(house, 'ruth')
  await visit(ruth, `${recordOf(house, 'mia')}/seal`)
  await screenshot(ruth, 'seal')
  await ruth.getByLabel('Locked', { exact: true }).check()
  await ruth.getByLabel('Why', { exact: true }).fill('Agreed in the strategy meeting')
  await ruth.getByRole('button', { name: 'Save the seal' }).click()
  await ruth.getByText('The seal is changed.').waitFor()
  await inspect(ruth)

  const nadia = await pageOf(house, 'nadia')
  const search = async (reference: string) => {
    await nadia.goto('/find')
    await nadia.getByLabel('What you know of them').fill(reference)
    await nadia.getByRole('button', { name: 'Find' }).click()
    await nadia.getByRole('heading', { name: 'What was found' }).waitFor()
    return (await saidBy(nadia)).replace(reference, 'A reference')
  }
  const locked = await search(house.cast.children.mia.reference)
  expect(locked).toContain('Nothing was found')
  expect(locked).toBe(await search('7K3M9QX24F'))
})
