import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { virtualAuthenticator } from './authenticator.ts'
import { openPage } from './browser.ts'
import { inspect, visit } from './page-object.ts'

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; script-src 'nonce-known'"
const GOOD = (title: string, body = '', head = '') => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><header><p>Sightline</p></header><main><h1>${title}</h1>${body}</main></body></html>`

// Each page but the first has one fault, named by what an inspection must say of it.
const PAGES: Record<string, string> = {
  '/good': GOOD('Good', '<p>All is well.</p>'),
  '/contrast': GOOD('Contrast', '<p><font color="#bbbbbb">Hard to read</font></p>'),
  '/label': GOOD('Label', '<input type="text">'),
  '/markup': GOOD('Markup', '<p>One <div>inside</div> another</p>'),
  '/headings': GOOD('Headings', '<h1>Again</h1>'),
  '/language': GOOD('Language').replace('en-GB', 'en'),
  '/empty-title': GOOD('').replace('<h1></h1>', '<h1>Untitled</h1>'),
  '/same-title': GOOD('Good'),
  '/policy': GOOD('Policy', '<img src="https://elsewhere.invalid/x.png" alt="A picture">'),
  '/script': GOOD('Script', '<script nonce="known">undefinedFunction()</script>'),
  '/lost': GOOD('Lost', '<img src="/nothing.png" alt="A picture">'),
  '/wide': GOOD('Wide', '<img src="/wide.svg" alt="A very wide picture" width="900" height="20">'),
  '/works': GOOD(
    'Works',
    '<p id="said">before</p><script nonce="known">document.getElementById("said").textContent="after"</script>',
  ),
  '/form': GOOD('Form', '<form action="/markup" method="post"><button type="submit">Send</button></form>'),
}

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (path === '/favicon.ico') return void response.writeHead(204).end()
  if (path === '/wide.svg')
    return void response.setHeader('content-type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg"/>')
  const html = PAGES[path]
  response.writeHead(html ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
  })
  response.end(html ?? GOOD('Page not found', '<p>Check the address.</p>'))
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test('a good page passes, at both widths and without JavaScript', async () => {
  for (const width of [320, 1280] as const)
    for (const javaScript of [true, false]) await visit(await openPage({ width, javaScript }), `${origin}/good`)
})

test('a page not found is a page too: its own status is no fault, and its title may be said of any address', async () => {
  const page = await openPage()
  expect((await visit(page, `${origin}/nowhere`)).status()).toBe(404)
  expect((await visit(page, `${origin}/nothing`)).status()).toBe(404)
})

describe('a bad page is refused, and the list says why', () => {
  test.for([
    ['/contrast', 'axe color-contrast'],
    ['/label', 'axe label'],
    ['/markup', 'html'],
    ['/headings', 'One h1 expected, 2 there'],
    ['/language', 'lang="en-GB" expected, "en" there'],
    ['/empty-title', 'The title is empty'],
    ['/same-title', 'The title "Good" is also that of /good'],
    ['/policy', 'Content Security Policy'],
    ['/script', 'Script: undefinedFunction is not defined'],
    ['/lost', 'Console: Failed to load resource'],
    ['/wide', 'it scrolls sideways'],
  ] as const)('%s: %s', async ([path, said]) => {
    const page = await openPage({ width: 320 })
    if (path === '/same-title') await visit(page, `${origin}/good`)
    await expect(visit(page, origin + path)).rejects.toThrow(said)
  })
})

test('axe also judges a page whose scripts are off', async () => {
  await expect(visit(await openPage({ javaScript: false }), `${origin}/contrast`)).rejects.toThrow('axe color-contrast')
})

test('scripts of ours run where they may, and do not where they are off', async () => {
  const said = async (javaScript: boolean) => {
    const page = await openPage({ javaScript })
    await page.goto(`${origin}/works`)
    return await page.locator('#said').textContent()
  }
  expect([await said(true), await said(false)]).toEqual(['after', 'before'])
})

test('after a form is sent, the page it led to is the one inspected', async () => {
  const page = await openPage()
  await visit(page, `${origin}/form`)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(inspect(page)).rejects.toThrow('html')
})

test('a virtual authenticator makes a passkey and keeps it', async () => {
  const page = await openPage()
  await visit(page, `${origin}/good`)
  const authenticator = await virtualAuthenticator(page)
  await page.evaluate(async () => {
    await navigator.credentials.create({
      publicKey: {
        challenge: new Uint8Array(32),
        rp: { name: 'Sightline' },
        user: { id: new Uint8Array(16), name: 'worker', displayName: 'Worker' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    })
  })
  expect(await authenticator.count()).toBe(1)
})
