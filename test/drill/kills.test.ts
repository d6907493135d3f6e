import { expect, test } from 'vitest'
import { kills } from './kills.ts'

test('what was acknowledged outlives kill -9 of the server, of the database, and of both', {
  timeout: 120_000,
}, async () => {
  const { passed, failed, figures } = await kills(3)
  expect({ passed, failed }, figures.join('\n')).toEqual({ passed: 3, failed: 0 })
})
