import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { Drawing } from '../drawing.tsx'
import type { Mark, Scene } from '../model.ts'

/** A scene as a file of its own: it looks as it did on its page, says what it shows, and leads nowhere. */
export const svgOf = (scene: Scene): Uint8Array => new TextEncoder().encode(`${HEAD}${markupOf(scene)}\n`)

export const markupOf = (scene: Scene): string =>
  render(h(Drawing, { scene: { ...scene, marks: unlinked(scene.marks) } }))

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

const unlinked = (marks: readonly Mark[]): Mark[] =>
  marks.map(mark => {
    if (mark.shape !== 'group') return mark
    const { href: _, ...group } = mark
    return { ...group, marks: unlinked(mark.marks) }
  })
