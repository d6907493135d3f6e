import type { Bench } from '../bench.ts'
import { openLarge } from '../large.ts'
import { lists } from './list.ts'
import { pages } from './page.ts'

/** Goal L1: a child's story over HTTP with session, policies and audit; and an agency's list brought in. */
export const bench: Bench = async options => {
  const large = await openLarge(options)
  try {
    const rows = [...(await pages(large, 8)), ...(await lists(large))]
    const { people, ties, happenings } = large.seed.size
    return {
      bench: 'story',
      ours: 'the page over HTTP, and bringIn() through enter(), under row-level security and with the audit',
      peer: 'the same past every policy and without audit lines; where a line says so, 250 ms',
      sizes: { people, ties, happenings },
      rows,
    }
  } finally {
    await large.stop()
  }
}
