import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../../src/db/index.ts'
import { soundOf } from '../../../src/matching/words/sound.ts'
import type { Person } from '../people.ts'
import type { Question } from '../questions.ts'
import type { Peer } from './peer.ts'

const BATCH = 10_000

/** Careful blocking: two names as they sound, a date, a postcode or a phone by b-trees, and a score in SQL. It is given our sounds. */
export async function postgres(all: readonly Person[]): Promise<Peer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'match-'))
  const server = await startEmbedded({ dataDir, durable: false })
  const client = new pg.Client({ connectionString: server.adminUrl('postgres') })
  await client.connect()
  await client.query(
    `create table person (id int, given text, family text, given_sound text, family_sound text, birth text, house text, street text, postcode text, phone text)`,
  )
  for (let from = 0; from < all.length; from += BATCH) await fill(client, all.slice(from, from + BATCH), from)
  await client.query(INDEXES)
  return {
    name: 'PostgreSQL, careful blocking',
    find: async question =>
      (await client.query<{ id: number; weight: number }>({ name: 'find', text: FIND, values: valuesOf(question) }))
        .rows,
    async stop() {
      await client.end()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function fill(client: pg.Client, part: readonly Person[], from: number): Promise<void> {
  const column = (read: (person: Person) => string) => part.map(read)
  await client.query(
    'insert into person select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])',
    [
      part.map((_, at) => from + at),
      column(({ forename }) => forename),
      column(({ surname }) => surname),
      column(({ forename }) => soundOf(forename)),
      column(({ surname }) => soundOf(surname)),
      column(({ birth }) => birth),
      column(({ homes }) => homes[0]?.house ?? ''),
      column(({ homes }) => homes[0]?.street ?? ''),
      column(({ homes }) => homes[0]?.postcode ?? ''),
      column(({ phones }) => phones[0] ?? ''),
    ],
  )
}

const INDEXES = `create index on person (family_sound, given_sound); create index on person (birth); create index on person (postcode);
  create index on person (phone) where phone <> ''; analyze person`

const FIND = `with met as (
    select * from person where family_sound = $3 and given_sound = $4 union
    select * from person where family_sound = $4 and given_sound = $3 union
    select * from person where birth = $5 and $5 <> '' union
    select * from person where postcode = $8 and $8 <> '' union
    select * from person where phone = $9 and $9 <> '')
  select id, (case when given = $1 then 9 when given_sound = $4 then 6 else 0 end + case when family = $2 then 10 when family_sound = $3 then 7 else 0 end
    + case when birth = $5 then 14 when $5 <> '' and left(birth, 4) = left($5, 4) then 5 else 0 end
    + case when postcode = $8 then 10 else 0 end + case when house = $6 and street = $7 and $6 <> '' then 5 else 0 end
    + case when phone = $9 and $9 <> '' then 16 else 0 end)::float8 as weight from met order by weight desc, id limit 10`

const valuesOf = ({ forename, surname, birth, house, street, postcode, phone }: Question) => [
  forename,
  surname,
  soundOf(surname),
  soundOf(forename),
  birth,
  house,
  street,
  postcode,
  phone,
]
