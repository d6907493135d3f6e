import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { readPdf } from '../../../test/samples/documents/text-of.ts'
import type { Scene } from '../model.ts'
import type { Block } from './paper.ts'
import { pdfOf } from './pdf.ts'
import { pngOf } from './png.ts'
import { svgOf } from './svg.ts'

const SCENE: Scene = {
  id: 'family',
  width: 400,
  height: 200,
  title: 'Genogram',
  description: 'Two people, married.',
  marks: [
    { shape: 'box', x: 10, y: 10, width: 60, height: 60, tone: 'strong', fill: 'paper' },
    { shape: 'group', href: '/people/ABC', marks: [{ shape: 'circle', x: 200, y: 40, radius: 30, tone: 'strong' }] },
    { shape: 'line', x1: 70, y1: 40, x2: 170, y2: 40, tone: 'mark', dash: 'dashed' },
    { shape: 'path', d: 'M10 100 L60 150 L10 150 Z', tone: 'strong', fill: 'none' },
    { shape: 'words', x: 120, y: 36, words: 'm. 2009 <b>&', tone: 'quiet', anchor: 'middle', halo: true },
  ],
}

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 1, words: 'Conference pack' },
  { kind: 'words', words: 'Jordan Vale', look: 'large' },
  { kind: 'facts', rows: [['Born', '14 March 2012']] },
  { kind: 'heading', level: 2, words: 'Who was asked' },
  {
    kind: 'table',
    columns: [
      { heading: 'Agency', share: 1 },
      { heading: 'Answered', share: 1 },
    ],
    rows: Array.from({ length: 60 }, (_, at) => [`Agency ${at}`, 'Yes']),
  },
  { kind: 'list', items: ['One', 'Two'] },
  { kind: 'heading', level: 2, words: 'Chronology' },
  { kind: 'entry', when: '3 May 2026', who: 'Police', text: 'Seen by the shops. '.repeat(400), notes: ['Łukasz, 字'] },
  { kind: 'heading', level: 2, words: 'Genogram' },
  { kind: 'figure', scene: SCENE },
]

const paper = (blocks: readonly Block[]) => ({
  title: 'Conference pack, 9DR4T-M2PC7',
  madeAt: new Date('2026-05-21T08:30:00Z'),
  stamp: 'For Dev Sandhu. Taken by Amara Obi, 25 November 2026, 9:00am',
  blocks,
})

interface Tag {
  readonly role?: string
  readonly alt?: string
  readonly scope?: string
  readonly children?: readonly Tag[]
}
const tagsOf = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(tagsOf)]

test('a document has its tags, its language, its outline and its title, and says nobody’s name of itself', async () => {
  const { info, xmp, marked, outline, pages } = await readPdf(await pdfOf(paper(BLOCKS)))
  expect(info).toMatchObject({ Title: 'Conference pack, 9DR4T-M2PC7', Language: 'en-GB', Author: 'Sightline' })
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(marked).toBe(true)
  expect(JSON.stringify({ info, xmp, outline })).not.toMatch(/Jordan|Dev|Amara|Police/)
  const tags = pages.flatMap(({ tree }) => tagsOf(tree as Tag))
  const roles = new Set(tags.map(({ role }) => role))
  expect([...roles]).toEqual(
    expect.arrayContaining([
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'Table',
      'TR',
      'TH',
      'TD',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Figure',
    ]),
  )
  expect(tags.find(({ role }) => role === 'Figure')?.alt).toBe('Genogram. Two people, married.')
  expect(tags.filter(({ role, scope }) => role === 'TH' && !scope)).toEqual([])
})

test('long tables and long words go on, their headings again, and every page says who took it', async () => {
  const { pages } = await readPdf(await pdfOf(paper(BLOCKS)))
  expect(pages.length).toBeGreaterThan(3)
  for (const { text } of pages) expect(text).toContain('Taken by Amara Obi, 25 November 2026, 9:00am')
  expect(pages[1]?.text).toContain('Answered')
  const all = pages.map(({ text }) => text).join(' ')
  expect(all.match(/Seen by the shops/g)?.length ?? 0).toBeGreaterThan(380)
  expect(all).toContain('Łukasz, □')
})

test('a row that is longer than a page goes on in another', async () => {
  const columns = [{ heading: 'What', share: 1 }]
  const words = 'a word '.repeat(3_000)
  const { pages } = await readPdf(await pdfOf(paper([{ kind: 'table', columns, rows: [[words]] }])))
  expect(pages.map(({ text }) => text.match(/word/g)?.length ?? 0).reduce((sum, count) => sum + count, 0)).toBe(3_000)
})

test('whatever somebody wrote is letters: nothing in the file opens, runs or leads anywhere', async () => {
  const words = `<script>alert(1)</script> javascript:alert(1) https://example.org (/JS /URI) ]>>endobj`
  const bytes = Buffer.from(
    await pdfOf(
      paper([
        { kind: 'words', words },
        { kind: 'list', items: [words] },
      ]),
    ),
  )
  expect(bytes.toString('latin1')).not.toMatch(/\/(JS|JavaScript|URI|Launch|OpenAction|AA|EmbeddedFile|SubmitForm)\b/)
  expect((await readPdf(bytes)).pages[0]?.text).toContain(words)
})

test('the same paper makes the same bytes', async () => {
  expect(Buffer.from(await pdfOf(paper(BLOCKS))).equals(Buffer.from(await pdfOf(paper(BLOCKS))))).toBe(true)
})

test('a drawing as a file of its own is XML, escaped, and leads nowhere', () => {
  const text = new TextDecoder().decode(svgOf(SCENE))
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', failure => {
    throw failure
  })
  parser.write(text).close()
  expect(text).toContain('m. 2009 &lt;b>&amp;')
  expect(text).not.toMatch(/href|<style|<script/)
})

test('a drawing as a picture has its size twice, ink on it, and no words in it', async () => {
  const png = Buffer.from(await pngOf(SCENE))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 400])
  expect(png.toString('latin1')).not.toMatch(/tEXt|iTXt|2009/)
  expect(png.length).toBeGreaterThan(2_000)
})
