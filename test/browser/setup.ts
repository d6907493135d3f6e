import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserServer, chromium as playwright } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asking here starts the browser of this run, the first time, and answers the address to reach it. */
    browser: string
  }
}

// Ours, and only ours: nothing that loosens the web's own rules, nothing that calls home.
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser serves the whole run, started by the first test that wants one, so that `npm test rules` starts none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let browser: Promise<BrowserServer> | undefined
  const door = createServer((_, answer) => {
    browser ??= launch()
    browser.then(
      running => answer.end(running.wsEndpoint()),
      (failure: unknown) => answer.writeHead(500).end(failure instanceof Error ? failure.message : String(failure)),
    )
  })
  await new Promise<void>(ready => door.listen(0, '127.0.0.1', ready))
  door.unref()
  project.provide('browser', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`)
  return async () => {
    door.close()
    await (await browser?.catch(() => undefined))?.close()
  }
}

/**
 * Starts a headless Chromium and answers the server that tests connect to. Its sandbox is off: containers and root cannot
 * have one, and it opens nothing but our own pages.
 */
export function launch(): Promise<BrowserServer> {
  const { program, environment } = chromium()
  return playwright.launchServer({
    executablePath: program,
    env: { ...inherited(), ...environment },
    headless: true,
    chromiumSandbox: false,
    args: FLAGS,
    host: '127.0.0.1',
    timeout: 60_000,
  })
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
