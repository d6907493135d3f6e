import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { virtualAuthenticator } from '../../../../../test/browser/authenticator.ts'
import { openPage } from '../../../../../test/browser/browser.ts'
import { type AccountId, newId } from '../../../../kernel/ids.ts'
import {
  passkeyIn,
  registrationOptions,
  type Site,
  type StoredPasskey,
  signInOptions,
  verifyRegistration,
  verifySignIn,
} from '../passkey.ts'

// The whole ceremony in a real browser, under the strictest content policy: its passkey reader, our script, our
// verifiers.

const account = newId<AccountId>()
const now = new Date('2026-03-02T09:00:00Z')
let site: Site
let challenge = ''
let passkey: StoredPasskey | null

const server = createServer(async (asked, answer) => {
  const url = new URL(asked.url ?? '/', 'http://localhost')
  answer.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; form-action 'self'")
  answer.setHeader('content-type', `${url.pathname === '/passkey.js' ? 'text/javascript' : 'text/html'}; charset=utf-8`)
  if (url.pathname === '/passkey.js') answer.end(script)
  else if (asked.method === 'POST') answer.end(shown(await said(url.pathname.slice(1), await sent(asked))))
  else answer.end(shown(await form(url.pathname.slice(1))))
})
let script = ''

beforeAll(async () => {
  const contents = `import { askForPasskeys } from './passkey.ts'; askForPasskeys(document)`
  const stdin = { contents, resolveDir: fileURLToPath(new URL('../../../../ui/islands/', import.meta.url)) }
  const made = await build({ stdin, bundle: true, write: false, format: 'esm', target: 'es2022' })
  script = made.outputFiles[0]?.text ?? ''
  await new Promise<void>(ready => server.listen(0, 'localhost', ready))
  const { port } = server.address() as AddressInfo
  site = { id: 'localhost', origin: `http://localhost:${port}`, name: 'Sightline' }
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  passkey = null
})

test('a worker registers a passkey and then signs in with it alone', async () => {
  const page = await openPage({ baseURL: site.origin })
  const held = await virtualAuthenticator(page)
  expect(await press(page, '/register')).toBe('registered by amina')
  expect(await held.count()).toBe(1)
  expect(await press(page, '/sign-in')).toBe('signed in by amina')
})

test('a browser without the newer JSON helpers does the same', async () => {
  const page = await openPage({ baseURL: site.origin })
  await virtualAuthenticator(page)
  await page.addInitScript(() => {
    Reflect.deleteProperty(PublicKeyCredential, 'parseCreationOptionsFromJSON')
    Reflect.deleteProperty(PublicKeyCredential, 'parseRequestOptionsFromJSON')
    Reflect.deleteProperty(PublicKeyCredential.prototype, 'toJSON')
  })
  expect(await press(page, '/register')).toBe('registered by amina')
  expect(await press(page, '/sign-in')).toBe('signed in by amina')
})

test('when the device says no, the page says what to do, and the next try is fresh', async () => {
  const page = await openPage({ baseURL: site.origin })
  const held = await virtualAuthenticator(page)
  await press(page, '/register')
  await held.setWilling(false)
  await page.goto('/sign-in')
  await page.getByRole('button').click()
  await page.getByText('No passkey was used. Try again').waitFor()
  await held.setWilling(true)
  await page.getByRole('button').click()
  await page.getByText('signed in by amina').waitFor()
})

test('a device that already holds a passkey for the account is told so', async () => {
  const page = await openPage({ baseURL: site.origin })
  await virtualAuthenticator(page)
  await press(page, '/register')
  await page.goto('/register')
  await page.getByRole('button').click()
  await page.getByText('This device already holds a passkey').waitFor()
})

test('without our script the form still arrives, with an empty answer that is refused', async () => {
  const page = await openPage({ baseURL: site.origin, javaScript: false })
  expect(await press(page, '/sign-in')).toBe('refused')
})

async function press(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await page.getByRole('button').click()
  return (await page.getByRole('status').textContent()) ?? ''
}

async function form(kind: string): Promise<string> {
  const existing = passkey ? [passkey] : []
  const asked =
    kind === 'register'
      ? await registrationOptions(site, { account, email: 'amina@northshire.example', name: 'Amina Yusuf', existing })
      : await signInOptions(site, { use: 'passwordless' })
  challenge = asked.challenge
  return `<form method="post" data-passkey="${kind}" data-passkey-options="${asked.options.replaceAll('"', '&quot;')}">
    <input type="hidden" name="csrf" value="amina"><input type="hidden" name="answer">
    <p data-passkey-message role="alert"></p><button>Use passkey</button></form>`
}

async function said(kind: string, fields: URLSearchParams): Promise<string> {
  const answer = fields.get('answer') ?? ''
  if (kind === 'register') {
    const made = await verifyRegistration(site, { answer, challenge, label: 'Laptop', now })
    if (made.ok) passkey = made.passkey
    return `<p role="status">${made.ok ? `registered by ${fields.get('csrf')}` : 'refused'}</p>`
  }
  const found = passkey?.id === passkeyIn(answer) ? passkey : null
  const attempt = found && { answer, challenge, passkey: found, account, use: 'passwordless' as const, now }
  const ok = attempt !== null && (await verifySignIn(site, attempt)).ok
  return `<p role="status">${ok ? `signed in by ${fields.get('csrf')}` : 'refused'}</p>`
}

const shown = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Passkey</title><link rel="icon" href="data:,">
  <script type="module" src="/passkey.js"></script></head><body><main><h1>Passkey</h1>${body}</main></body></html>`

async function sent(asked: AsyncIterable<Uint8Array>): Promise<URLSearchParams> {
  const parts: Uint8Array[] = []
  for await (const part of asked) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}
