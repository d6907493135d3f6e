import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { namesLike } from '../../src/matching/words/nicknames.ts'
import type { Person } from '../match/people.ts'
import type { Question } from '../match/questions.ts'
import type { Pair } from './pairs.ts'

/** Splink's approach re-made: blocks joined by equality, levels of each field weighed, the best of each row. */
export async function byDuckDb(all: readonly Person[], list: readonly Question[]): Promise<Pair[]> {
  const folder = mkdtempSync(join(tmpdir(), 'linkage-'))
  const instance = await DuckDBInstance.create(':memory:')
  const database = await instance.connect()
  try {
    write(
      join(folder, 'people.csv'),
      all.map(({ forename, surname, birth, homes, phones }) => [
        forename,
        surname,
        birth,
        homes[0]?.house,
        homes[0]?.street,
        homes[0]?.postcode,
        phones[0],
      ]),
    )
    write(
      join(folder, 'list.csv'),
      list.map(({ forename, surname, birth, house, street, postcode, phone }) => [
        forename,
        surname,
        birth,
        house,
        street,
        postcode,
        phone,
      ]),
    )
    const shorts = [...new Set(list.map(({ forename }) => forename))].flatMap(name =>
      [...namesLike(name)].map(like => [name, like]),
    )
    write(join(folder, 'short.csv'), shorts)
    for (const statement of statements(folder)) await database.run(statement)
    const answer = await database.runAndReadAll(LINK)
    return answer.getRowsJS().map(([row, id, weight]) => ({ row: Number(row), id: Number(id), weight: Number(weight) }))
  } finally {
    database.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
}

const write = (path: string, rows: readonly (readonly (string | undefined)[])[]) =>
  writeFileSync(path, rows.map((cells, at) => [at, ...cells.map(cell => cell ?? '')].join(',')).join('\n'))

const COLUMNS =
  "{'id': 'int', 'given': 'text', 'family': 'text', 'birth': 'text', 'house': 'text', 'street': 'text', 'postcode': 'text', 'phone': 'text'}"

const statements = (folder: string) => [
  `create table person as select * from read_csv('${folder}/people.csv', header = false, columns = ${COLUMNS})`,
  `create table list as select * from read_csv('${folder}/list.csv', header = false, columns = ${COLUMNS})`,
  `create table short as select name, likes from read_csv('${folder}/short.csv', header = false, columns = {'at': 'int', 'name': 'text', 'likes': 'text'})`,
]

const BLOCKS = [
  'l.family = p.family and l.given = p.given',
  'l.birth = p.birth and length(l.birth) = 10',
  "l.postcode = p.postcode and l.postcode <> ''",
  "l.phone = p.phone and l.phone <> ''",
  'l.given = p.family and l.family = p.given',
]

const LINK = `with met as (${BLOCKS.map(on => `select l.id as row, p.id from list l join person p on ${on}`).join(' union ')}),
  weighed as (select met.row, met.id,
    case when l.given = p.given then 7 when exists (select 1 from short where name = l.given and likes = p.given) then 5
      when l.given = p.family and l.family = p.given then 14
      when jaro_winkler_similarity(l.given, p.given) > 0.9 then 4 else -5 end
    + case when l.family = p.family then 10 when l.family = p.given then 0 when jaro_winkler_similarity(l.family, p.family) > 0.9 then 6 else -5 end
    + case when l.birth = '' then 0 when l.birth = p.birth then 14 when length(l.birth) < 10 and starts_with(p.birth, l.birth) then length(l.birth)
      when damerau_levenshtein(l.birth, p.birth) <= 1 then 8 else -6 end
    + case when l.postcode = '' then 0 when l.postcode = p.postcode then 10 when starts_with(p.postcode, l.postcode) then 5 else -2 end
    + case when l.house <> '' and l.house = p.house and l.street = p.street then 4 else 0 end
    + case when l.phone = '' then 0 when l.phone = p.phone then 16 else -1 end as weight
    from met join list l on l.id = met.row join person p on p.id = met.id)
  select row, arg_max(id, weight), max(weight) from weighed group by row`
