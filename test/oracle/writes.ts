import { candidates } from './candidates.ts'
import { dice } from './dice.ts'
import type { Reader } from './oracle.ts'
import { mayInsert, mayUpdate, UPDATES } from './oracle-writes.ts'
import { asReader, differences, type Findings, type Stage, tried } from './stage.ts'
import { KEYS, keyOf, TABLES, type Table, type World } from './world.ts'

/** The three verbs that change something: INSERT row by row, UPDATE and DELETE of whatever the reader can. */
export async function compareWrites(
  stage: Stage,
  world: World,
  reader: Reader,
  findings: Findings,
  seed: number,
): Promise<void> {
  await asReader(stage, reader, async () => {
    for (const table of TABLES) {
      await compareUpdates(stage, world, reader, table, findings)
      await compareDeletes(stage, world, reader, table, findings)
    }
    for (const candidate of candidates(dice(seed), world, reader))
      await compareInsert(stage, world, reader, candidate, findings)
  })
}

async function compareUpdates(
  stage: Stage,
  world: World,
  reader: Reader,
  table: Table,
  findings: Findings,
): Promise<void> {
  const change = UPDATES[table]
  const rows: readonly object[] = world[table]
  const set = change?.(reader) ?? `${firstColumn(table)} = ${firstColumn(table)}`
  const expected = change
    ? rows.filter(row => mayUpdate(reader, table, row as never)).map(row => keyOf(table, row))
    : []
  const met = await keysOf(stage, `update ${table} set ${set} returning`, table)
  findings.decisions += rows.length
  const label = `worker ${reader.worker.slice(0, 8)} updates ${table}`
  findings.differences.push(...differences(label, new Set(expected), met))
}

async function compareDeletes(
  stage: Stage,
  world: World,
  reader: Reader,
  table: Table,
  findings: Findings,
): Promise<void> {
  const drafts = world.draft.filter(row => row.partnership_id === reader.partnership && row.worker_id === reader.worker)
  const expected = table === 'draft' ? drafts.map(row => keyOf('draft', row)) : []
  const met = await keysOf(stage, `delete from ${table} returning`, table)
  findings.decisions += world[table].length
  findings.differences.push(
    ...differences(`worker ${reader.worker.slice(0, 8)} deletes ${table}`, new Set(expected), met),
  )
}

async function compareInsert(
  stage: Stage,
  world: World,
  reader: Reader,
  { table, row, note }: ReturnType<typeof candidates>[number],
  findings: Findings,
): Promise<void> {
  const columns = Object.keys(row).join(', ')
  const statement = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb)`
  const done = await tried(stage.client, () => stage.client.query(statement, [JSON.stringify(row)]))
  const expected = mayInsert(world, reader, table, row)
  findings.decisions += 1
  if ((done !== null) === expected) return
  findings.differences.push(
    `worker ${reader.worker.slice(0, 8)} inserts ${table} (${note}): ${done ? 'taken and should be refused' : 'refused and should be taken'}`,
  )
}

async function keysOf(stage: Stage, statement: string, table: Table): Promise<Set<string>> {
  const key = `concat_ws(' ', ${(KEYS[table] ?? ['id']).join(', ')}) as key`
  const done = await tried(stage.client, () => stage.client.query<{ key: string }>(`${statement} ${key}`))
  return new Set(done?.rows.map(row => row.key))
}

const firstColumn = (table: Table): string => (table === 'partnership' ? 'id' : 'partnership_id')
