import { h } from 'preact'
import { expect, test } from 'vitest'
import { faultsOf } from '../fixtures/valid-html.ts'
import { renderDocument } from './document.ts'
import { Heading } from './heading.tsx'
import type { LayoutOptions } from './layout.tsx'

const page: LayoutOptions = {
  title: 'My work',
  body: h(Heading, { caption: 'SL-4F7K-2', children: 'My work' }),
  back: { href: '/', text: 'Start' },
  nav: [
    { text: 'My work', href: '/work', current: true },
    { text: 'Search', href: '/searches' },
  ],
  worker: 'Asha <Verma>',
  agency: 'Northgate children’s services',
  csrf: 'token',
  flash: 'Visit recorded',
  nonce: 'n0nce',
  phase: { tag: 'Training', text: 'Everyone here is invented.' },
  timeout: { seconds: 1200, csrf: 'token' },
  exitThisPage: true,
}

test('the frame is a sound document with one h1, landmarks and a way past them', async () => {
  const html = renderDocument(page)
  expect(await faultsOf(html)).toEqual([])
  expect(html.startsWith('<!doctype html><html lang="en-GB"')).toBe(true)
  expect(html.match(/<h1/g)).toHaveLength(1)
  for (const landmark of ['<header', '<nav aria-label="Main"', '<main', '<footer']) expect(html).toContain(landmark)
  expect(html).toContain('href="#main-content"')
  expect(html).toContain('id="main-content"')
})

test('the title says first that something is wrong, and always which service this is', () => {
  expect(renderDocument(page)).toContain('<title>My work – Sightline</title>')
  expect(renderDocument({ ...page, errorPrefix: true })).toContain('<title>Error: My work – Sightline</title>')
})

test('nothing is inline: no style, no handler, and every script is a file with the nonce', () => {
  const html = renderDocument(page)
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
  const scripts = html.match(/<script[^>]*>/g) ?? []
  expect(scripts).toHaveLength(1)
  expect(scripts[0]).toMatch(/ type="module" src="\/assets\/sightline\.js\?v=[0-9a-f]{12}" nonce="n0nce"/)
})

test('names are text, never markup', () => {
  expect(renderDocument(page)).toContain('Asha &lt;Verma>')
})

test('signing out is a form with its proof, and is not offered to somebody who is not signed in', () => {
  expect(renderDocument(page)).toContain('action="/sign-out"')
  expect(renderDocument({ title: 'Sign in', body: null })).not.toContain('/sign-out')
})

test('the dialog before the end carries its time and stands closed', () => {
  const html = renderDocument(page)
  expect(html).toMatch(/<dialog [^>]*data-timeout="1200"/)
  expect(html).not.toMatch(/<dialog [^>]*\sopen/)
  expect(renderDocument({ ...page, timeout: undefined })).not.toContain('<dialog')
})
