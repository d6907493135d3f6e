import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const css = readFileSync(here('assets/generated/sightline.css'), 'utf8')
const script = readFileSync(here('assets/generated/sightline.js'), 'utf8')

test('the committed styles and script are what their sources make', () => {
  const root = here('../..')
  execFileSync(process.execPath, ['--import', './bin/loader.js', 'src/ui/build.ts', '--check'], { cwd: root })
}, 30_000)

test('the typeface of gov.uk is not worn, nothing is fetched from elsewhere, and no mark spoils the first rule', () => {
  expect(css).not.toMatch(/Transport|@font-face|url\(["']?(https?:)?\/\//i)
  expect(css).not.toContain('\uFEFF')
  expect(css).toContain('--govuk-breakpoint-tablet')
})

test('the browser is given little to load', () => {
  expect(gzipSync(css).length).toBeLessThan(30_000)
  expect(gzipSync(script).length).toBeLessThan(25_000)
})

test.each([
  ['words on the page', '#15252b', '#ffffff', 7],
  ['quiet words', '#4a5c64', '#eef3f3', 4.5],
  ['links', '#145866', '#eef3f3', 4.5],
  ['visited links', '#5b3f7d', '#ffffff', 4.5],
  ['words on a button', '#ffffff', '#17606d', 4.5],
  ['problems', '#b02a24', '#ffffff', 4.5],
  ['words where the focus is', '#15252b', '#ffd34d', 4.5],
  ['the ring around the focus', '#15252b', '#ffffff', 3],
  ['the focus in the header', '#ffd34d', '#12353f', 3],
])('%s can be told apart', (_what, front, back, least) => {
  expect(`${css} #ffffff`).toContain(front)
  expect(contrast(front, back)).toBeGreaterThanOrEqual(least)
})

// WCAG 2.2, relative luminance and contrast ratio.
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
