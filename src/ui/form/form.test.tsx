import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Typed } from '../../kernel/page.ts'
import { faultsOf } from '../fixtures/valid-html.ts'
import { CheckboxesField, RadiosField, SelectField } from './choice-fields.tsx'
import { Form } from './form.tsx'
import { DateTextField, TextAreaField, TextField } from './text-fields.tsx'

const typed: Typed = {
  values: {
    place: '<b>Mill Lane</b>',
    account: '\nOn two\nlines',
    seen: 'yes',
    told: ['police', 'school'],
    agency: 'health',
  },
  errors: { lastSeen: 'Enter when they were last seen', seen: 'Say whether they were seen', '': 'Nothing was sent' },
  csrf: 'proof',
  key: 'once',
  action: '/children/x/missing',
}

function whole() {
  const choices = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]
  const told = ['police', 'school', 'health'].map(value => ({ value, text: value }))
  return renderToString(
    <Form typed={typed} heading="Report missing" caption="SL-4F7K-2" draft="/drafts/missing">
      <DateTextField typed={typed} name="lastSeen" label="When were they last seen?" />
      <TextField typed={typed} name="place" label="Where" />
      <TextAreaField typed={typed} name="account" label="What is known" limit={400} />
      <RadiosField typed={typed} name="seen" label="Was the child seen?" items={choices} inline />
      <CheckboxesField typed={typed} name="told" label="Who has been told?" items={told} />
      <SelectField typed={typed} name="agency" label="Agency" empty="Choose an agency" items={told} />
    </Form>,
  )
}

test('a form carries its proof and its key, is sent by POST and never checked by the browser', async () => {
  const html = whole()
  expect(await faultsOf(`<main>${html}</main>`)).toEqual([])
  expect(html).toMatch(/<form method="post" action="\/children\/x\/missing" novalidate/)
  expect(html).toContain('<input type="hidden" name="_csrf" value="proof"/>')
  expect(html).toContain('<input type="hidden" name="_key" value="once"/>')
})

test('the summary stands above the heading and each sentence leads to its field', () => {
  const html = whole()
  expect(html.indexOf('There is a problem')).toBeLessThan(html.indexOf('<h1'))
  for (const name of ['lastSeen', 'seen']) {
    expect(html).toContain(`<a href="#${name}">${typed.errors[name]}</a>`)
    expect(html.match(new RegExp(`id="${name}"`, 'g')), name).toHaveLength(1)
  }
  expect(html).toContain('<li>Nothing was sent</li>')
})

test('a field is described by its hint and then its problem', () => {
  expect(whole()).toMatch(/id="lastSeen"[^>]* aria-describedby="lastSeen-hint lastSeen-error"/)
})

test('what was typed is shown again, whole and as text', () => {
  const html = whole()
  expect(html).toContain('value="&lt;b>Mill Lane&lt;/b>"')
  // The browser takes one line break away: the one that was typed stays.
  expect(html).toContain('>\n\nOn two\nlines</textarea>')
  expect(html).toMatch(/type="radio" value="yes" checked/)
  expect(html.match(/type="checkbox" value="(police|school)" checked/g)).toHaveLength(2)
  expect(html).not.toMatch(/value="health" checked/)
  expect(html).toMatch(/<option value="health" selected/)
})

test('without problems there is no summary, and without a draft no line about one', () => {
  const calm = renderToString(<Form typed={{ ...typed, errors: {} }} heading="Report missing" />)
  expect(calm).not.toContain('There is a problem')
  expect(calm).not.toContain('data-draft')
  expect(renderToString(<Form typed={typed} summary={false} />)).not.toContain('There is a problem')
})
