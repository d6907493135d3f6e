import { Invalid, type SentFile, type Viewer } from '../../../kernel/index.ts'
import type { Child } from '../../record/index.ts'
import { FIELDS, mappingProblems, type Outcome, readTable } from '../model.ts'
import { columnsOf, listNamed, planFor, previewTable } from '../reads/lists.ts'
import { countRows, type PreviewRow } from '../rules.ts'
import { bringIn } from './bring-in.ts'
import { handOver, planList } from './hand-over.ts'

/** How a file would be read and what to mend in it: sentences that repeat none of its words but headings. */
export interface ListPreview {
  readonly columns: readonly string[]
  readonly notes: readonly string[]
  readonly problems: readonly string[]
  readonly counts: Readonly<Record<PreviewRow['state'], number>>
}

/** Nothing is kept. @throws Invalid where the file cannot be used at all */
export async function previewList(viewer: Viewer, child: Child, file: SentFile): Promise<ListPreview> {
  const read = await readTable(file.bytes)
  if (!read.ok) throw new Invalid({ file: read.sentence })
  const { table } = read
  const { plan, guesses, missing } = await planFor(viewer, table)
  const columns = guesses.map(({ field, why }) => `${FIELDS[field]}: ${plan.mapping[field] ?? 'none'}. ${why}`)
  const lacking = Object.values(mappingProblems(plan.mapping, table))
  const rows = lacking.length > 0 ? [] : await previewTable(viewer, child, table, plan)
  const inRows = rows.flatMap(row => [
    ...row.problems.map(({ sentence }) => `Row ${row.row}: ${sentence}`),
    ...(row.protectedWord === null ? [] : [`Row ${row.row} holds a protected word: bring it in from its page.`]),
  ])
  return { columns, notes: [...table.notes, ...missing], problems: [...lacking, ...inRows], counts: countRows(rows) }
}

/** The whole file at once, as the agency planned its last one; nothing of it while there is anything to mend. @throws Invalid */
export async function bringListIn(viewer: Viewer, child: Child, file: SentFile): Promise<Outcome> {
  const id = await handOver(viewer, child, file)
  const held = await listNamed(viewer, id)
  const { table, plan } = await columnsOf(viewer, held)
  await planList(viewer, held, table, plan)
  const choices = { leaveOut: false, corrections: false, wordsConfirmed: false }
  return bringIn(viewer, await listNamed(viewer, id), choices, async () => {})
}
