import { expect, test } from 'vitest'
import { checkVersion } from './version.ts'

test.for([
  [150_018, 'refused'],
  [160_009, 'warned'],
  [160_010, 'fine'],
  [170_005, 'warned'],
  [170_006, 'fine'],
  [180_000, 'fine'],
] as const)('PostgreSQL %i is %s', async ([number, outcome]) => {
  const said: string[] = []
  const server = { query: async () => ({ rows: [{ version: String(number) }] }) } as unknown as Parameters<
    typeof checkVersion
  >[0]
  const check = checkVersion(server, sentence => said.push(sentence))
  if (outcome === 'refused') await expect(check).rejects.toThrow(/needs PostgreSQL 16 or later; this one is 15.18/)
  else await check
  expect(said).toHaveLength(outcome === 'warned' ? 1 : 0)
})
