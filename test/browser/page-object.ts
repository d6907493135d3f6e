import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page, Response } from 'playwright-core'
import { axeFindings } from './axe.ts'
import { frameFindings, markupFindings } from './markup.ts'
import { titleFindings } from './titles.ts'
import { seenOf } from './watch.ts'

const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url))

/**
 * Goes to an address and inspects what is there. Whatever the status, the page must hold: an error is a page too.
 * @returns the answer, for the test to judge its status
 */
export async function visit(page: Page, url: string): Promise<Response> {
  const response = await page.goto(url)
  if (!response) throw new Error(`${url} gave no page`)
  await inspect(page)
  return response
}

/**
 * Inspects the page as it stands: call it after a click or a form that led somewhere. `visit` does so by itself.
 * @throws Error listing everything found, one finding a line
 */
export async function inspect(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  const seen = seenOf(page)
  const troubles = seen.troubles.splice(0)
  const html = (await seen.served?.text()) ?? ''
  const findings = [
    ...troubles,
    ...(await markupFindings(html)),
    ...(await frameFindings(page, seen.width)),
    ...titleFindings(await page.title(), page.url(), seen.served?.status() ?? 200),
    ...(await axeFindings(page)),
  ]
  if (findings.length > 0)
    throw new Error(`${findings.length} found on ${page.url()}\n${findings.map(one => `  - ${one}`).join('\n')}`)
}

/** Keeps a picture of the whole page in `test/screenshots/` when `SIGHTLINE_SCREENSHOTS=1`; otherwise does nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['SIGHTLINE_SCREENSHOTS'] !== '1') return
  await mkdir(SCREENSHOTS, { recursive: true })
  await page.screenshot({
    path: `${SCREENSHOTS}${name}-${seenOf(page).width}.png`,
    fullPage: true,
    animations: 'disabled',
  })
}
