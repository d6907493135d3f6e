import { type AxeResults, source } from 'axe-core'
import type { Page } from 'playwright-core'
import { theBrowser } from './browser.ts'
import { seenOf } from './watch.ts'

const ASKED = JSON.stringify({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
})

/** What axe holds against the page as it stands, one line for each element. */
export async function axeFindings(page: Page): Promise<string[]> {
  return seenOf(page).javaScript ? await run(page) : await runOnTwin(page)
}

async function run(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${ASKED})`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `axe ${id}: ${help}: ${String(node.target)} ${node.html}`),
  )
}

// Where scripts are off, axe cannot run either. The same bytes are shown again in a browser that could run scripts but,
// by the policy we put on this one answer, may not run the page's own: the same page, and a place for axe to stand.
async function runOnTwin(page: Page): Promise<string[]> {
  const { served } = seenOf(page)
  if (!served) return []
  const [body, browser] = [await served.body(), await theBrowser()]
  const context = await browser.newContext({ viewport: page.viewportSize(), locale: 'en-GB' })
  try {
    const twin = await context.newPage()
    await twin.route(page.url(), route =>
      route.fulfill({
        status: served.status(),
        body,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" },
      }),
    )
    await twin.goto(page.url())
    return await run(twin)
  } finally {
    await context.close()
  }
}
