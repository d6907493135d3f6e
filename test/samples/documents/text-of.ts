import { unzipSync } from 'fflate'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** All that a file says, wherever in it: what a reader is shown, and what it says of itself. Pictures of dots say what their chunks say. */
export async function textOf(type: string, bytes: Buffer): Promise<string> {
  if (/pdf/.test(type)) return textOfPdf(bytes)
  if (/openxmlformats/.test(type)) return textOfParts(bytes)
  return /image\/png/.test(type) ? bytes.toString('latin1') : bytes.toString('utf8')
}

function textOfParts(bytes: Buffer): string {
  const parts = Object.entries(unzipSync(bytes))
  return parts.map(([path, part]) => `${path}\n${Buffer.from(part).toString('utf8')}`).join('\n')
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { info, xmp, outline, pages } = await readPdf(bytes)
  return JSON.stringify({ info, xmp, outline, pages })
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: string
  readonly outline: unknown
  readonly marked: boolean
  readonly pages: readonly { readonly text: string; readonly tree: unknown }[]
}

/** A document as a program for reading takes it: its properties, its outline, and for each page its words and its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await task.promise
  try {
    const { info, metadata } = await document.getMetadata()
    const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
    const pages = await Promise.all(
      numbers.map(async number => {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        // A line that ends on the page ends no word of what was told: what is looked for may stand on two.
        const text = items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')
        return { text: text.replace(/\s+/g, ' '), tree: await page.getStructTree() }
      }),
    )
    const marked = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
    return {
      info: info as ReadPdf['info'],
      xmp: metadata?.getRaw?.() ?? '',
      outline: await document.getOutline(),
      marked: marked?.get('Marked') === true,
      pages,
    }
  } finally {
    await task.destroy()
  }
}
