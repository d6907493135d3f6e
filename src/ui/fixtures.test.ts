import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterAll, describe, expect, test } from 'vitest'
import { asProps, unmarked } from './fixtures/adapter.tsx'
import { linesOf } from './fixtures/dom.ts'
import { PROVED } from './fixtures/parts.ts'

interface Fixture {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly html: string
}

const kit = createRequire(import.meta.url)
const counts: string[] = []

for (const [name, part] of Object.entries(PROVED)) {
  const fixtures = fixturesOf(name)
  let equal = 0
  describe(`${name} is the official ${name}`, () => {
    test.each(fixtures)('$name', ({ options, html }) => {
      const ours = unmarked(renderToString(h(part, asProps(name, options) as never)))
      expect(linesOf(ours)).toEqual(linesOf(html))
      equal += 1
    })
    afterAll(() => {
      counts.push(`${name} ${equal}/${fixtures.length}`)
    })
  })
}

test('every part has fixtures to be held against', () => {
  for (const name of Object.keys(PROVED)) expect(fixturesOf(name).length, name).toBeGreaterThan(0)
})

test('the comparison notices a missing attribute, a changed word and a moved element', () => {
  const official = linesOf('<p class="b a" id="x">One <b>two</b></p>')
  expect(linesOf('<p id="x" class="a b">\n  One <b>two</b>\n</p>')).toEqual(official)
  expect(linesOf('<p class="a b">One <b>two</b></p>')).not.toEqual(official)
  expect(linesOf('<p class="a b" id="x">One <b>too</b></p>')).not.toEqual(official)
  expect(linesOf('<p class="a b" id="x"><b>two</b> One</p>')).not.toEqual(official)
})

afterAll(() => {
  process.stdout.write(`official fixtures matched: ${counts.join(', ')}\n`)
})

function fixturesOf(name: string): readonly Fixture[] {
  const path = kit.resolve(`govuk-frontend/dist/govuk/components/${name}/fixtures.json`)
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: readonly Fixture[] }).fixtures
}
