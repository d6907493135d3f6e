import type { GedcomVersion } from '../family.ts'

/** A line to be written, and what stands under it. */
export interface Line {
  readonly tag: string
  readonly value: string
  readonly pointer: string
  readonly under: readonly Line[]
}

export const line = (tag: string, value = '', under: readonly Line[] = [], pointer = ''): Line => ({
  tag,
  value,
  pointer,
  under,
})

/** A value that points at a record. */
export const pointing = (tag: string, pointer: string, under: readonly Line[] = []): Line => ({
  ...line(tag, '', under),
  pointer: `to ${pointer}`,
})

/** 5.5.1 lets no line be longer than 255 letters, and asks for a cut within a word, so that no space is lost. */
const LONGEST = 200

export function textOf(records: readonly Line[], version: GedcomVersion): string {
  const out: string[] = []
  for (const record of records) write(record, 0, version, out)
  return `\uFEFF${out.join('\n')}\n`
}

function write({ tag, value, pointer, under }: Line, level: number, version: GedcomVersion, out: string[]): void {
  if (pointer.startsWith('to ')) out.push(`${level} ${tag} @${pointer.slice(3)}@`)
  else {
    const head = `${level} ${pointer === '' ? '' : `@${pointer}@ `}${tag}`
    const [first = '', ...others] = value.split('\n')
    put(out, head, first, level, version)
    for (const other of others) put(out, `${level + 1} CONT`, other, level, version)
  }
  for (const next of under) write(next, level + 1, version, out)
}

function put(out: string[], head: string, value: string, level: number, version: GedcomVersion): void {
  if (version === '7.0') {
    out.push(said(head, value.replace(/^@/, '@@')))
    return
  }
  const [first = '', ...others] = pieces(value)
  out.push(said(head, first.replaceAll('@', '@@')))
  for (const other of others) out.push(said(`${level + 1} CONC`, other.replaceAll('@', '@@')))
}

function pieces(value: string): string[] {
  const letters = [...value]
  const cut: string[] = []
  let at = 0
  while (letters.length - at > LONGEST) {
    let end = at + LONGEST
    while (end > at + 1 && (letters[end] === ' ' || letters[end - 1] === ' ')) end -= 1
    cut.push(letters.slice(at, end).join(''))
    at = end
  }
  return [...cut, letters.slice(at).join('')]
}

const said = (head: string, value: string): string => (value === '' ? head : `${head} ${value}`)
