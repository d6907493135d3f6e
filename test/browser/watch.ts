import type { ConsoleMessage, Page, Response } from 'playwright-core'

/** What has happened in a page since it was last inspected. */
export interface Watched {
  readonly javaScript: boolean
  readonly width: number
  /** The last answer that became the page itself: after a form was sent, the page it led to. */
  served: Response | null
  /** Errors of scripts, of the console and of the content security policy, as the browser words them. */
  troubles: string[]
}

const watched = new WeakMap<Page, Watched>()

/** Starts listening; called once for every page, before it goes anywhere. */
export function watch(page: Page, how: { javaScript: boolean; width: number }): void {
  const seen: Watched = { ...how, served: null, troubles: [] }
  watched.set(page, seen)
  page.on('response', response => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) seen.served = response
  })
  page.on('console', message => {
    if (message.type() === 'error' && !isOwnStatus(message, seen)) seen.troubles.push(`Console: ${message.text()}`)
  })
  page.on('pageerror', failure => seen.troubles.push(`Script: ${failure.message}`))
}

/** What was seen of a page that `openPage` made. */
export function seenOf(page: Page): Watched {
  const seen = watched.get(page)
  if (!seen) throw new Error('Open pages with openPage(): this one is not watched')
  return seen
}

// The browser notes every answer of 400 and above as an error. For the page itself that answer may be what the test is
// about, and the test says so; for anything that the page asks for, it is a fault.
function isOwnStatus(message: ConsoleMessage, seen: Watched): boolean {
  return message.text().startsWith('Failed to load resource') && message.location().url === seen.served?.url()
}
