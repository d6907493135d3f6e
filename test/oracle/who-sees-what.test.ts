import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHILDREN, WORKERS } from '../../seeds/cast.ts'
import { type LeakHouse, openLeakHouse } from '../leaks/house.ts'
import { readerNamed } from '../leaks/prepare.ts'
import { mayRead, type Reader, see } from './oracle.ts'
import type { Row, World } from './world.ts'

// Who of the cast sees what, drawn from the oracle and committed: a change of access shows in the diff that makes it.
// `npm run generate` writes it again.

let house: LeakHouse
let world: World
beforeAll(async () => {
  house = await openLeakHouse()
  world = await house.world()
})
afterAll(() => house?.close())

test('docs/generated/who-sees-what.md says who of the cast sees what', async () => {
  const readers = WORKERS.map(worker => ({ worker, reader: readerNamed(house, world, worker.id) }))
  const heads = ['worker', ...CHILDREN.map(child => child.name)]
  const rows = readers.map(({ worker, reader }) => [
    `${worker.name}, ${worker.title}`,
    ...CHILDREN.map(child => sightSaid(reader, house.cast.children[child.id].id)),
  ])
  const narrow = narrowFacts().map(({ about, kind, rows: told }) => [
    about,
    kind,
    readers
      .filter(({ reader }) => told.some(row => mayRead(world, reader, 'fact', row)))
      .map(({ worker }) => worker.name)
      .join(', '),
  ])
  const text = [
    '# Who sees what',
    '',
    'Everyone of the cast, by the rules of access written once more in plain TypeScript (`test/oracle`). *Reads*: in the circle, or on duty.',
    '*Whom to ring*: finds that somebody holds a record. *By reference only*: the same, on a strong match. *Nothing*: as if there were none.',
    '',
    ...table(heads, rows),
    '',
    '## What fewer than the circle may read',
    '',
    ...table(['about', 'what', 'read by'], narrow),
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../docs/generated/who-sees-what.md')
})

function sightSaid(reader: Reader, child: string): string {
  const [weak, strong] = [see(world, reader, child, false), see(world, reader, child, true)]
  if (strong === 'read') return 'reads'
  if (strong === 'none') return 'nothing'
  return weak === 'stub' ? 'whom to ring' : 'by reference only'
}

interface NarrowFact {
  readonly about: string
  readonly kind: string
  readonly rows: readonly Row<'fact'>[]
}

/** Facts told to an agency only, by whom or what they are about: under the name that the cast gives them, and never their words. */
function narrowFacts(): NarrowFact[] {
  const circles = new Set(world.audience.filter(one => one.kind === 'circle').map(one => one.id))
  const told = world.fact.filter(one => !circles.has(one.audience_id) && one.superseded_at === null)
  const byFact = Map.groupBy(told, one => `${nameOf(one.subject_id)}|${one.kind}`)
  return [...byFact]
    .map(([key, rows]) => {
      const [about = '', kind = ''] = key.split('|')
      return { about, kind, rows }
    })
    .sort((one, other) => one.about.localeCompare(other.about, 'en-GB') || one.kind.localeCompare(other.kind, 'en-GB'))
}

function nameOf(subject: string): string {
  const names = world.fact.filter(one => one.subject_id === subject && one.kind === 'name').map(one => one.value)
  return names.sort()[0] ?? 'somebody'
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map(row => `| ${row.join(' | ')} |`),
]
