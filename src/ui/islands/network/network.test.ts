import type { Page } from 'playwright-core'
import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '../../../../test/browser/axe.ts'
import { openPage } from '../../../../test/browser/browser.ts'
import { AROUND, generated } from '../../../drawing/network/fixtures/nets.ts'
import type { Net } from '../../../drawing/network/model.ts'
import { ASSETS_FOLDER, NetworkCanvas, renderDocument } from '../../index.ts'

// In a real browser, with the committed scripts and the policy that every page is served under.

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"
const SHOTS = process.env['SIGHTLINE_SCREENSHOTS'] === '1'

describe('a network on a canvas', () => {
  test('its keyboard goes from one to the next, says who it is, and opens their page', async () => {
    const page = await shown(AROUND)
    await page.locator('canvas').focus()
    const said = new Set<string | null>()
    for (let stop = 0; stop < AROUND.knots.length; stop++) {
      await page.keyboard.press('Tab')
      said.add(await page.locator('.sl-network__said').textContent())
    }
    expect(said.size).toBe(AROUND.knots.length)
    expect([...said].join('\n')).toContain('“Dee”: person, not known by name. 3 lines to others here.')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('CANVAS')

    await page.locator('canvas').focus()
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press('Shift+Tab')
      if ((await page.locator('.sl-network__said').textContent())?.startsWith('Mia Vale')) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/children/mia')
  }, 60_000)

  test('Escape leaves it, and there is nothing that axe finds', async () => {
    const page = await shown(AROUND)
    await page.locator('canvas').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('sl-network__said')
    expect(await axeFindings(page)).toEqual([])
  }, 60_000)

  test('moving and zooming change what is seen, and all of it comes back', async () => {
    const page = await shown(AROUND)
    const picture = async () => (await page.locator('canvas').screenshot()).toString('base64')
    const before = await settled(page, picture)
    await page.locator('canvas').focus()
    for (const key of ['ArrowRight', 'ArrowDown', '+', '+']) await page.keyboard.press(key)
    expect(await settled(page, picture)).not.toBe(before)
    await page.getByRole('button', { name: 'Show all of it' }).click()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    expect(await settled(page, picture)).toBe(before)
  }, 60_000)

  test('above a thousand, groups come first and open by choice', async () => {
    const page = await shown(generated(1_300))
    await page.locator('canvas').focus()
    await page.keyboard.press('Tab')
    const said = page.locator('.sl-network__said')
    expect(await said.textContent()).toMatch(/^Number \d+ and \d+ more: .+\. \d+ lines? to others here\.$/)
    await shot(page, 'network-groups')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Close the group that this is in' }).waitFor()
    await shot(page, 'network-group-open')
    await page.getByRole('button', { name: 'Show everybody singly' }).click()
    await page.getByRole('button', { name: 'Show in groups' }).waitFor()
    await shot(page, 'network-singly')
  }, 60_000)

  test('in the reader’s own colours, and on a phone, it is there as well', async () => {
    const page = await shown(AROUND, { width: 320, forcedColors: 'active' })
    await shot(page, 'network-320-forced')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
  }, 60_000)

  test('without a script nothing of it is shown', async () => {
    const page = await shown(AROUND, { javaScript: false })
    expect(await page.locator('[data-network]').isVisible()).toBe(false)
  }, 60_000)

  test('whatever a name holds, it stays a name', async () => {
    const name = '</script><script>document.title = "taken"</script><!--'
    const page = await shown({ knots: AROUND.knots.map(one => ({ ...one, name })), strands: AROUND.strands })
    expect(await page.title()).not.toBe('taken')
    await page.locator('canvas').focus()
    await page.keyboard.press('Tab')
    expect(await page.locator('.sl-network__said').textContent()).toContain(name)
  }, 60_000)
})

interface Shown {
  readonly width?: 320 | 1280
  readonly javaScript?: boolean
  readonly forcedColors?: 'active' | 'none'
}

async function shown(net: Net, { width = 1280, javaScript = true, forcedColors = 'none' }: Shown = {}): Promise<Page> {
  const page = await openPage({ width, javaScript, also: { forcedColors } })
  const body = h(
    'div',
    null,
    h('h1', null, 'A network'),
    h(NetworkCanvas, { id: 'net', title: 'Who is around Jordan', net }),
  )
  await page.route('http://sightline.test/**', route => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/assets/'))
      return route.fulfill({ path: ASSETS_FOLDER + pathname.slice('/assets/'.length) })
    const answer =
      pathname === '/' ? renderDocument({ title: 'A network', body }) : '<!doctype html><title>Elsewhere</title>'
    return route.fulfill({ headers: { 'content-security-policy': POLICY, 'content-type': 'text/html' }, body: answer })
  })
  await page.goto('http://sightline.test/')
  if (javaScript) await page.locator('[data-network-ready]').waitFor()
  return page
}

/** The picture once it no longer changes. */
async function settled(page: Page, picture: () => Promise<string>): Promise<string> {
  for (let before = await picture(); ; ) {
    await page.waitForTimeout(250)
    const now = await picture()
    if (now === before) return now
    before = now
  }
}

async function shot(page: Page, name: string) {
  if (!SHOTS) return
  await page.waitForTimeout(600)
  await page.screenshot({ path: `test/screenshots/${name}.png`, fullPage: true })
}
