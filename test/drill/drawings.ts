import { changed, drawn, restarted } from '../samples/drawings/trials.ts'
import type { Drilled } from './drill.ts'

const [FAMILIES, RESTARTED, RESTARTS, CHANGED] = [3000, 40, 200, 300]
/** A symbol's width. */
const LITTLE = 40

/** Genograms at full count: nothing over anything, lines that cross hardly more often than they must, and others stay where they were. */
export async function run(): Promise<Drilled> {
  const faults = drawn(1, FAMILIES + 1)
  const { ours, best } = restarted(1, RESTARTED + 1, RESTARTS)
  const { medians, turned } = changed(1, CHANGED + 1)
  const little = medians.filter(median => median <= LITTLE).length
  const held = [faults.length === 0, ours <= best * 1.3, turned.length === 0, little >= medians.length * 0.75]
  return {
    passed: held.filter(Boolean).length,
    failed: held.filter(one => !one).length,
    figures: [
      `${FAMILIES} families: ${faults.length} faults${faults.length > 0 ? `: ${faults.slice(0, 5).join('; ')}` : ''}`,
      `${RESTARTED} families: ${ours} crossings, ${best} in the best of ${RESTARTS} beginnings each`,
      `${medians.length} families with one more: ${little} moved by a median within ${LITTLE}, ${turned.length} with brothers and sisters in another order`,
    ],
  }
}
