import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LeakHouse, openLeakHouse, type Sessions } from '../../../../../test/leaks/house.ts'

// Over HTTP: a chronology as a file, by both of its doors.

let house: LeakHouse & Sessions
beforeAll(async () => {
  house = await openLeakHouse()
})
afterAll(() => house?.close())

const address = (format: string) => `/children/${house.cast.children.jordan.reference}/chronology/${format}`

test.each(['csv', 'xlsx', 'docx', 'pdf'])(
  '%s: the words of the story, to keep and never to show, under a reference and a date',
  async format => {
    const story = await house.ask('ruth', `/api/v1/children/${house.cast.children.jordan.reference}/print`)
    const { reading } = JSON.parse(story.body) as { reading: { entries: { text: string; standing: string }[] } }
    const told = reading.entries.filter(({ standing }) => standing === 'told').map(({ text }) => text.slice(0, 20))
    for (const door of [address(format), `/api/v1${address(format)}`]) {
      const { status, headers, body } = await house.ask('ruth', door)
      expect(status).toBe(200)
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="chronology-[0-9A-Z]{5}-[0-9A-Z]{5}-2026-11-25\.\w+"$/,
      )
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      )
      expect(told.length).toBeGreaterThan(3)
      expect(told.filter(words => !body.includes(words))).toEqual([])
    }
  },
)

test('an agency’s own words stay with the agency, and as known then is less', async () => {
  const [own, others] = [await house.ask('dev', address('csv')), await house.ask('grace', address('csv'))]
  expect(own.body).toContain('Agency only')
  expect(others.body).not.toContain('Agency only')
  const then = await house.ask('grace', `${address('csv')}?known=1+April+2026`)
  expect(then.body.length).toBeLessThan(others.body.length)
})

test('whoever has no record to read has no file of it', async () => {
  const hidden = await house.ask('leila', address('csv'))
  const absent = await house.ask('leila', '/children/AAAAAAAAAA/chronology/csv')
  expect([hidden.status, absent.status]).toEqual([404, 404])
  expect((await house.ask('sam', address('csv'))).status).toBe(403)
  expect((await house.ask('nobody', address('csv'))).status).toBe(303)
})
