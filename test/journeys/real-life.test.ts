import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkerName } from '../../seeds/cast.ts'
import { inspect, screenshot } from '../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { addAsNew, pageOf, recordOf } from './people.ts'

// The "real life" that the record must hold: each at a desk, and on a phone without JavaScript.

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
  const look = javaScript ? inspect : async () => undefined
  const as = (who: WorkerName) => pageOf(house, who, options)

  test('a child moves to a placement out of area: the old home is over, the address stays protected, the interviewer is named', async () => {
    const ruth = await as('ruth')
    const record = await openRecord(ruth, `Ash Lowe on ${where}`)
    await addHome(ruth, record, {
      sort: 'Foster home',
      address: '4 Hidden Close, Northmere ZZ99 4AB',
      since: 'March 2025',
      protect: true,
    })
    await ruth.getByText('4 Hidden Close').waitFor()
    await look(ruth)

    await ruth.getByRole('button', { name: 'They have moved' }).click()
    await look(ruth)
    await screenshot(ruth, 'new-home')
    await ruth.getByRole('button', { name: 'Add to the record' }).click()
    await ruth.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look(ruth)
    await ruth.getByLabel('What kind of home').selectOption({ label: 'Children’s home' })
    await ruth.getByLabel('What to call it').fill('Larch House')
    await ruth.getByLabel('Since when').fill('yesterday')
    await ruth.getByLabel(/^They no longer live at/).check()
    await openDetails(ruth, 'Out of area')
    await ruth.getByLabel('The council whose area it is in, if another').fill('Eastmoor')
    await ruth.getByLabel(/^Who interviews the child/).fill('Yusuf Amin, Tideway Youth Service')
    await said(ruth)
    await ruth.getByRole('button', { name: 'Add to the record' }).click()
    await ruth.getByText('The move is on the record.').waitFor()
    await ruth.getByText('Interviews on return: Yusuf Amin').waitFor()
    await ruth.getByText('In the area of: Eastmoor').waitFor()
    expect(await ruth.locator('.sl-around__one--over').getByText('Foster home').count()).toBeGreaterThan(0)
    await look(ruth)
    await screenshot(ruth, 'people-moved')

    // The address that only the agency may read is not told to everyone by the way.
    await ruth.goto(`/subjects/${record.split('/')[2]}/facts/new?kind=description`)
    await ruth.getByLabel('What was seen or told').fill('Seen at the corner of 4 Hidden Close')
    await said(ruth)
    await ruth.getByRole('button', { name: 'Add to the record' }).click()
    await ruth.getByText('“4 Hidden Close” is protected').first().waitFor()
    await look(ruth)
    await screenshot(ruth, 'fact-protected-words')
    await ruth.getByLabel('Keep these words: everyone in the circle needs them').check()
    await ruth.getByRole('button', { name: 'Add to the record' }).click()
    await ruth.getByText('It is on the record.').waitFor()
  })

  test('parents apart have each their own responsibility, home, safe contact and copies', async () => {
    const amara = await as('amara')
    const record = await openRecord(amara, `Bo Tarrant on ${where}`)
    for (const [name, sort, contact, copies] of [
      [
        'Kit Tarrant',
        'Has parental responsibility (mother)',
        'Text only, before 6pm',
        'Gets copies of plans and letters',
      ],
      ['Rob Tarrant', 'Has parental responsibility (father)', 'Ring at work', 'Gets no copies'],
    ] as const) {
      const full = `${name} on ${where}`
      await addPerson(amara, record, { name: full, relation: sort })
      await amara.getByRole('link', { name: full }).first().click()
      await addFact(amara, 'Safe contact', { value: contact })
      await addFact(amara, 'Copies', { choice: copies })
      const person = new URL(amara.url()).pathname
      await addHome(amara, person, { sort: 'Own home', name: `${name.split(' ')[0]}’s home`, since: '2024' })
    }
    await amara.goto(`${record}/people`)
    await inspect(amara)
    await screenshot(amara, 'parents-apart')
    const mother = amara.locator('.sl-around__one', { hasText: 'Kit Tarrant' })
    await mother.getByText('Text only, before 6pm').waitFor()
    await mother.getByText('Lives at: Kit’s home').waitFor()
    await mother.getByText('Gets copies of plans and letters').waitFor()
    const father = amara.locator('.sl-around__one', { hasText: 'Rob Tarrant' })
    await father.getByText('Gets no copies').waitFor()
    expect(await father.getByText('Text only').count()).toBe(0)
  })

  test('an unborn child is born on the same record', async () => {
    const nadia = await as('nadia')
    await nadia.goto('/children/new')
    await look(nadia)
    await nadia.getByLabel('The child’s name').fill(`Unborn baby on ${where}`)
    await nadia.getByLabel(/not born yet/).fill('in 3 years')
    await purpose(nadia)
    await nadia.getByRole('button', { name: 'Open the record' }).click()
    await nadia.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await nadia.getByLabel(/not born yet/).fill('20 weeks')
    await nadia.getByRole('button', { name: 'Open the record' }).click()
    await nadia.getByText('The record is open').waitFor()
    await nadia.getByText('Unborn', { exact: true }).waitFor()
    await look(nadia)
    const record = new URL(nadia.url()).pathname
    await nadia.goto(record.replace('/children/', '/people/'))
    await nadia.getByRole('button', { name: 'The baby is born' }).click()
    await look(nadia)
    await screenshot(nadia, 'born')
    await nadia.getByLabel('When the baby was born').fill('yesterday')
    await nadia.getByLabel('The baby’s name, if there is one yet').fill(`Juno Hale on ${where}`)
    await nadia.getByLabel('Sex, if known').selectOption({ label: 'Female' })
    await said(nadia)
    await nadia.getByRole('button', { name: 'Add to the record' }).click()
    await nadia.getByText('It is the same record as before.').waitFor()
    await nadia.getByRole('heading', { name: `Juno Hale on ${where}` }).waitFor()
    await nadia.getByText('(under 1)').first().waitFor()
    expect(await nadia.getByText('The baby is born').count()).toBe(0)
    expect(new URL(nadia.url()).pathname).toBe(record.replace('/children/', '/people/'))
  })

  test('a child whose age is disputed keeps both ages, and is treated as a child until it is decided', async () => {
    const nadia = await as('nadia')
    const record = await openRecord(nadia, `Dara Rasul on ${where}`)
    const person = record.replace('/children/', '/people/')
    await nadia.goto(person)
    await addFact(nadia, 'Date of birth', { sort: 'Stated by the person', value: 'aged 15' })
    await addFact(nadia, 'Date of birth', { sort: 'Age assessment', value: '3 May 2004' })
    await nadia.getByText('Their age is in dispute.').waitFor()
    await nadia.getByText('stated by the person').first().waitFor()
    await nadia.getByText('3 May 2004 (22)').first().waitFor()
    await inspect(nadia)
    await screenshot(nadia, 'age-dispute')
    await nadia.goto(record)
    await nadia.getByText('Their age is in dispute.').waitFor()
    await nadia.goto(person)
    await addFact(nadia, 'Age dispute', { choice: 'Decided: a child' })
    await nadia.getByText('decided to be a child').waitFor()
    await nadia.getByText('3 May 2004').first().waitFor()
  })

  test('a twin stays apart from her sister', async () => {
    const nadia = await as('nadia')
    const record = await openRecord(nadia, `Ivy Marlow on ${where}`)
    await addPerson(nadia, record, { name: `Ada Marlow on ${where}`, relation: 'Twin' })
    await nadia.getByText('Has a twin').waitFor()
    await look(nadia)
    await screenshot(nadia, 'twin')
    await nadia.goto(record)
    await nadia.getByText('Has a twin').waitFor()
    await nadia.goto(`${record.replace('/children/', '/people/')}`)
    await nadia.getByRole('link', { name: 'Whether they are the same as somebody else' }).click()
    const options = await nadia.getByLabel('The other record').locator('option').allTextContents()
    await nadia
      .getByLabel('The other record')
      .selectOption({ label: options.find(one => one.includes(`Ada Marlow on ${where}`)) ?? '' })
    await nadia.getByLabel('They are the same').check()
    await nadia.getByLabel('Why you believe so').fill('The same birth date and address')
    await said(nadia)
    await nadia.getByRole('button', { name: 'Save your view' }).click()
    await nadia.getByText('These two are recorded as twins').first().waitFor()
    await look(nadia)
    await screenshot(nadia, 'twins-are-two')
    await nadia.getByLabel('They are not the same').check()
    await nadia.getByRole('button', { name: 'Save your view' }).click()
    await nadia.getByText('Your view is on the record.').waitFor()
    await nadia.getByText('Not joined').waitFor()
  })
})

test('whoever is not in the circle finds none of it: people, homes, facts and ties are not there', async () => {
  const dev = await pageOf(house, 'dev')
  const tomas = await pageOf(house, 'tomas')
  await addPerson(dev, recordOf(house, 'jordan'), { name: 'Somebody known to Jordan', relation: 'Friend' })
  await dev.getByRole('link', { name: 'Somebody known to Jordan' }).first().click()
  await dev.getByText('What is known').waitFor()
  const person = new URL(dev.url()).pathname
  const tie = await dev
    .getByRole('link', { name: /Jordan Vale, Friend/ })
    .first()
    .getAttribute('href')
  for (const address of [person, tie ?? '', `${person}/homes/new`]) {
    expect((await tomas.goto(address))?.status()).toBe(404)
  }
})

async function openRecord(page: Page, name: string): Promise<string> {
  await page.goto('/children/new')
  await page.getByLabel('The child’s name').fill(name)
  await purpose(page)
  await page.getByRole('button', { name: 'Open the record' }).click()
  await page.getByText('The record is open').waitFor()
  return new URL(page.url()).pathname
}

async function purpose(page: Page): Promise<void> {
  await page.getByLabel('What the circle is for').fill('Keeping the child safe')
  await page.getByLabel('The basis for sharing').fill('Children Act 2004, section 11')
}

interface NewHome {
  readonly sort: string
  readonly since: string
  readonly name?: string
  readonly address?: string
  readonly protect?: boolean
}

async function addHome(page: Page, at: string, home: NewHome): Promise<void> {
  await page.goto(`${at.replace('/children/', '/people/')}/homes/new`)
  await page.getByLabel('What kind of home').selectOption({ label: home.sort })
  await page.getByLabel('What to call it').fill(home.name ?? '')
  await page.getByLabel('The address, as far as it is known').fill(home.address ?? '')
  if (home.protect) await page.getByLabel('Only my agency may read the address').check()
  await page.getByLabel('Since when').fill(home.since)
  await said(page)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('The home is on the record.').waitFor()
}

async function addPerson(
  page: Page,
  record: string,
  { name, relation }: { name: string; relation: string },
): Promise<void> {
  await page.goto(`${record.replace('/children/', '/people/')}/people/new`)
  await page.getByLabel('Their name').fill(name)
  await page.getByLabel(/^What they are to/).selectOption({ label: relation })
  await said(page)
  await addAsNew(page, 'They are on the record.')
}

interface NewFact {
  readonly sort?: string
  readonly value?: string
  readonly choice?: string
}

async function addFact(page: Page, what: string, fact: NewFact): Promise<void> {
  await page.getByRole('link', { name: 'A name, date, number or other fact' }).click()
  await page.getByRole('link', { name: what, exact: true }).click()
  if (fact.sort) await page.getByLabel('Which sort').selectOption({ label: fact.sort })
  const value = page.locator('[name="value"]')
  if (fact.choice) await value.selectOption({ label: fact.choice })
  else await value.fill(fact.value ?? '')
  await said(page)
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByText('It is on the record.').waitFor()
}

async function said(page: Page): Promise<void> {
  await page.getByLabel('Somebody told me').check()
  const everyone = page.getByLabel('Everyone in the circle')
  if ((await everyone.count()) > 0) await everyone.check()
}

async function openDetails(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).click()
}
