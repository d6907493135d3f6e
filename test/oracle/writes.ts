import { candidates } from './candidates.ts'
import { mayRead, type Reader } from './oracle.ts'
import { mayInsert, mayUpdate, UPDATES } from './oracle-writes.ts'
import { dice } from './random/dice.ts'
import { asReader, differences, type Findings, type Stage, tried } from './stage.ts'
import { KEYS, keyOf, TABLES, type Table, type World } from './world.ts'

/** The three verbs that change something: INSERT row by row, UPDATE and DELETE of whatever the reader can. */
export async function compareWrites(
  stage: Stage,
  world: World,
  reader: Reader,
  findings: Findings,
  { seed, only }: { readonly seed: number; readonly only?: Table },
): Promise<void> {
  await asReader(stage, reader, async () => {
    for (const table of only ? [only] : TABLES) {
      await compareUpdates(stage, world, reader, table, findings)
      await compareDeletes(stage, world, reader, table, findings)
    }
    for (const candidate of candidates(dice(seed), world, reader)) {
      if (!only || candidate.table === only) await compareInsert(stage, world, reader, candidate, findings)
    }
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
  const may = rows.filter(row => change && mayUpdate(world, reader, table, row as never))
  await compareChange(stage, reader, { table, verb: 'updates', statement: `update ${table} set ${set}`, may }, findings)
}

async function compareDeletes(
  stage: Stage,
  world: World,
  reader: Reader,
  table: Table,
  findings: Findings,
): Promise<void> {
  const own = world.draft.filter(row => row.partnership_id === reader.partnership && row.worker_id === reader.worker)
  const chunks = world.list_chunk.filter(row => mayRead(world, reader, 'list_chunk', row))
  const may = table === 'draft' ? own : table === 'list_chunk' ? chunks : []
  await compareChange(stage, reader, { table, verb: 'deletes', statement: `delete from ${table}`, may }, findings)
}

interface Change {
  readonly table: Table
  readonly verb: string
  readonly statement: string
  readonly may: readonly object[]
}

/** Of all rows at once: which are changed, and again without asking which, for which no right to read is needed. */
async function compareChange(
  stage: Stage,
  reader: Reader,
  { table, verb, statement, may }: Change,
  findings: Findings,
): Promise<void> {
  const key = `concat_ws(' ', ${(KEYS[table] ?? ['id']).join(', ')}) as key`
  const told = await tried<{ key: string }>(stage.client, `${statement} returning ${key}`)
  const blind = await tried(stage.client, statement)
  const expected = new Set(may.map(row => keyOf(table, row)))
  const label = `worker ${reader.worker.slice(0, 8)} ${verb} ${table}`
  findings.decisions += 1 + expected.size
  findings.differences.push(...differences(label, expected, new Set(told?.rows.map(row => row.key))))
  if ((blind?.rowCount ?? 0) !== expected.size) findings.differences.push(`${label} blindly: ${blind?.rowCount} rows`)
}

async function compareInsert(
  stage: Stage,
  world: World,
  reader: Reader,
  { table, row, note }: ReturnType<typeof candidates>[number],
  findings: Findings,
): Promise<void> {
  const columns = Object.keys(row).join(', ')
  const values = stage.client.escapeLiteral(JSON.stringify(row))
  const done = await tried(
    stage.client,
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, ${values}::jsonb)`,
  )
  const expected = mayInsert(world, reader, table, row)
  findings.decisions += 1
  if ((done !== null) === expected) return
  findings.differences.push(
    `worker ${reader.worker.slice(0, 8)} inserts ${table} (${note}): ${done ? 'taken and should be refused' : 'refused and should be taken'}`,
  )
}

const firstColumn = (table: Table): string => (table === 'partnership' ? 'id' : 'partnership_id')
