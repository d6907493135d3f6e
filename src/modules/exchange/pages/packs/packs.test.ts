import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LeakHouse, openLeakHouse, type Sessions } from '../../../../../test/leaks/house.ts'

let house: LeakHouse & Sessions
beforeAll(async () => {
  house = await openLeakHouse()
})
afterAll(() => house?.close())

test('look', async () => {
  const { rows } = await house.admin.query('select id, recipient from pack')
  expect(rows.length).toBe(2)
  for (const { id, recipient } of rows) {
    for (const url of [`/packs/${id}`, `/api/v1/packs/${id}`]) {
      const a = await house.ask('amara', url)
      expect(a.status, a.body.slice(0, 500)).toBe(200)
    }
    const response = await house.app.inject({
      url: `/packs/${id}/file`,
      headers: { cookie: `__Host-session=${house.tokens.amara}` },
    })
    expect(response.statusCode).toBe(200)
    writeFileSync(`/tmp/doc-look/${recipient}.pdf`, response.rawPayload)
  }
  const p = await house.ask(
    'amara',
    `/children/${house.cast.children.jordan.reference}/packs/preview?for=parent&who=${house.cast.people.dana.reference}&purpose=conference`,
  )
  writeFileSync('/tmp/doc-look/preview.html', p.body)
})
