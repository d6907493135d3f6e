import { expect, test } from 'vitest'
import { attrs, cx, idsOf, isBlank, present, sayings, worded } from './markup.ts'

test('words alone and words with options are read alike', () => {
  expect(worded('Name')).toEqual({ text: 'Name' })
  expect(worded({ text: 'Name', classes: 'x' })).toEqual({ text: 'Name', classes: 'x' })
  expect(worded(undefined)).toEqual({ text: undefined })
})

test('attributes are written out, so false and nothing are values like others', () => {
  expect(attrs({ hidden: true, 'aria-hidden': false, 'data-n': 0, 'data-none': undefined })).toEqual({
    hidden: 'true',
    'aria-hidden': 'false',
    'data-n': '0',
    'data-none': '',
  })
})

test('what a condition left out is skipped', () => {
  expect(cx('a', false, undefined, 'b')).toBe('a b')
  expect(present(['row', null, false, ''])).toEqual(['row'])
  expect(idsOf(false, '')).toBeUndefined()
  expect(idsOf('hint', false, 'error')).toBe('hint error')
})

test('a part of a page is never blank, an empty word is', () => {
  expect(isBlank('')).toBe(true)
  expect(isBlank([])).toBe(false)
})

test('sentences of a script are written one to a key, or one to a plural', () => {
  expect(sayings({ show: 'Show', hide: undefined, under: { one: 'one left', other: '%{count} left' } })).toEqual({
    'data-i18n.show': 'Show',
    'data-i18n.under.one': 'one left',
    'data-i18n.under.other': '%{count} left',
  })
})
