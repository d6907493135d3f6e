/** How a number is kept: of which kind, and 54 bits; what does not fit into them is a word of the dictionary. */
export interface Kept {
  readonly kind: number
  readonly high: number
  readonly low: number
}

export const NUMBER_KINDS = ['other', 'phone', 'nhs', 'upn', 'plate', 'email', 'handle', 'reference'] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]
/** Set in `high` where `low` is the number of a word. */
export const AS_WORD = 0x200000

export const kindCode = (kind: string): number => Math.max(0, NUMBER_KINDS.indexOf(kind as NumberKind))

/** What is compared of a number: digits of a phone without its country's 44, a plate with O as 0 and I as 1. */
export function bareNumber(kind: string, value: string): string {
  if (kind === 'phone') return value.replace(/\D/g, '').replace(/^(?:0044|44|0)(?=\d{9,10}$)/, '')
  if (kind === 'nhs') return value.replace(/\D/g, '')
  if (kind === 'plate')
    return value
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replaceAll('o', '0')
      .replaceAll('i', '1')
  if (kind === 'email') return value.trim().toLowerCase()
  if (kind === 'handle') return value.trim().toLowerCase().replace(/^@/, '')
  return value.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** A mobile or landline number as most are typed, read at once: its digits without the first nought; 0 where it needs rules. */
export function plainPhone(value: string): number {
  if (value.length !== 11 || value.charCodeAt(0) !== 48) return 0
  let whole = 0
  for (let at = 1; at < 11; at++) {
    const digit = value.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return 0
    whole = whole * 10 + digit
  }
  return whole >= 1e9 ? whole : 0
}

// Whoever has an address there says nothing by it. Compiled by hand.
const PROVIDERS = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk yahoo.com yahoo.co.uk icloud.com me.com aol.com btinternet.com sky.com msn.com protonmail.com mail.com gmx.com'.split(
    ' ',
  ),
)

/** Both halves of an email that lead to it by themselves: what stands before the @, and a domain that is not everybody's. */
export function emailHalves(bare: string): string[] {
  const [before = '', domain = ''] = bare.split('@')
  return [...(before.length > 2 ? [before] : []), ...(domain !== '' && !PROVIDERS.has(domain) ? [`@${domain}`] : [])]
}

/** As 54 bits, or null where the number does not fit. */
export function bitsOf(kind: string, bare: string): { high: number; low: number } | null {
  const whole = wholeOf(kind, bare)
  return whole === null ? null : { high: Math.floor(whole / 2 ** 32), low: whole % 2 ** 32 }
}

/** The bare number again. */
export function bareOf(kind: number, high: number, low: number): string {
  const whole = high * 2 ** 32 + low
  if (NUMBER_KINDS[kind] === 'plate') return whole.toString(36)
  const digits = String(whole)
  if (NUMBER_KINDS[kind] === 'nhs') return digits.padStart(10, '0')
  if (NUMBER_KINDS[kind] === 'upn')
    return String.fromCharCode(97 + Math.floor(whole / 1e12)) + String(whole % 1e12).padStart(12, '0')
  return digits
}

function wholeOf(kind: string, bare: string): number | null {
  if (kind === 'phone' && /^[1-9]\d{0,14}$/.test(bare)) return Number(bare)
  if (kind === 'nhs' && /^\d{10}$/.test(bare)) return Number(bare)
  if (kind === 'upn' && /^[a-z]\d{12}$/.test(bare)) return (bare.charCodeAt(0) - 97) * 1e12 + Number(bare.slice(1))
  if (kind === 'plate' && /^[a-z1-9][a-z0-9]{0,7}$/.test(bare)) return Number.parseInt(bare, 36)
  return null
}
