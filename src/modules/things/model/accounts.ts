// Accounts on the internet. A handle is what somebody calls themselves there: kept as typed, compared in small letters.

import { text } from '../../../kernel/index.ts'

/** The kind of platform; which one it is, is written beside it in free words, for they come and go. */
export const PLATFORM_KINDS = {
  social: 'Social media',
  messaging: 'Messaging',
  gaming: 'Gaming',
  email: 'Email',
  other: 'Other',
} as const
export type PlatformKind = keyof typeof PLATFORM_KINDS

export type ReadHandle =
  | {
      readonly ok: true
      /** For comparing: small letters, nothing invisible. */
      readonly value: string
      /** As typed, without the @ before it. */
      readonly shown: string
    }
  | { readonly ok: false; readonly sentence: string }

/** A handle, an email address, or the address of a profile, whose last part is taken; nothing is ever fetched. 100 characters. */
export function readHandle(typed: string): ReadHandle {
  const read = TYPED.safeParse(typed.replace(UNSEEN, '').replace(/\s+/g, ' '))
  if (!read.success) return refused(`${read.error.issues[0]?.message ?? ''}.`)
  const name = profileName(read.data)
  if (name === null)
    return refused('This address names no account. Open the profile and copy its address, or type the handle.')
  const shown = name.slice(ats(name)).trim()
  const value = shown
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
  if (!/[^\p{C}\p{Z}\p{M}]/u.test(value)) return refused('Enter the handle, as in @name.')
  if (shown.length > 100) return refused('A handle must be 100 characters or fewer. Enter the handle only.')
  return { ok: true, value, shown }
}

const TYPED = text({ label: 'A handle', max: 500 })

/** Marks that turn the direction of the page around them, and spaces of no width. */
const UNSEEN = /[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** The name in a profile’s address, or the text itself when it is no address; null when the address ends before a name. */
function profileName(typed: string): string | null {
  const address = /^https?:\/\//i.test(typed)
    ? typed
    : /^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\//i.test(typed)
      ? `https://${typed}`
      : null
  if (address === null) return typed
  if (!URL.canParse(address)) return null
  const { pathname, searchParams } = new URL(address)
  const part = searchParams.get('id') ?? pathname.split('/').findLast(piece => piece !== '')
  return part === undefined || part === '' ? null : decoded(part)
}

/** An address may be badly written: then it is kept as it stands. */
function decoded(part: string): string {
  try {
    const plain = decodeURIComponent(part).replace(UNSEEN, '')
    return TYPED.safeParse(plain).success ? plain : part
  } catch {
    return part
  }
}

function ats(name: string): number {
  let count = 0
  while (name.charAt(count) === '@' || name.charAt(count) === ' ') count++
  return count
}

const refused = (sentence: string): ReadHandle => ({ ok: false, sentence })
