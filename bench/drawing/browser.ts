import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { ASSETS_FOLDER } from '../../src/ui/index.ts'
import { launch } from '../../test/browser/setup.ts'

export interface Stage {
  /** A new page of a browser without a graphics card, at an address whose answer is `html`. */
  opened(html: string): Promise<Page>
  stop(): Promise<void>
}

/** The browser of the tests, and a server for what it asks: over real HTTP, so that loading costs what it costs. */
export async function stage(): Promise<Stage> {
  let html = ''
  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/') return answer.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    const name = path.startsWith('/assets/') ? path.slice('/assets/'.length) : ''
    if (!/^[\w.-]+\.(js|css|svg)$/.test(name)) return answer.writeHead(404).end()
    const kind = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'image/svg+xml'
    return answer.setHeader('content-type', kind).end(readFileSync(`${ASSETS_FOLDER}${name}`))
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const running = await launch()
  const browser = await chromium.connect(running.wsEndpoint())
  return {
    async opened(wanted) {
      html = wanted
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return page
    },
    async stop() {
      await browser.close()
      await running.close()
      server.close()
    },
  }
}

/** A module of this bench as one script that puts what it exports under a name. */
export async function bundled(file: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`page/${file}`, import.meta.url))],
    ...{ bundle: true, minify: true, format: 'iife', globalName: name, target: 'es2022', write: false },
  })
  return outputFiles?.[0]?.text ?? ''
}

export const BARE = '<!doctype html><html lang="en-GB"><title>Bench</title><body></body></html>'

/** What comes in time; null where it takes longer, and the page is closed. */
export async function inTime<Answer>(page: Page, milliseconds: number, work: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => null)
    await page.close()
  }
}
