import { pdfOf } from '../../../../drawing/index.ts'
import { type FileAnswer, sayReference } from '../../../../kernel/index.ts'
import type { LeavingChronology } from '../../reads/chronology.ts'
import { csvOf, docxOf, nameOfFile, narrowTable, wideTable, xlsxOf } from '../../rules.ts'
import { chronologyPaper } from '../parts/chronology-paper.ts'

interface Format extends FileAnswer<LeavingChronology> {
  /** Entries: what is read on paper has its limit, what a program reads has another. */
  readonly limit: number
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What a chronology goes out as, by the end of its address. */
export const FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    limit: 20_000,
    make: async value => named(value, 'csv', csvOf(wideTable(value))),
  },
  xlsx: {
    type: `${OFFICE}.spreadsheetml.sheet`,
    limit: 20_000,
    make: async value => named(value, 'xlsx', await xlsxOf(wideTable(value), titleOf(value))),
  },
  pdf: {
    type: 'application/pdf',
    limit: 2_000,
    make: async value => named(value, 'pdf', await pdfOf(chronologyPaper(value, titleOf(value)))),
  },
  docx: {
    type: `${OFFICE}.wordprocessingml.document`,
    limit: 2_000,
    make: async value => named(value, 'docx', await docxOf(narrowTable(value), titleOf(value))),
  },
} as const satisfies Readonly<Record<string, Format>>
export type ChronologyFormat = keyof typeof FORMATS

const titleOf = ({ reference }: LeavingChronology): string => `Chronology, ${sayReference(reference)}`

const named = (value: LeavingChronology, ending: string, content: Uint8Array) => ({
  name: nameOfFile('chronology', value, ending),
  content,
})
