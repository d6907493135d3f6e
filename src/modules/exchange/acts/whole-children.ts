import { Invalid, type SentFile, type Viewer } from '../../../kernel/index.ts'
import { identityColumns, identityProblem, type Outcome, readTable } from '../model.ts'
import { type IdentityRow, rowsOfChildren } from '../reads/council-lists.ts'
import { bringChildrenIn, handOverChildren } from './council-lists.ts'

/** How a file of children would be read: how many of each, and what to mend. */
export interface ChildrenPreview {
  readonly counts: Readonly<Record<IdentityRow['state'], number>>
  readonly unused: readonly string[]
  readonly problems: readonly string[]
}

/** Nothing is kept. @throws Invalid where the file cannot be used at all */
export async function previewChildren(viewer: Viewer, file: SentFile): Promise<ChildrenPreview> {
  const read = await readTable(file.bytes)
  if (!read.ok) throw new Invalid({ file: read.sentence })
  const problem = identityProblem(identityColumns(read.table).columns)
  if (problem) throw new Invalid({ file: problem })
  const { rows, unused } = await rowsOfChildren(viewer, read.table)
  const count = (state: IdentityRow['state']) => rows.filter(row => row.state === state).length
  return {
    counts: { new: count('new'), known: count('known'), same: count('same'), problem: count('problem') },
    unused,
    problems: rows.flatMap(row => (row.state === 'problem' ? row.problems.map(one => `Row ${row.row}: ${one}`) : [])),
  }
}

/** The whole file at once; nothing of it while there is anything to mend. @throws Invalid */
export async function bringFileOfChildrenIn(
  viewer: Viewer,
  file: SentFile,
  circles: { readonly purpose: string; readonly basis: string },
): Promise<Outcome> {
  return bringChildrenIn(viewer, await handOverChildren(viewer, file), { ...circles, leaveOut: false })
}
