import type { Standing } from '../model.ts'
import weights from '../tables/weights.json' with { type: 'json' }
import { BIRTH_LEVELS } from '../words/date.ts'
import type { Asking } from './asking.ts'
import { EITHER, LOOSE } from './asking.ts'
import { SOUND } from './levels.ts'
import type { Scales } from './scales.ts'

const { standing } = weights
const BIRTH_SURE = BIRTH_LEVELS.indexOf('same')
const BIRTH_APART = BIRTH_LEVELS.indexOf('near')

/** What a weight is worth in words; null below what is worth showing. Whatever speaks against it keeps it from being sure. */
export function standingOf(weight: number, scales: Scales, asking: Asking): Standing | null {
  if (weight < standing.possible && !isWorthALook(scales)) return null
  const against = scales.givenDifferent || scales.doubtful || scales.birth >= BIRTH_APART || scales.sex < 0
  const named = asking.words.some((word, at) => word.role !== LOOSE && (scales.level[at] ?? 0) >= SOUND)
  const strong =
    scales.number === 'same' || scales.birth === BIRTH_SURE || scales.home === 'whole' || scales.home === 'houseStreet'
  if (weight >= standing.sure && !against && !scales.familyDifferent && strong && (named || scales.number === 'same'))
    return 'sure'
  return weight >= standing.likely && !against && !onlyOneWord(asking, scales) ? 'likely' : 'possible'
}

// Whoever shares a home is shown, with what differs; so is whoever shares a birthday and something else.
const isWorthALook = ({ home, birth, mask }: Scales) =>
  home === 'whole' ||
  home === 'houseStreet' ||
  (birth === BIRTH_SURE && (mask !== 0 || (home !== '' && home !== 'different')))

// One word of a name, and nothing else, is nobody's for sure.
const onlyOneWord = (asking: Asking, scales: Scales) =>
  asking.words.length === 1 && asking.words[0]?.role === EITHER && scales.number !== 'same' && scales.birth < 0
