import type { Bench, Row } from '../bench.ts'
import { openLarge } from '../large.ts'
import { readings } from './readings.ts'
import { writes } from './writes.ts'

/** Goal C1: a long chronology cut to its reader, and the writing of one entry, beside the same without any policy. */
export const bench: Bench = async options => {
  const large = await openLarge(options)
  try {
    const { entries, rows } = await readings(large)
    const all: Row[] = [...rows, ...(await writes(large))]
    const { people, ties, happenings } = large.seed.size
    return {
      bench: 'record',
      ours: 'reading() and recordEntry() through enter(), under row-level security',
      peer: 'the same queries past every policy; the same rows in one statement',
      sizes: { people, ties, happenings, 'entries read': entries },
      rows: all,
    }
  } finally {
    await large.stop()
  }
}
