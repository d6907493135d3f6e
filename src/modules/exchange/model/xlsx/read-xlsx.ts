import { Invalid } from '../../../../kernel/index.ts'
import { type Sheet, unfit } from '../table.ts'
import { readCells } from './cells.ts'
import { unzip } from './unzip.ts'
import { readWorkbook } from './workbook.ts'

/**
 * The first sheet that has rows, as text and dates. Formulas are never worked out, links never followed, macros refused.
 * @throws Invalid
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  try {
    const parts = await unzip(bytes)
    const book = await readWorkbook(parts)
    for (const { name, part } of book.sheets) {
      const rows = await readCells(parts, part, book)
      if (rows.length > 0) return { kind: 'xlsx', rows, notes: notes(name, book.sheets.length) }
    }
    return { kind: 'xlsx', rows: [], notes: [] }
  } catch (error) {
    // Two libraries stand in between, with errors of their own for a stranger's damaged file. What they mean is the same.
    throw error instanceof Invalid ? error : unfit(DAMAGED)
  }
}

const notes = (name: string, sheets: number): readonly string[] =>
  sheets === 1 ? [] : [`Only the sheet “${name}” was read: the first of ${sheets} that has rows.`]

const DAMAGED = 'This Excel file is damaged or cut short. Open it, save it again as XLSX or CSV, and choose that file.'
