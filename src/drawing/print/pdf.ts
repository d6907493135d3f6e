import { setImmediate as breath } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { setBlock } from './blocks.ts'
import { roomForFigure } from './figure.ts'
import { faceOf } from './letters.ts'
import type { Paper } from './paper.ts'
import { INK, MARGIN, type Setting, tagged } from './setting.ts'

// The library's types do not know this one yet.
const UNIVERSAL = { subset: 'PDF/UA' } as object

/** Blocks between two breaths: a long document keeps nobody else waiting. */
const AT_ONCE = 20

/** Points that the heading over a figure takes. */
const HEADING = 44

/**
 * A paper as PDF that a screen reader can follow (PDF/UA: tags, language, title, headings, an embedded font). The same paper makes
 * the same bytes. Its properties hold its title and when it was made, and nobody's name.
 */
export async function pdfOf({ title, madeAt, stamp, blocks }: Paper): Promise<Uint8Array> {
  const info = { Title: title, Author: 'Sightline', Creator: 'Sightline', Producer: 'Sightline', CreationDate: madeAt }
  const pdf = new PDFDocument({
    ...{ size: 'A4', margins: MARGIN, bufferPages: true, info, lang: 'en-GB', displayTitle: true },
    ...{ pdfVersion: '1.7', tagged: true, ...UNIVERSAL },
  })
  const whole = collected(pdf)
  pdf.registerFont('plain', faceOf('plain'))
  pdf.registerFont('bold', faceOf('bold'))
  pdf.font('plain').fillColor(INK.strong)
  const root = tagged(pdf, 'Document')
  pdf.addStructure(root)
  const setting: Setting = { pdf, root }
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1]
    if (block.kind === 'heading' && next?.kind === 'figure') roomForFigure(setting, next.scene, HEADING)
    setBlock(setting, block)
    if (at % AT_ONCE === AT_ONCE - 1) await breath()
  }
  root.end()
  stampPages(pdf, title, stamp)
  pdf.end()
  return whole
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const chunks: Buffer[] = []
  pdf.on('data', chunk => chunks.push(chunk))
  pdf.on('end', () => resolve(Buffer.concat(chunks)))
  pdf.on('error', reject)
  return promise
}

/** On every page: whose it is, small at its foot, and pale across it. Outside the tags: it is not read out on each page. */
function stampPages(pdf: PDFKit.PDFDocument, title: string, stamp: string): void {
  const { count } = pdf.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    pdf.switchToPage(at)
    const { page } = pdf
    // What stands below the margin would otherwise begin a page of its own.
    page.margins = { ...page.margins, bottom: 0 }
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf.font('plain').fontSize(8).fillColor(INK.quiet)
    const [y, width] = [page.height - 34, page.width - MARGIN.left - MARGIN.right]
    pdf.text(`${title}. ${stamp}`, MARGIN.left, y, { width: width - 70, lineBreak: false, ellipsis: true })
    pdf.text(`Page ${at + 1} of ${count}`, MARGIN.left, y, { width, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
    pdf.markContent('Artifact', { type: 'Pagination' })
    acrossPage(pdf, stamp)
    pdf.endMarkedContent()
  }
}

/** From corner to corner, as large as it fits. */
function acrossPage(pdf: PDFKit.PDFDocument, stamp: string): void {
  const { width, height } = pdf.page
  const angle = (Math.atan2(height, width) * 180) / Math.PI
  const size = Math.min(26, (Math.hypot(width, height) * 0.86) / (pdf.fontSize(1).widthOfString(stamp) || 1))
  pdf.save().rotate(-angle, { origin: [width / 2, height / 2] })
  pdf.fontSize(size).fillColor(INK.strong).fillOpacity(0.09)
  pdf.text(stamp, (width - pdf.widthOfString(stamp)) / 2, height / 2, { lineBreak: false })
  pdf.restore().fillOpacity(1)
}
