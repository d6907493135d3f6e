import { asAdmin } from '../../src/db/admin.ts'
import type { Bench } from '../bench.ts'
import { openLarge } from '../large.ts'
import { LIST_ROWS } from './bare-rows.ts'
import { lists } from './lists.ts'
import { pages } from './pages.ts'

/** Goal L1: the story over HTTP beside itself without policy and audit; and the bringing in of a long list beside its rows. */
export const bench: Bench = async options => {
  const large = await openLarge(options)
  try {
    return await asAdmin(large.adminUrl, async admin => {
      const story = await pages(admin, large, options.say)
      const { people, ties, happenings } = large.seed.size
      return {
        bench: 'story',
        ours: 'GET /children/:child by HTTP with session, row-level security and audit; a CSV brought in whole',
        peer: 'the same page past every policy and without audit; the rows of the list by themselves',
        sizes: { people, ties, happenings, ...story.sizes, 'rows of a list': LIST_ROWS },
        rows: [...story.rows, ...(await lists(admin, large, story.children))],
      }
    })
  } finally {
    await large.stop()
  }
}
