import { unfit } from '../table.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/**
 * Bytes as text: by their mark, else by where their zeros stand, else UTF-8, else what Windows writes in Western Europe.
 * @throws Invalid for what is not text at all
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeAs(bytes)
  if (decoded.text.includes('\u0000')) throw unfit(NOT_TEXT)
  return decoded
}

function decodeAs(bytes: Uint8Array): Decoded {
  const wide = wideOrder(bytes)
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: windows(bytes), encoding: 'Windows-1252' }
  }
}

/** UTF-16 says so in its first two bytes, or is seen by it: every other byte of plain English is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = start.length / 5
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : null
}

/** Not left to TextDecoder: some versions of Node take this encoding for ISO 8859-1 and lose £5’s apostrophe. */
function windows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, letter => WINDOWS.charAt(letter.charCodeAt(0) - 0x80))
}

/** What Windows puts at 80 to 9F; the five places that it leaves empty are read as a sign that something is missing. */
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

const NOT_TEXT = 'This file holds bytes that are not text. Save the list again as CSV or XLSX and choose that file.'
