import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../fixtures/valid-html.ts'
import { renderDocument } from '../layout/document.ts'
import { asking } from './asking.ts'
import { moving } from './moving.ts'
import { partsPage } from './parts-page.tsx'
import { showing } from './showing.ts'

const parts = [...asking, ...showing, ...moving]

describe('every part has examples that are sound', () => {
  test.each(parts)('$part', async ({ use, shown }) => {
    expect(use).not.toBe('')
    expect(shown.length).toBeGreaterThan(0)
    for (const { name, view } of shown) {
      expect(await faultsOf(renderToString(h('div', null, view))), name).toEqual([])
    }
  })
})

describe('parts that have no official fixtures are held against their own stored markup', () => {
  const own = ['Timeline', 'SortableTable', 'Badge', 'Banner', 'SubNavigation', 'Filter']
  test.each(parts.filter(({ part }) => own.includes(part)))('$part', async ({ part, shown }) => {
    const html = shown.map(({ view }) => renderToString(h('div', null, view))).join('\n')
    await expect(html.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./stored/${part}.txt`)
  })
})

test('the page of parts is one sound document, every part on it once and linked from its contents', async () => {
  const html = renderDocument(partsPage())
  expect(await faultsOf(html)).toEqual([])
  for (const { part } of parts) {
    const id = part.replaceAll(/(?<=.)([A-Z])/g, '-$1').toLowerCase()
    expect(html.split(`id="${id}"`), part).toHaveLength(2)
    expect(html, part).toContain(`href="#${id}"`)
  }
})
