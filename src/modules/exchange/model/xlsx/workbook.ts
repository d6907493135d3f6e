import { unfit } from '../table.ts'
import { unescaped } from './escapes.ts'
import { type DaySystem, type Shown, shownByCode, shownByNumber } from './serial.ts'
import type { Parts } from './unzip.ts'
import { readXml } from './xml.ts'

export interface Workbook {
  /** Those that are shown, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly system: DaySystem
  /** By the place of a style: what it shows a number as. */
  readonly styles: readonly Shown[]
  readonly strings: readonly string[]
}

/** Everything but the cells. @throws Invalid where there is no sheet to read */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const book = (await relations(parts, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target
  if (book === undefined || !parts.has(book)) throw unfit(NOT_A_WORKBOOK)
  const related = await relations(parts, book)
  const partOf = (type: string) => related.find(one => one.type.endsWith(`/${type}`))?.target ?? ''
  const tabs: { readonly name: string; readonly id: string }[] = []
  let system: DaySystem = 1900
  await readXml(parts.read(book), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.get('date1904') ?? '')) system = 1904
      if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return
      tabs.push({ name: attributes.get('name') ?? '', id: attributes.get('r:id') ?? '' })
    },
  })
  const sheets = tabs.flatMap(({ name, id }) => {
    const part = related.find(one => one.id === id && one.type.endsWith('/worksheet'))?.target
    return part !== undefined && parts.has(part) ? [{ name, part }] : []
  })
  if (sheets.length === 0)
    throw unfit('This workbook has no sheet with rows to read. Save the list again as XLSX or CSV.')
  const styles = await readStyles(parts, partOf('styles'))
  return { sheets, system, styles, strings: await readStrings(parts, partOf('sharedStrings')) }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** What a part stands in relation to. What lies outside the file is passed over: a link in a cell is only words here. */
async function relations(parts: Parts, of: string): Promise<readonly Relation[]> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const found: Relation[] = []
  await readXml(whole(parts, `${folder}_rels/${of.slice(folder.length)}.rels`), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = attributes.get('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : folder + target
      found.push({ id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', target: path })
    },
  })
  return found
}

async function readStyles(parts: Parts, part: string): Promise<readonly Shown[]> {
  const codes = new Map<number, string>()
  const styles: Shown[] = []
  let inCells = false
  await readXml(whole(parts, part), {
    open(name, attributes) {
      const format = Number(attributes.get('numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(format, attributes.get('formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const code = codes.get(format)
      styles.push(code === undefined ? shownByNumber(format) : shownByCode(code))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

async function readStrings(parts: Parts, part: string): Promise<readonly string[]> {
  const strings: string[] = []
  let [words, isText, isPhonetic] = ['', false, false]
  await readXml(whole(parts, part), {
    open(name) {
      if (name === 'si') words = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text(piece) {
      if (isText) words += piece
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') strings.push(unescaped(words))
    },
  })
  return strings
}

/** A part that may be left out reads as an empty one. */
async function* whole(parts: Parts, name: string): AsyncGenerator<string> {
  if (parts.has(name)) yield* parts.read(name)
  else yield '<none/>'
}

const NOT_A_WORKBOOK = 'This is a packed file, and no Excel workbook. Save the list as XLSX or CSV.'
