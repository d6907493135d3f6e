import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { watch } from './watch.ts'

export interface PageOptions {
  /** The two widths every page is shown at: a phone, or a page zoomed to 400%, and a desk. */
  readonly width?: 320 | 1280
  /** False for a browser in which no script of ours runs. */
  readonly javaScript?: boolean
  /** What addresses are relative to. */
  readonly baseURL?: string
  /** Anything else of a browser's settings: `colorScheme`, `forcedColors`, `reducedMotion`, `storageState`, ... */
  readonly also?: BrowserContextOptions
}

const HEIGHT = { 320: 640, 1280: 900 } as const
let connected: Promise<Browser> | undefined

/** A page in a browsing session of its own (no cookies, nothing remembered), closed when the test that asked is over. */
export async function openPage({
  width = 1280,
  javaScript = true,
  baseURL,
  also = {},
}: PageOptions = {}): Promise<Page> {
  const browser = await theBrowser()
  const context = await browser.newContext({
    ...also,
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width, height: HEIGHT[width] },
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'block',
  })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  watch(page, { javaScript, width })
  return page
}

/** The one browser of this run. */
export function theBrowser(): Promise<Browser> {
  connected ??= connect()
  return connected
}

async function connect(): Promise<Browser> {
  const door = inject('browser')
  if (!door) throw new Error('test/browser/setup.ts is not among the globalSetup of vitest.config.ts')
  const answer = await fetch(door)
  const said = await answer.text()
  if (!answer.ok) throw new Error(`No browser: ${said}`)
  return await chromium.connect(said)
}
