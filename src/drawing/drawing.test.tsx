import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Drawing } from './drawing.tsx'
import type { Scene } from './model.ts'

const SCENE: Scene = {
  id: 'one',
  width: 100,
  height: 40,
  title: 'A title',
  description: 'What it shows',
  marks: [
    { shape: 'line', x1: 0, y1: 10, x2: 100, y2: 10, tone: 'rule' },
    { shape: 'box', x: 5, y: 3, width: 8, height: 14, tone: 'mark', title: 'March' },
    { shape: 'words', x: 2, y: 30, words: 'Words', tone: 'quiet', anchor: 'end' },
  ],
}

test('a scene is an image with a name and a description, and its marks in their order, each with its own look', () => {
  expect(renderToString(<Drawing scene={SCENE} />)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" class="sl-drawing" role="img" aria-labelledby="one-title one-desc" width="100" height="40" viewBox="0 0 100 40" font-family="arial, helvetica, sans-serif">' +
      '<title id="one-title">A title</title><desc id="one-desc">What it shows</desc>' +
      '<line class="sl-drawing__line" stroke="#b1b4b6" stroke-width="1" fill="none" x1="0" y1="10" x2="100" y2="10"></line>' +
      '<rect class="sl-drawing__box sl-drawing__filled" stroke="#1d4f76" stroke-width="1.5" fill="#1d4f76" x="5" y="3" width="8" height="14"><title>March</title></rect>' +
      '<text class="sl-drawing__words" x="2" y="30" text-anchor="end" font-size="14" fill="#505a5f">Words</text></svg>',
  )
})

test('somebody whose page may be opened is a link inside it, and the drawing a group and no picture to step over', () => {
  const marks: Scene['marks'] = [
    {
      shape: 'group',
      href: '/people/1',
      title: 'Somebody',
      marks: [{ shape: 'circle', x: 1, y: 1, radius: 1, tone: 'mark' }],
    },
  ]
  const svg = renderToString(<Drawing scene={{ ...SCENE, marks }} />)
  expect(svg).toContain('role="group"')
  expect(svg).toContain('<a class="sl-drawing__link" href="/people/1"><title>Somebody</title><circle')
})

test('whatever words hold, they stay words', () => {
  const hostile = '</text><script>alert(1)</script>&"'
  const marks: Scene['marks'] = [
    { shape: 'words', x: 0, y: 0, words: hostile, tone: 'mark' },
    { shape: 'box', x: 0, y: 0, width: 1, height: 1, tone: 'mark', title: hostile },
  ]
  const svg = renderToString(<Drawing scene={{ ...SCENE, title: hostile, description: hostile, marks }} />)
  expect(svg).not.toContain('<script')
  expect(svg.match(/&lt;script>/g)).toHaveLength(4)
})
