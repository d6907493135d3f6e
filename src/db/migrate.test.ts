import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { asAdmin, databaseOf, inDatabase } from './admin.ts'
import { migrate } from './migrate.ts'

const made: string[] = []
let folder = ''
let url = ''

// A database of our own names, beside the tests' template: it does not exist until `migrate` makes it.
beforeEach(async () => {
  const { adminUrl, drop } = await freshDatabase()
  await drop()
  url = inDatabase(adminUrl, `${databaseOf(adminUrl)}_m`)
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  made.push(folder)
  write('0001-first.sql', 'create table first (id uuid primary key)')
  write('0002-second.sql', 'create table second (id uuid primary key references first)')
  return () =>
    asAdmin(inDatabase(url, 'postgres'), admin =>
      admin.query(`drop database if exists ${databaseOf(url)} with (force)`),
    )
})
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true, force: true })
})

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const run = (): Promise<string[]> => migrate(url, { folder })
const tables = () =>
  asAdmin(url, async admin => {
    const { rows } = await admin.query<{ name: string; owner: string }>(
      `select tablename as name, tableowner as owner from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
    )
    return rows
  })

test('the database is made where absent, each step runs once, and the owner that nobody signs in as owns all', async () => {
  expect(await run()).toEqual(['0001-first', '0002-second'])
  expect(await run()).toEqual([])
  write('0003-third.sql', 'create table third ()')
  expect(await run()).toEqual(['0003-third'])
  expect(await tables()).toEqual(['first', 'second', 'third'].map(name => ({ name, owner: 'sightline_owner' })))
})

test('servers that start at the same moment wait for each other', async () => {
  const ran = await Promise.all([run(), run(), run()])
  expect(ran.flat().sort()).toEqual(['0001-first', '0002-second'])
})

test('a step that fails leaves nothing of itself and all that came before', async () => {
  write('0002-second.sql', 'create table second (); select 1 / 0')
  await expect(run()).rejects.toThrow(/0002-second failed: division by zero/)
  expect((await tables()).map(({ name }) => name)).toEqual(['first'])
})

test('a changed migration is refused', async () => {
  await run()
  write('0001-first.sql', 'create table first (id uuid primary key, more text)')
  await expect(run()).rejects.toThrow(/0001-first was changed/)
})

test('a missing migration is refused', async () => {
  await run()
  rmSync(join(folder, '0001-first.sql'))
  write('0001-other.sql', 'select 1')
  await expect(run()).rejects.toThrow(/0001-first is in the database and missing here/)
})

test('a database that is newer than the program is refused', async () => {
  await run()
  rmSync(join(folder, '0002-second.sql'))
  await expect(run()).rejects.toThrow(/newer than this program: it has migration 0002-second/)
})

test('a gap in the numbers is refused', async () => {
  write('0004-fourth.sql', 'select 1')
  await expect(run()).rejects.toThrow(/numbered from 0001 without a gap.*0004-fourth/)
})
