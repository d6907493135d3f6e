import { inkOf, PAPER, TONES } from '../looks.ts'
import type { Fill, Mark, Outline, Scene, Words } from '../model.ts'
import { bottomOf, MARGIN, type Setting, settable, tagged } from './setting.ts'

/** Smaller than this, words on a page are not read: a larger sheet is taken. */
const LEGIBLE = 0.62

/** Goes on to a sheet on which the scene can be read, where what is left of this one is too small for it and `above`, in points. */
export function roomForFigure({ pdf }: Setting, scene: Scene, above = 0): void {
  const left = bottomOf(pdf) - pdf.y - above + MARGIN.top + MARGIN.bottom
  if (fitted(scene, pdf.page.width, left) < LEGIBLE) pdf.addPage(sheetFor(scene))
}

/** A scene as lines and letters, at the largest size at which it fits; under one tag that says what it shows. */
export function setFigure(setting: Setting, scene: Scene): void {
  const { pdf, root } = setting
  roomForFigure(setting, scene)
  const scale = fitted(scene, pdf.page.width, bottomOf(pdf) - pdf.y + MARGIN.top + MARGIN.bottom)
  const [x, y] = [MARGIN.left, pdf.y]
  const bbox: [number, number, number, number] = [x, y, x + scene.width * scale, y + scene.height * scale]
  const write = () => {
    pdf.save().translate(x, y).scale(scale)
    for (const mark of scene.marks) draw(pdf, mark)
    pdf.restore()
  }
  const alt = `${scene.title}. ${scene.description}`
  root.add(tagged(pdf, 'Figure', write, { alt, bbox, placement: 'Block' }))
  pdf.y = y + scene.height * scale + 12
  pdf.x = MARGIN.left
}

const fitted = ({ width, height }: Scene, pageWidth: number, pageHeight: number): number =>
  Math.min(1, (pageWidth - MARGIN.left - MARGIN.right) / width, (pageHeight - MARGIN.top - MARGIN.bottom) / height)

/** The first sheet on which it can be read, else the largest. */
function sheetFor(scene: Scene): PDFKit.PDFDocumentOptions {
  const [first] = SHEETS.filter(([, , width, height]) => fitted(scene, width, height) >= LEGIBLE)
  const [size, layout] = first ?? SHEETS[3]
  return { size, layout, margins: MARGIN }
}

const SHEETS = [
  ['A4', 'portrait', 595, 842],
  ['A4', 'landscape', 842, 595],
  ['A3', 'landscape', 1190, 842],
  ['A2', 'landscape', 1684, 1190],
] as const

function draw(pdf: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.shape) {
    case 'group':
      for (const one of mark.marks) draw(pdf, one)
      break
    case 'words':
      letters(pdf, mark)
      break
    case 'line':
      outline(pdf.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2), mark, 'none')
      break
    case 'circle':
      outline(pdf.circle(mark.x, mark.y, mark.radius), mark, 'paper')
      break
    case 'path':
      outline(pdf.path(mark.d), mark, 'none')
      break
    case 'box':
      outline(pdf.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.round ?? 0), mark, 'ink')
  }
}

function outline(pdf: PDFKit.PDFDocument, mark: Outline, filled: Fill): void {
  const { stroke, weight, dash, fill } = inkOf(mark, filled)
  pdf.lineWidth(weight).strokeColor(stroke)
  if (dash.length > 0) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? 1 })
  else pdf.undash()
  if (fill === null) pdf.stroke()
  else pdf.fillAndStroke(fill, stroke)
  pdf.undash()
}

function letters(pdf: PDFKit.PDFDocument, { x, y, words, tone, anchor, size = 14, bold, halo }: Words): void {
  pdf.font(bold ? 'bold' : 'plain').fontSize(size)
  const set = settable(pdf, words)
  const width = pdf.widthOfString(set)
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  if (halo)
    pdf
      .rect(left - 2, y - size * 0.82, width + 4, size * 1.05)
      .fillColor(PAPER)
      .fill()
  pdf.fillColor(TONES[tone].ink).text(set, left, y, { baseline: 'alphabetic', lineBreak: false })
}
