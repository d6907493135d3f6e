import { mayRead, type Reader, readerOf, see } from './oracle.ts'
import { asReader, differences, type Findings, type Stage } from './stage.ts'
import { KEYS, keyOf, TABLES, type Table, type World } from './world.ts'

/** Everyone of a world, each at its moment; and one worker of each partnership under the other's name. */
export function readersOf(world: World, now: string): Reader[] {
  const everyone = world.worker.map(worker => readerOf(world, worker.partnership_id, worker.id, now))
  const [first, ...others] = world.partnership
  const stranger = world.worker.find(worker => worker.partnership_id === first?.id)
  return [...everyone, ...others.flatMap(({ id }) => (stranger ? [readerOf(world, id, stranger.id, now)] : []))]
}

/** Every row of every table, and the sight of every subject, as this reader: what is served against what should be. */
export async function compareReads(stage: Stage, world: World, reader: Reader, findings: Findings): Promise<void> {
  const label = `worker ${reader.worker.slice(0, 8)}`
  await asReader(stage, reader, async () => {
    await compareTables(stage, world, reader, findings, `${label} reads`)
    await compareSights(stage, world, reader, findings)
    await compareReach(stage, reader, findings)
    // Once more as a reading asks: the reach computed once, and held.
    await stage.client.query('select hold_reach($1::uuid[])', [world.subject.slice(0, 2).map(one => one.id)])
    await compareTables(stage, world, reader, findings, `${label} reads, reach held,`)
  })
}

async function compareTables(
  stage: Stage,
  world: World,
  reader: Reader,
  findings: Findings,
  label: string,
): Promise<void> {
  const { rows } = await stage.client.query<{ table: Table; key: string }>(ALL_KEYS)
  const served = Map.groupBy(rows, row => row.table)
  for (const table of TABLES) {
    const expected = readable(world, reader, table)
    const met = new Set((served.get(table) ?? []).map(row => row.key))
    findings.decisions += world[table].length
    findings.differences.push(...differences(`${label} ${table}`, expected, met))
  }
}

function readable(world: World, reader: Reader, table: Table): Set<string> {
  const rows: readonly World[Table][number][] = world[table]
  return new Set(rows.filter(row => mayRead(world, reader, table, row as never)).map(row => keyOf(table, row)))
}

async function compareSights(stage: Stage, world: World, reader: Reader, findings: Findings): Promise<void> {
  const subjects = [...world.subject.map(({ id }) => id), ABSENT]
  const { rows } = await stage.client.query<{ id: string; strong: string; weak: string }>(
    'select id, see(id, true) as strong, see(id, false) as weak from unnest($1::uuid[]) as id',
    [subjects],
  )
  const expected = subjects.map(id => `${id} ${see(world, reader, id, true)} ${see(world, reader, id, false)}`)
  const met = rows.map(({ id, strong, weak }) => `${id} ${strong} ${weak}`)
  findings.decisions += 2 * subjects.length
  findings.differences.push(...differences(`worker ${reader.worker.slice(0, 8)} sees`, new Set(expected), new Set(met)))
}

async function compareReach(stage: Stage, reader: Reader, findings: Findings): Promise<void> {
  const { rows } = await stage.client.query<Record<'reads' | 'writes' | 'member' | 'assigned', string[]>>(
    'select reach() as reads, reach_to_write() as writes, reach_as_member() as member, reach_assigned() as assigned',
  )
  for (const kind of ['reads', 'writes', 'member', 'assigned'] as const) {
    findings.decisions += 1
    const label = `worker ${reader.worker.slice(0, 8)} ${kind}`
    findings.differences.push(...differences(label, reader[kind], new Set(rows[0]?.[kind])))
  }
}

const ABSENT = '00000000-0000-4000-8000-000000000000'

const ALL_KEYS = TABLES.map(
  table => `select '${table}' as table, concat_ws(' ', ${(KEYS[table] ?? ['id']).join(', ')}) as key from ${table}`,
).join(' union all ')
