import { setImmediate as breath } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type AsyncZippable, strToU8, zip } from 'fflate'

/** Files within a file, as office documents are packed, beside the server's own work: the same bytes for the same words, whenever it is made. */
export function packed(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const)
  return zipped(Object.fromEntries(files), { level: 6, mtime: '1980-01-01T12:00:00' })
}
const zipped = promisify<AsyncZippable, { level: 6; mtime: string }, Uint8Array>(zip)

/** Rows between two breaths: a long file keeps nobody else waiting. */
const AT_ONCE = 200

export async function inSlices<Row>(rows: readonly Row[], write: (row: Row, at: number) => string): Promise<string> {
  const said: string[] = []
  for (const [at, row] of rows.entries()) {
    said.push(write(row, at))
    if (at % AT_ONCE === AT_ONCE - 1) await breath()
  }
  return said.join('')
}

/** Words as XML may hold them: escaped, and without what XML has no place for. */
export function xml(words: string): string {
  if (PLAIN.test(words)) return words
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Most words are letters and points, and need no looking through. */
const PLAIN = /^[\t\n !#-%'-;=?-~\u00A0-\uD7FF\uE000-\uFFFD]*$/

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const part = (text: string): string => `${HEAD}${text}`

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Related {
  readonly id: string
  readonly kind: string
  readonly target: string
}

export const related = (all: readonly Related[]): string =>
  part(
    `<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(({ id, kind, target }) => {
        const type = kind.startsWith('core') ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`
        return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
      })
      .join('')}</Relationships>`,
  )

export const contentTypes = (overrides: Readonly<Record<string, string>>): string =>
  part(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
      { ...overrides, '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml' },
    )
      .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  )

/** What a file says of itself: its title and its language, and nobody's name. */
export const coreProperties = (title: string): string =>
  part(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>Sightline</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
  )
