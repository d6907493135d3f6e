import forenames from '../tables/forenames.json' with { type: 'json' }
import surnames from '../tables/surnames.json' with { type: 'json' }
import { folded } from './fold.ts'

/** A name that no table holds is borne by about one in 180,000. */
const UNLISTED = 17.5

const TABLES = { given: read(forenames), family: read(surnames) }

/** How rare a name is, in bits: the base 2 logarithm of one in how many bears it. From published tables, never from what is in an index. */
export const rarity = (name: string, as: 'given' | 'family'): number => TABLES[as].get(name) ?? UNLISTED

function read(table: { total: number; names: string }): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const line of table.names.split('\n')) {
    const [name = '', count = '1'] = line.split(' ')
    bits.set(folded(name), Math.min(UNLISTED, Math.log2(table.total / Number(count))))
  }
  return bits
}
