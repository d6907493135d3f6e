import type { Entry, Reading } from '../record/index.ts'
import type { Chronology } from './model.ts'

export { type Line, type Listed, listed } from './rules/band/listed.ts'
export { firstChange, periodLanes } from './rules/band/periods.ts'
export { saySpan, type Zoom, zoomOf } from './rules/band/spans.ts'
export { type BandValue, sayCluster, spanOpened, timelineOf } from './rules/band/timeline.ts'
export { daysApart, wholeOf } from './rules/band/whole.ts'
export { bandOf, lanesOf, sayMonths } from './rules/band.ts'
export { sayCut } from './rules/cut.ts'
export { genogram, KIN, mayLeave, sayGroups } from './rules/genogram.ts'
export { connections, grownPlaces, netOf, network, strandsAlong } from './rules/network.ts'
export { CAPS, isFull, LENGTHS, type Lengths, sheetOf } from './rules/sheet.ts'
export { onlyIn } from './rules/sides.ts'
export { circleNow, latelyOf, SILENT_DAYS } from './rules/silence.ts'

/** Entries: as much paper as anybody reads. Whoever needs more cuts it to a period. */
export const PRINTED_AT_MOST = 2_000

/** A pure function of the reading: it can show nothing that the reading was not cut to. */
export function chronology(reading: Reading): Chronology {
  const byYear = Map.groupBy(reading.entries, yearOf)
  return { years: [...byYear].map(([year, entries]) => ({ year, entries })), next: reading.next }
}

const yearOf = (entry: Entry): string => (entry.when.from ?? entry.when.to)?.slice(0, 4) ?? 'When is not known'
