import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { LIMITS, unfit } from '../table.ts'

/** The parts of a spreadsheet's file by name. Nothing is unpacked until it is asked for, and nothing is ever written to disk. */
export interface Parts {
  has(name: string): boolean
  /** The text of a part, a piece at a time. */
  read(name: string): AsyncIterable<string>
}

/**
 * Looks at the list of contents first: a bomb is refused by what it says of itself, and one that lies by its first byte too many.
 * @throws Invalid
 */
export async function unzip(bytes: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  })
  if (zip.entryCount > LIMITS.entries) throw unfit(TOO_MANY_PARTS)
  const entries = await entriesOf(zip)
  return {
    has: name => entries.has(name),
    read: name => textOf(zip, entries.get(name)),
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let unzipped = 0
  for await (const entry of zip.eachEntry()) {
    const sentence = refusalOf(entry)
    if (sentence !== null) throw unfit(sentence)
    if (entries.has(entry.fileName)) throw unfit(TWICE)
    unzipped += entry.uncompressedSize
    if (unzipped > LIMITS.unzippedBytes) throw unfit(TOO_BIG)
    entries.set(entry.fileName, entry)
  }
  return entries
}

function refusalOf(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'This file has a password. Save it without one and choose it again.'
  // The upper half of the attributes is what Unix calls the mode; 0o12 is a link to somewhere else.
  if (entry.externalFileAttributes >>> 28 === 0o12)
    return 'This file points out of itself. Save the list again as XLSX.'
  return REFUSED.find(({ named }) => named.test(entry.fileName))?.sentence ?? null
}

async function* textOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) return
  const stream = await zip.openReadStreamPromise(entry)
  let decoder: TextDecoder | null = null
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) continue
    decoder ??= new TextDecoder(piece[0] === 0xfe ? 'utf-16be' : piece[0] === 0xff ? 'utf-16le' : 'utf-8')
    yield decoder.decode(piece, { stream: true })
  }
}

const REFUSED: readonly { readonly named: RegExp; readonly sentence: string }[] = [
  {
    named: /vbaProject|(^|\/)macrosheets\/|(^|\/)activeX\//i,
    sentence: 'This spreadsheet holds macros. Save it as an ordinary XLSX workbook, or as CSV.',
  },
  {
    named: /(^|\/)externalLinks\//i,
    sentence: 'This spreadsheet draws on other files. Save its values only, or save it as CSV.',
  },
  {
    named: /(^|\/)embeddings\/|\.(zip|xls[xmb]?|doc[xm]?|ppt[xm]?|jar|rar|7z|gz|tgz|tar|bz2|xz|exe|dll)$/i,
    sentence: 'This spreadsheet holds another file inside it. Take that out, or save the list as CSV.',
  },
]

const TOO_MANY_PARTS = `This file is made of more than ${LIMITS.entries} parts, so it is more than a list. Save the list alone as XLSX or CSV.`
const TOO_BIG = `Unpacked, this file is larger than ${LIMITS.unzippedBytes / 2 ** 20} MB. Split the list, or save it as CSV.`
const TWICE = 'This file holds the same part twice. Save the list again as XLSX, or as CSV.'
