import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Scene } from '../model.ts'
import { faceOf } from './letters.ts'
import { markupOf } from './svg.ts'

const require = createRequire(import.meta.url)

/** Dots on the longer side at the most: what a picture viewer still opens. */
const AT_MOST = 9_000

/** A scene as a picture, two dots to a unit on paper white: for a slide or a message. Nothing in it can be read but by eye. */
export async function pngOf(scene: Scene): Promise<Uint8Array> {
  ready ??= begin()
  await ready
  const zoom = Math.min(2, AT_MOST / Math.max(scene.width, scene.height))
  const drawn = new Resvg(markupOf(scene), {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: { fontBuffers: [faceOf('plain'), faceOf('bold')], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  })
  const picture = drawn.render()
  try {
    return picture.asPng()
  } finally {
    picture.free()
    drawn.free()
  }
}

/** Once a process. */
let ready: Promise<void> | null = null
const begin = async () => initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
