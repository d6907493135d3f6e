import { Invalid } from '../../../kernel/index.ts'
import { readCsv } from './csv/read-csv.ts'
import { type Table, tableOf } from './header.ts'
import { LIMITS, type Sheet, unfit } from './table.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export type ReadTable = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly sentence: string }

/**
 * An agency's list from the bytes of its file: CSV or XLSX, told by what is in it and never by its name. Keeps nothing,
 * evaluates nothing, follows nothing. Says in one sentence why a file cannot be used.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  try {
    return { ok: true, table: tableOf(await readSheet(bytes)) }
  } catch (error) {
    if (error instanceof Invalid) return { ok: false, sentence: error.message }
    throw error
  }
}

async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > LIMITS.fileBytes) {
    throw unfit(`This file is larger than ${LIMITS.fileBytes / 2 ** 20} MB. Split the list and bring in each part.`)
  }
  if (bytes.length === 0) throw unfit('This file is empty. Choose the file that holds the list.')
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK')) return readXlsx(bytes)
  const plain = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  const other = OTHER_FILES.find(({ begins }) => begins.some(mark => plain.startsWith(mark.toLowerCase())))
  if (other !== undefined) throw unfit(other.sentence)
  return readCsv(bytes)
}

/** What agencies send in place of a list, by its first bytes. */
const OTHER_FILES: readonly { readonly begins: readonly string[]; readonly sentence: string }[] = [
  {
    begins: ['\xd0\xcf\x11\xe0'],
    sentence: 'This is an old Excel file, or one with a password. Save it without a password as XLSX, or as CSV.',
  },
  { begins: ['%pdf'], sentence: 'This is a PDF. Ask for the list as XLSX or CSV, or save it so.' },
  { begins: ['{\\rtf'], sentence: 'This is a text document, and no list. Save the list as XLSX or CSV.' },
  {
    begins: ['<!doctype', '<html', '<?xml', '<table'],
    sentence: 'This is a web page or XML, and no list. Save the list as XLSX or CSV.',
  },
  {
    begins: ['\x89png', '\xff\xd8\xff', 'gif8', 'ii*\0', 'mm\0*'],
    sentence: 'This is a picture. Ask for the list as XLSX or CSV.',
  },
  {
    begins: ['\x1f\x8b', 'rar!', '7z\xbc\xaf'],
    sentence: 'This is a packed file. Unpack it and choose the list inside.',
  },
]
