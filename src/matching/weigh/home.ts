import { houseIn, inwardIn, isOver, outwardIn } from '../index/layout.ts'
import weights from '../tables/weights.json' with { type: 'json' }
import type { Dictionary } from '../words/dictionary.ts'
import { edits } from '../words/distance.ts'
import type { AskedHome } from './asking.ts'

export type HomeLevel =
  | ''
  | 'whole'
  | 'houseStreet'
  | 'postcode'
  | 'outwardStreet'
  | 'street'
  | 'outward'
  | 'town'
  | 'different'

const NOTHING = { level: '' as HomeLevel, bits: 0 }

/** How a home asked for agrees with one held. */
export function homeLevel(
  asked: AskedHome,
  own: number,
  street: number,
  postcode: number,
  town: number,
  words: Dictionary,
): { level: HomeLevel; bits: number } {
  const outward = outwardIn(postcode)
  const inward = inwardIn(postcode)
  const sameOutward = asked.outwardWord !== 0 && outward === asked.outwardWord
  const samePostcode = sameOutward && asked.inward !== 0 && inward === asked.inward
  const sameStreet =
    asked.streetWord !== 0 && street !== 0 && (street === asked.streetWord || likeStreet(asked, street, words))
  const sameHouse = asked.house !== 0 && houseIn(own) === asked.house
  const level = levelOf(samePostcode, sameOutward, sameStreet, sameHouse)
  if (level !== '') return { level, bits: weights.home[level] + (isOver(own) ? weights.home.over : 0) }
  if (asked.town !== '' && town !== 0 && alike(asked.town, words.textOf(town)))
    return { level: 'town', bits: weights.home.town }
  const comparable =
    (asked.outwardWord !== 0 && outward !== 0) ||
    (asked.streetWord !== 0 && street !== 0) ||
    (asked.town !== '' && town !== 0)
  return comparable ? { level: 'different', bits: weights.home.different } : NOTHING
}

// Most streets are told apart by their length and ends.
function likeStreet(asked: AskedHome, street: number, words: Dictionary): boolean {
  const shape = words.shapes.at(street)
  const apart = (shape ^ asked.shape) & 0xffff
  if (Math.abs((shape >>> 16) - (asked.shape >>> 16)) > 2 || ((apart & 0xff00) !== 0 && (apart & 0xff) !== 0))
    return false
  return alike(asked.street, words.textOf(street))
}

function levelOf(postcode: boolean, outward: boolean, street: boolean, house: boolean): HomeLevel {
  if (house && (postcode || (street && outward))) return 'whole'
  if (house && street) return 'houseStreet'
  if (postcode) return 'postcode'
  if (outward && street) return 'outwardStreet'
  if (street) return 'street'
  return outward ? 'outward' : ''
}

const alike = (one: string, other: string) =>
  one.length > 4 && edits(one, other, one.length > 8 ? 2 : 1) <= (one.length > 8 ? 2 : 1)
