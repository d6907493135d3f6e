import { fromAnsel } from './ansel.ts'

export const FAMILY_LIMITS = { fileBytes: 10_000_000, lines: 1_000_000, people: 5_000, note: 2000 } as const

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly sentence: string }

/** By its first line, whatever it is called. */
export const isFamilyFile = (bytes: Uint8Array): boolean => decodeFamily(bytes).ok

/** The text of a family file, whatever it is written in: by its first bytes, by what they can be, then by what its head says. */
export function decodeFamily(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, sentence: 'This file is empty.' }
  if (bytes.length > FAMILY_LIMITS.fileBytes)
    return { ok: false, sentence: 'This file is larger than 10 MB. Ask for the part of the family that you need.' }
  const wide = wideIn(bytes)
  if (wide) return decoded(new TextDecoder(wide).decode(bytes), wide)
  const said = saidIn(bytes)
  // Many programs write UTF-8 and say something else. What is UTF-8 throughout, and not plain, is not by chance.
  const utf8 = utf8Of(bytes)
  if (utf8 !== null) return decoded(utf8, 'utf-8')
  if (said === 'ANSEL') return decoded(fromAnsel(bytes), 'ansel')
  if (said === 'MACINTOSH') return decoded(new TextDecoder('macintosh').decode(bytes), 'macintosh')
  return decoded(new TextDecoder('windows-1252').decode(bytes), 'windows-1252')
}

function decoded(text: string, encoding: string): Decoded {
  const plain = text.replace(/^\uFEFF/, '')
  if (/^\s*0[ \t]+HEAD\b/.test(plain)) return { ok: true, text: plain.replace(UNPRINTED, ''), encoding }
  return { ok: false, sentence: 'This is not a family file: a GEDCOM file begins with the line “0 HEAD”.' }
}

/** Nothing that a letter or a line needs: control characters but tabs and ends of lines. */
const UNPRINTED = /[^\P{Cc}\t\n\r]/gu

/** Two bytes a letter, with the mark that says which comes first, or without it: the first letter of a file is a nought. */
function wideIn([first, second, third]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x30 && second === 0 && third === 0x20)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x30 && third === 0) ? 'utf-16be' : null
}

function saidIn(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000))
  return (/[\r\n]\s*1[ \t]+CHAR[ \t]+([A-Z0-9-]+)/i.exec(head)?.[1] ?? '').toUpperCase()
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
