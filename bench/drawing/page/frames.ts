/** After the next picture was handed over to be shown. */
export const nextFrame = (): Promise<void> =>
  new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)))

/** Moves by a few pixels in every frame, there and back, and answers how long each frame took. */
export async function pannedFor(frames: number, pan: (across: number, down: number) => void): Promise<number[]> {
  const times: number[] = []
  await nextFrame()
  let before = performance.now()
  for (let frame = 0; frame < frames; frame++) {
    const way = frame % 60 < 30 ? 1 : -1
    pan(14 * way, 6 * way)
    await nextFrame()
    const now = performance.now()
    times.push(now - before)
    before = now
  }
  return times
}
