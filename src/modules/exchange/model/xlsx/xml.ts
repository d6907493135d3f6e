import { SaxesParser } from 'saxes'
import { unfit } from '../table.ts'

/** What a reader of one part listens to. Names come without their prefix. */
export interface Listener {
  open?(name: string, attributes: ReadonlyMap<string, string>): void
  text?(words: string): void
  close?(name: string): void
}

/**
 * Reads XML as it comes and keeps none of it. A document type, and with it every entity of its own, is refused unread.
 * @throws Invalid for a document type; Error for XML that is not well formed
 */
export async function readXml(pieces: AsyncIterable<string>, listener: Listener): Promise<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw unfit(
      'This spreadsheet holds a document type of its own, which lists never need. Save it again as XLSX or CSV.',
    )
  })
  parser.on('opentag', ({ name, attributes }) => {
    listener.open?.(local(name), new Map(Object.entries(attributes)))
  })
  parser.on('text', words => listener.text?.(words))
  parser.on('cdata', words => listener.text?.(words))
  parser.on('closetag', ({ name }) => listener.close?.(local(name)))
  for await (const piece of pieces) parser.write(piece)
  parser.close()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
