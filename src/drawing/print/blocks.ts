import { setFigure } from './figure.ts'
import type { Block, PaperEntry } from './paper.ts'
import { forTheEye, INK, keepTogether, MARGIN, roomOf, type Setting, settable, tagged } from './setting.ts'
import { setFacts, setTable } from './table.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Sets one block under those before it, each under the tag of what it is. */
export function setBlock(setting: Setting, block: Block): void {
  switch (block.kind) {
    case 'heading':
      setHeading(setting, block)
      break
    case 'words':
      setWords(setting, block)
      break
    case 'list':
      setList(setting, block)
      break
    case 'facts':
      setFacts(setting, block.rows)
      break
    case 'table':
      setTable(setting, block)
      break
    case 'entry':
      setEntry(setting, block)
      break
    case 'figure':
      setFigure(setting, block.scene)
      break
    case 'page':
      setting.pdf.addPage()
  }
}

const SIZES = { 1: 24, 2: 16, 3: 12 } as const

function setHeading(setting: Setting, { level, words }: Of<'heading'>): void {
  const { pdf, root } = setting
  const size = SIZES[level]
  // A heading stands above something.
  keepTogether(setting, size * 5)
  if (level < 3) pdf.outline.addItem(words)
  pdf.y += level === 1 ? 0 : size * 0.8
  root.add(
    tagged(pdf, `H${level}`, () => {
      pdf
        .font('bold')
        .fontSize(size)
        .fillColor(level === 3 ? INK.strong : INK.mark)
      pdf.text(settable(pdf, words), MARGIN.left, pdf.y, { width: roomOf(pdf) })
    }),
  )
  pdf.y += size * 0.35
  if (level !== 2) return
  lineAt(pdf, pdf.y - 4)
  pdf.y += 4
}

function lineAt(pdf: PDFKit.PDFDocument, y: number): void {
  forTheEye(pdf, () => {
    pdf
      .moveTo(MARGIN.left, y)
      .lineTo(MARGIN.left + roomOf(pdf), y)
      .lineWidth(0.6)
      .strokeColor(INK.rule)
      .stroke()
  })
}

const LOOKS = {
  plain: { face: 'plain', size: 10.5, ink: INK.strong },
  large: { face: 'bold', size: 17, ink: INK.strong },
  strong: { face: 'bold', size: 10.5, ink: INK.strong },
  quiet: { face: 'plain', size: 9, ink: INK.quiet },
} as const

function setWords({ pdf, root }: Setting, { words, look }: Of<'words'>): void {
  const { face, size, ink } = LOOKS[look ?? 'plain']
  root.add(
    tagged(pdf, 'P', () => {
      pdf.font(face).fontSize(size).fillColor(ink)
      pdf.text(settable(pdf, words), MARGIN.left, pdf.y, { width: roomOf(pdf), lineGap: 2, paragraphGap: 3 })
    }),
  )
  pdf.y += size * 0.45
}

function setList(setting: Setting, { items }: Of<'list'>): void {
  const { pdf, root } = setting
  const list = tagged(pdf, 'L')
  root.add(list)
  for (const words of items) {
    keepTogether(setting, 16)
    pdf.font('plain').fontSize(10.5).fillColor(INK.strong)
    const item = tagged(pdf, 'LI')
    list.add(item)
    const y = pdf.y
    item.add(tagged(pdf, 'Lbl', () => pdf.text('•', MARGIN.left + 4, y, { lineBreak: false })))
    const options = { width: roomOf(pdf) - 18, lineGap: 2 }
    item.add(tagged(pdf, 'LBody', () => pdf.text(settable(pdf, words), MARGIN.left + 18, y, options)))
    item.end()
    pdf.y += 3
  }
  list.end()
  pdf.y += 5
}

/** The width that the time of an entry has at the margin. */
const WHEN = 96

/** When at the margin, as the heading of what is beside it; the words flow on to the next page where they have to. */
function setEntry(setting: Setting, { when, who, text, notes }: PaperEntry): void {
  const { pdf, root } = setting
  keepTogether(setting, 62)
  const [x, width, top] = [MARGIN.left + WHEN + 12, roomOf(pdf) - WHEN - 12, pdf.y + 7]
  const section = tagged(pdf, 'Sect')
  root.add(section)
  section.add(
    tagged(pdf, 'H3', () => {
      pdf.font('bold').fontSize(10).fillColor(INK.strong).text(settable(pdf, when), MARGIN.left, top, { width: WHEN })
      const under = pdf.y
      pdf.fontSize(10.5).fillColor(INK.mark).text(settable(pdf, who), x, top, { width })
      pdf.y = Math.max(pdf.y, Math.min(under, pdf.y))
    }),
  )
  const say = (words: string, size: number, ink: string) =>
    section.add(
      tagged(pdf, 'P', () => {
        pdf
          .font('plain')
          .fontSize(size)
          .fillColor(ink)
          .text(settable(pdf, words), x, pdf.y + 2, { width, lineGap: 1.5, paragraphGap: 3 })
      }),
    )
  say(text, 10.5, INK.strong)
  for (const note of notes) say(note, 8.5, INK.quiet)
  section.end()
  pdf.y += 8
  lineAt(pdf, pdf.y)
}
