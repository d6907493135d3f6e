import { TONES } from '../looks.ts'

/** A document being set, and the tag that everything hangs on. */
export interface Setting {
  readonly pdf: PDFKit.PDFDocument
  readonly root: PDFKit.PDFStructureElement
}

/** Points. */
export const MARGIN = { top: 54, bottom: 56, left: 54, right: 54 } as const

export const INK = {
  strong: TONES.strong.ink,
  quiet: TONES.quiet.ink,
  mark: TONES.mark.ink,
  rule: TONES.rule.ink,
  faint: TONES.faint.ink,
} as const

export const roomOf = (pdf: PDFKit.PDFDocument): number => pdf.page.width - MARGIN.left - MARGIN.right
export const bottomOf = (pdf: PDFKit.PDFDocument): number => pdf.page.height - MARGIN.bottom

/** A new page where less than this is left of the one that is being set. */
export function keepTogether({ pdf }: Setting, height: number): void {
  if (pdf.y + height > bottomOf(pdf)) pdf.addPage()
}

/** What the font has no letter for stands as a box, so that nobody takes it for nothing. */
export function settable(pdf: PDFKit.PDFDocument, words: string): string {
  const { font } = Reflect.get(pdf, '_font') as { readonly font: { hasGlyphForCodePoint(code: number): boolean } }
  return words
    .normalize('NFC')
    .replace(/[^\n -ÿ]/gu, letter => (font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : '□'))
}

/** What a tag says beside its words: of a picture what it shows and where it is, of a heading in a table which way it looks. */
interface Says {
  readonly alt?: string
  readonly bbox?: readonly [number, number, number, number]
  readonly placement?: 'Block'
  readonly scope?: 'Row' | 'Column'
}

/** One element of what a screen reader follows; `write` sets what belongs to it, once it is added to what it is part of. */
export const tagged = (
  pdf: PDFKit.PDFDocument,
  name: string,
  write?: () => void,
  says: Says = {},
): PDFKit.PDFStructureElement => pdf.struct(name as 'P', says as object, write as () => undefined)

/** Lines and grounds that are there for the eye alone. */
export function forTheEye(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}
