import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the renderer spells things; a browser reads them the same.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Our stylesheets and scripts come from our own server.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The published GOV.UK markup: roles spelt out for older browsers, links that are buttons, long titles.
    // Several boxes of one name are one answer with several parts.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'long-title': 'off',
    // A password that is shown becomes plain text, and must not be given a capital then.
    'input-attributes': 'off',
    // The summary of problems stands above the page's h1, as GOV.UK's does.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
  },
})

/** What is wrong with the HTML as it was served, before the browser mended it. */
export async function markupFindings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(one => `html ${one.ruleId}: ${one.message} (line ${one.line}, ${one.selector ?? 'document'})`),
  )
}

/** What every page has: one h1, British English, and at 320 px nothing that makes the whole page scroll sideways. */
export async function frameFindings(page: Page, width: number): Promise<string[]> {
  const { headings, language, wide } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
    wide: document.documentElement.scrollWidth,
  }))
  return [
    ...(headings === 1 ? [] : [`One h1 expected, ${headings} there`]),
    ...(language === 'en-GB' ? [] : [`lang="en-GB" expected, "${language}" there`]),
    ...(wide <= width ? [] : [`The page is ${wide} px wide in a window of ${width} px: it scrolls sideways`]),
  ]
}
