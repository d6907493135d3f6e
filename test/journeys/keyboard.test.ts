import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage } from '../browser/browser.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { lineOf } from './people.ts'

// The walk with a keyboard alone: Tab, arrows, space and Enter, the focus always to be seen, and no way in without a way out.

let house: OpenHouse
beforeAll(async () => {
  house = await openCastHouse()
})
afterAll(() => house?.close())

test('Grace signs in, adds an entry and reads it without a mouse', async () => {
  const page = await openPage({ baseURL: house.origin })
  const { email = '', password = '' } = house.cast.signIns.find(one => one.id === 'grace') ?? {}
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  await type(page, 'Work email address', email)
  await type(page, 'Password', password)
  await go(page, 'Continue')
  await type(page, '6-digit code', await house.code('grace'))
  await go(page, 'Continue')
  await go(page, 'Jordan Vale')
  await go(page, 'Add an entry')

  await go(page, 'Add to the record')
  await page.getByRole('alert').waitFor()
  expect(await focused(page)).toContain('There is a problem')
  await press(page, 'Enter what happened')
  expect(await focused(page)).toBe('What happened')

  const words = 'Jordan stayed behind to help, by keyboard.'
  await page.keyboard.type(words)
  await type(page, 'When it happened', 'yesterday')
  await tabTo(page, 'What kind of thing it was')
  await page.keyboard.type('Good news')
  await tabTo(page, 'I saw or heard it')
  await page.keyboard.press('Space')
  await tabTo(page, 'Everyone in the circle')
  await page.keyboard.press('Space')
  await go(page, 'Add to the record')
  await lineOf(page, words).waitFor()
  await press(page, 'As known on a date')
  await type(page, 'Date', 'March 2026')
  await go(page, 'Show')
  await page.getByText('As known by the end of March 2026').waitFor()
  await go(page, 'Sign out')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

const type = async (page: Page, label: string, words: string): Promise<void> => {
  await tabTo(page, label)
  await page.keyboard.type(words)
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Presses what leads to another page, and waits for it. */
async function go(page: Page, name: string): Promise<void> {
  const there = page.waitForEvent('load')
  await press(page, name)
  await there
}

/** Tab by tab until the focus is there; wherever it is on the way, it can be seen, and it is never stuck. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    passed.push(here)
    if (here !== '') expect(await isSeen(page), `“${here}” has the focus and cannot be seen`).toBe(true)
    if (here.startsWith(name)) return
  }
  throw new Error(`The keyboard never came to “${name}”: ${passed.join(' | ')}`)
}

/** What the focus is on, as it would be read out: its label, else its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement) || here === document.body) return ''
    const labels = 'labels' in here ? (here.labels as NodeListOf<HTMLLabelElement> | null) : null
    return (labels?.[0]?.innerText ?? here.innerText ?? '').trim()
  })

/** Inside the window, not covered by anything else, and drawn otherwise than without the focus. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement)) return false
    const box = here.getBoundingClientRect()
    const top = document.elementFromPoint(
      box.left + Math.min(box.width, 20) / 2,
      box.top + Math.min(box.height, 20) / 2,
    )
    const labels = 'labels' in here ? [...((here.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : []
    const uncovered =
      top !== null && (here.contains(top) || top.contains(here) || labels.some(label => label.contains(top)))
    const look = (element: HTMLElement, pseudo?: string) => {
      const { outlineStyle, boxShadow, backgroundColor, borderColor, textDecoration } = getComputedStyle(
        element,
        pseudo,
      )
      return [outlineStyle, boxShadow, backgroundColor, borderColor, textDecoration].join('|')
    }
    const all = () => [look(here), ...labels.map(label => look(label, '::before'))].join('/')
    const withFocus = all()
    here.blur()
    const without = all()
    here.focus()
    return uncovered && withFocus !== without
  })
