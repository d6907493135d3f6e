import { expect, test } from 'vitest'
import { listsKilled } from './lists.ts'

test('a server killed while a list comes in leaves none of it, and asked again it comes in whole', {
  timeout: 150_000,
}, async () => {
  const { passed, failed, figures } = await listsKilled(1)
  expect({ passed, failed }, figures.join('\n')).toEqual({ passed: 2, failed: 0 })
})
