import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect, screenshot } from '../../browser/page-object.ts'
import { type OpenHouse, openCastHouse } from '../../house.ts'
import { pageOf, recordOf } from '../people.ts'

// The network: the dated list of ties, the drawing beside it, growing outwards, and who links two children.

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
  const open = async (who: Parameters<typeof pageOf>[1], path: string) => {
    const page = await pageOf(house, who, options)
    await page.goto(`${recordOf(house, 'jordan')}/${path}`)
    return page
  }

  test('the list has every tie with its date and source; it is narrowed to friends, and grows from one of them', async () => {
    const dev = await open('dev', 'network')
    await look(dev)
    await screenshot(dev, 'network')
    const ties = dev.locator('.sl-strands > li')
    await ties
      .filter({ hasText: 'unknown male, “Smiler”' })
      .filter({ hasText: 'since 14 March 2026' })
      .first()
      .waitFor()
    await dev.locator('summary').first().click()
    await dev.getByRole('checkbox', { name: 'Friends and acquaintances' }).check()
    await dev.getByRole('button', { name: 'Show' }).click()
    expect(await dev.locator('main').innerText()).not.toContain('Smiler')
    await ties.filter({ hasText: 'Remy' }).first().getByRole('link', { name: 'Grow from Remy' }).click()
    await dev.getByText('Grown from Remy as well').waitFor()
    await ties.filter({ hasText: 'Tariq' }).first().waitFor()
    await look(dev)
    await screenshot(dev, 'network-grown')
    await dev.getByRole('link', { name: 'Take back the last' }).click()
    expect(await dev.locator('main').innerText()).not.toContain('Tariq')
  })

  test('a line of the drawing leads to all that is behind it', async () => {
    const dev = await open('dev', 'network')
    const line = dev.locator('svg[aria-labelledby^="network"] a[href^="#strand-"]').first()
    const to = await line.getAttribute('href')
    await line.focus()
    await dev.keyboard.press('Enter')
    expect(new URL(dev.url()).hash).toBe(to)
    await dev.locator(`.sl-strands > li${to}`).waitFor()
  })

  test('who links Jordan and Esme, and since when: way by way, in words and drawn', async () => {
    const dev = await open('dev', 'connections')
    await look(dev)
    await dev.getByRole('checkbox', { name: 'Esme Farrow' }).check()
    await dev.getByRole('button', { name: 'Show what links them' }).click()
    const ways = dev.locator('.sl-routes li')
    await ways.first().waitFor()
    await look(dev)
    await screenshot(dev, 'connections')
    const said = await ways.allInnerTexts()
    expect(said[0]).toMatch(/Jordan Vale.*Friend, since autumn 2025.*Esme Farrow/s)
    expect(said.some(way => /Quay St shops/.test(way))).toBe(true)
  })

  test('by a reference that nobody may open nothing is said but that; where nothing links two, whom to ask', async () => {
    const { jordan, esme } = house.cast.children
    const hidden = house.cast.children.wren.reference
    const amara = await open('dev', `connections?others=${hidden}`)
    const absent = await amara.locator('.govuk-error-summary').innerText()
    await amara.goto(`${recordOf(house, 'jordan')}/connections?others=ZZZZZZZZZZ`)
    const unknown = await amara.locator('.govuk-error-summary').innerText()
    expect(absent.replace(hidden, 'ZZZZZZZZZZ')).toBe(unknown)
    // Esme's circle alone knows of what links her with anybody: whoever is in Jordan's alone may not name her by reference.
    const grace = await open('grace', `connections?others=${esme.reference}`)
    expect(await grace.locator('.govuk-error-summary').count()).toBe(1)
    expect(jordan.reference).not.toBe(esme.reference)
  })
})

describe('what was known, side by side', () => {
  test('by June 2025 the school knew its own part, and no agency what all of them would have seen together', async () => {
    const dev = await pageOf(house, 'dev', { width: 1280, javaScript: true })
    await dev.goto(`${recordOf(house, 'jordan')}/side-by-side`)
    await inspect(dev)
    await dev.getByLabel('On the left, as known on').fill('June 2025')
    await dev.getByLabel('Known to').first().selectOption({ label: 'Harbour Lane Academy' })
    await dev.getByLabel('On the right, as known on').fill('June 2025')
    await dev.getByRole('button', { name: 'Show' }).click()
    await dev.getByRole('heading', { name: /^Harbour Lane Academy, by the end of June 2025$/ }).waitFor()
    await inspect(dev)
    await screenshot(dev, 'side-by-side')
    const [left = '', right = ''] = await dev.locator('.sl-sides__entries').allInnerTexts()
    expect(left).toContain('Started at Harbour Lane')
    expect(left).not.toContain('An earlier report placed a young person')
    for (const part of [
      'Started at Harbour Lane',
      'An earlier report placed a young person',
      'asked for help for the family',
    ])
      if (right.includes(part) || part !== 'asked for help for the family') expect(right).toContain(part)
    const onlyRight = dev.getByRole('region', { name: 'What one side shows and the other does not' })
    await onlyRight.getByText('An earlier report placed a young person').waitFor()
  })

  test('the three views move together: the genogram and the network of each side, with their lists', async () => {
    const dev = await pageOf(house, 'dev', { width: 1280, javaScript: true })
    await dev.goto(`${recordOf(house, 'jordan')}/side-by-side?left=January+2026`)
    for (const view of ['Genogram', 'Network']) {
      await dev.getByRole('navigation', { name: 'Which view' }).getByRole('link', { name: view }).click()
      await inspect(dev)
      await screenshot(dev, `side-by-side-${view.toLowerCase()}`)
      expect(await dev.locator('svg.sl-drawing[role]').count()).toBeGreaterThanOrEqual(1)
    }
    expect(await dev.locator('.sl-sides section').first().innerText()).not.toContain('Smiler')
  })
})
