import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastHouse, castDatabase } from '../../../test/cast.ts'
import { readConfig } from '../../config.ts'
import { command } from './chronology.ts'

let house: CastHouse
const folder = mkdtempSync(join(tmpdir(), 'sightline-export-'))
beforeAll(async () => {
  house = await castDatabase()
})
afterAll(async () => {
  await house?.database.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (who: string, out: string, options: Readonly<Record<string, string>>) =>
  command.run({
    words: [house.cast.children.jordan.reference],
    options: { ...options, out: join(folder, out) },
    as: `${who}@northmere.example`,
    config: readConfig({ DATABASE_URL: house.adminUrl, SIGHTLINE_DATA: folder }),
    say: () => {},
  })

test('a chronology is written for its owner alone, as the acting worker may read it, and over nothing', async () => {
  await run('grace', 'now.csv', { format: 'csv' })
  await run('grace', 'then.csv', { format: 'csv', 'as-known-on': '1 April 2026' })
  const [now, then] = ['now.csv', 'then.csv'].map(name => readFileSync(join(folder, name), 'utf8'))
  expect(now).toContain('new trainers')
  expect(now).not.toContain('Agency only')
  expect(then?.length).toBeLessThan(now?.length ?? 0)
  expect(statSync(join(folder, 'now.csv')).mode & 0o077).toBe(0)
  await expect(run('grace', 'now.csv', { format: 'csv' })).rejects.toThrow(/is there already/)
  await expect(run('grace', 'odd.csv', { format: 'csv', 'as-known-on': 'nonsense' })).rejects.toThrow()
  await expect(run('grace', 'odd.csv', { format: 'doc' })).rejects.toThrow(/csv, xlsx/)
  await expect(run('leila', 'odd.csv', { format: 'csv' })).rejects.toThrow()
})
