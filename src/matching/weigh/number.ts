import { TAIL } from '../index/keys.ts'
import { highIn, kindIn } from '../index/layout.ts'
import weights from '../tables/weights.json' with { type: 'json' }
import type { Dictionary } from '../words/dictionary.ts'
import { edits, likeness } from '../words/distance.ts'
import { AS_WORD, bareOf, NUMBER_KINDS } from '../words/number.ts'
import type { AskedNumber } from './asking.ts'

export interface NumberAgreement {
  readonly verdict: 'same' | 'close' | 'different' | ''
  readonly bits: number
  /** The last digits agree: it is found by them. */
  readonly tail: boolean
}

const PHONE = NUMBER_KINDS.indexOf('phone')
const APART: NumberAgreement = { verdict: 'different', bits: weights.number.phone[2] ?? 0, tail: false }
const NOTHING: NumberAgreement = { verdict: '', bits: 0, tail: false }
export function numberAgreement(asked: AskedNumber, own: number, low: number, words: Dictionary): NumberAgreement {
  if (kindIn(own) !== asked.kind) return NOTHING
  const [same = 0, close = 0, different = 0] = weights.number[NUMBER_KINDS[asked.kind] ?? 'other']
  const high = highIn(own)
  if (high === asked.high && low === asked.low && (high !== AS_WORD || low !== 0))
    return { verdict: 'same', bits: same, tail: true }
  if (asked.kind === PHONE && high !== AS_WORD && !isNear(asked, high * 2 ** 32 + low)) return APART
  const bare = high === AS_WORD ? words.textOf(low) : bareOf(asked.kind, high, low)
  const tail =
    NUMBER_KINDS[asked.kind] === 'phone' && bare.length > TAIL && bare.slice(-TAIL) === asked.bare.slice(-TAIL)
  const isClose = bare.includes('@')
    ? likeness(bare, asked.bare) > 0.92
    : bare.length > 4 && edits(bare, asked.bare, 1) <= 1
  if (isClose || (tail && asked.bare.length === TAIL)) return { verdict: 'close', bits: close, tail }
  return { verdict: 'different', bits: different, tail }
}

// One digit that differs leaves either half as it is; so most phones need not be written out.
function isNear(asked: AskedNumber, whole: number): boolean {
  return (
    whole % HALF === asked.whole % HALF ||
    Math.floor(whole / HALF) === Math.floor(asked.whole / HALF) ||
    asked.bare.length !== String(whole).length
  )
}

const HALF = 100_000
