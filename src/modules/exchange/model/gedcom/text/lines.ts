import { FAMILY_LIMITS } from './decode.ts'

// The lines of a family file as the tree they make: level, pointer, tag, value, and what stands under it. A line that cannot be
// one is left out with a sentence that has its number, and the rest is read: real files come from many programs, some cut off.

export interface GedcomLine {
  /** Its number in the file, from 1. */
  readonly line: number
  /** What other lines call it: `I1`; '' where nothing does. */
  readonly pointer: string
  readonly tag: string
  /** Long values whole, doubled @ undone. */
  readonly value: string
  /** What its value points at; '' where it points at nothing. */
  readonly to: string
  readonly under: readonly GedcomLine[]
}

export interface Problem {
  readonly line: number
  readonly sentence: string
}

export interface GedcomTree {
  readonly records: readonly GedcomLine[]
  readonly version: string
  readonly problems: readonly Problem[]
  readonly encoding: string
}

export function treeOf(text: string, encoding = ''): GedcomTree {
  const version = versionOf(text)
  const problems: Problem[] = []
  const records: Growing[] = []
  const open: Growing[] = []
  for (const [level, line] of linesOf(text, problems)) {
    if (level > open.length) {
      problems.push({ line: line.line, sentence: deeper(level, open.length) })
      continue
    }
    open.length = level
    const over = open[level - 1]
    if (over && goesOn(over, line, version)) continue
    line.value = unescaped(line.value, version)
    if (over) over.under.push(line)
    else records.push(line)
    open.push(line)
  }
  if (records.at(-1)?.tag !== 'TRLR')
    problems.push({
      line: lastLine(records),
      sentence: 'The file ends here, without its last line. It may be cut off.',
    })
  return { records: unique(records, problems), version, problems, encoding }
}

/** The first line under this one with the tag. */
export const one = ({ under }: GedcomLine, tag: string): GedcomLine | undefined => under.find(line => line.tag === tag)
export const all = ({ under }: GedcomLine, tag: string): GedcomLine[] => under.filter(line => line.tag === tag)

interface Growing extends GedcomLine {
  value: string
  readonly under: Growing[]
}

const LINE = /^[ \t]{0,99}(\d{1,2})[ \t]+(?:@([^@\s]{1,200})@[ \t]+)?([A-Za-z0-9_]{1,60})(?:[ \t](.*))?$/s
const POINTS = /^@([^@#\s][^@\s]{0,199})@\s*$/

function* linesOf(text: string, problems: Problem[]): Generator<readonly [number, Growing]> {
  let line = 0
  for (const raw of text.split(/\r\n|\n|\r/)) {
    line += 1
    if (line > FAMILY_LIMITS.lines) {
      problems.push({ line, sentence: 'There are more lines than can be read. The rest is left out.' })
      return
    }
    if (raw.trim() === '') continue
    const found = LINE.exec(raw)
    if (!found) {
      problems.push({
        line,
        sentence: 'This is no line of GEDCOM: each begins with its level, then a tag. It is left out.',
      })
      continue
    }
    const [, level = '', pointer = '', tag = '', value = ''] = found
    yield [
      Number(level),
      { line, pointer, tag: tag.toUpperCase(), value, to: POINTS.exec(value)?.[1] ?? '', under: [] },
    ]
  }
}

/** A value goes on in the lines under it: CONT with a new line, CONC on the same one. */
function goesOn(over: Growing, { tag, value }: Growing, version: string): boolean {
  if (tag !== 'CONT' && tag !== 'CONC') return false
  over.value += (tag === 'CONT' ? '\n' : '') + unescaped(value, version)
  return true
}

/** An @ is written twice; since 7.0 only where a value begins with it. */
const unescaped = (value: string, version: string): string =>
  version.startsWith('7') ? value.replace(/^@@/, '@') : value.replaceAll('@@', '@')

const versionOf = (text: string): string =>
  /[\r\n]\s*1[ \t]+GEDC\b[^\r\n]*[\r\n]+\s*2[ \t]+VERS[ \t]+([\d.]{1,10})/.exec(text.slice(0, 200_000))?.[1] ?? ''

/** Two records under one pointer: the first is the one that is meant. */
function unique(records: readonly Growing[], problems: Problem[]): Growing[] {
  const met = new Set<string>()
  return records.filter(({ pointer, line }) => {
    const again = pointer !== '' && met.has(pointer)
    if (again) problems.push({ line, sentence: `@${pointer}@ is there twice. The second is left out.` })
    met.add(pointer)
    return !again
  })
}

const deeper = (level: number, most: number): string =>
  `The level of this line is ${level}, and could be ${most} at most. It is left out.`

const lastLine = (records: readonly GedcomLine[]): number => {
  const last = records.at(-1)
  return last ? Math.max(last.line, lastLine(last.under)) : 1
}
