import { fromWire, type Wire } from '../../../src/drawing/network/wire.ts'
import { screenOn } from '../../../src/ui/islands/network/screen.ts'
import { everybody } from '../../../src/ui/islands/network/sight.ts'
import { whole } from '../../../src/ui/islands/network/view.ts'
import { nextFrame, pannedFor } from './frames.ts'

/** Everybody singly, their places given: until it is on the screen, and then a frame after the other while it is moved. */
export async function painted(text: string, x: number[], y: number[], frames: number) {
  const started = performance.now()
  const net = fromWire(JSON.parse(text) as Wire)
  const sight = everybody(net, { x: Float64Array.from(x), y: Float64Array.from(y) })
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'display:block;width:1280px;height:720px'
  document.body.append(canvas)
  const screen = screenOn(canvas, sight)
  screen.measure()
  screen.show({ view: whole(sight, screen.width, screen.height), now: true })
  await nextFrame()
  const first = performance.now() - started
  const times = await pannedFor(frames, (across, down) => {
    const view = screen.view
    screen.show({ view: { ...view, x: view.x + across / view.scale, y: view.y + down / view.scale } })
  })
  return { first, times }
}
