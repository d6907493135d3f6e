import { expect, test } from 'vitest'
import { FIVE, SEVEN } from '../../../../../../test/samples/families/everything.ts'
import { familyFiles } from '../../../../../../test/samples/families/files.ts'
import { readFamily, sameFamily } from '../index.ts'
import { type Context, TAGS } from '../kept.ts'

// The table of what we keep is what the reader does: nothing that it leaves makes a difference, and all that it keeps does.

test.each(familyFiles().map(({ name, bytes }) => [name, bytes] as const))(
  'what is left of %s makes no difference',
  (_name, bytes) => {
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace(/^\xEF\xBB\xBF/, '')
    const without = Buffer.from(
      less(text, ({ kept }) => !kept),
      'latin1',
    )
    expect(without.length).toBeLessThanOrEqual(bytes.length)
    expect(sameFamily(familyOf(without), familyOf(bytes))).toBe(true)
  },
)

/** Kept, and seen in what the file says of itself and not in the family. */
const OF_THE_FILE = ['record.HEAD', 'head.GEDC', 'head.CHAR', 'record.TRLR']

const keptTags = Object.entries(TAGS).flatMap(([context, tags]) =>
  Object.entries(tags).flatMap(([tag, fate]) => ('kept' in fate ? [`${context}.${tag}`] : [])),
)

test.each(keptTags.filter(tag => !OF_THE_FILE.includes(tag)))('%s is kept: without it the family is another', tag => {
  const changed = [SEVEN, FIVE].some(text => {
    const without = less(text, line => `${line.context}.${line.tag}` === tag)
    if (without === text) return false
    const read = readFamily(Buffer.from(without))
    return !read.ok || !sameFamily(read.file.family, familyOf(Buffer.from(text)))
  })
  expect(changed).toBe(true)
})

interface Line {
  readonly context: Context | null
  readonly tag: string
  readonly kept: boolean
}

/** The text without some of its lines and what stands under them, told by where the table has them. */
function less(text: string, isGone: (line: Line) => boolean): string {
  const contexts: (Context | null)[] = ['record']
  let gone = 99
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const staying = lines.filter(raw => {
    const [, digits = '0', tag = ''] = /^\s*(\d+)\s+(?:@[^@\s]+@\s+)?(\w+)/.exec(raw) ?? []
    const level = Number(digits)
    if (tag === 'CONC' || tag === 'CONT') return level <= gone
    if (level > gone) return false
    gone = 99
    const context = contexts[level] ?? null
    const fate = context === null || !Object.hasOwn(TAGS[context], tag) ? undefined : TAGS[context][tag]
    const kept = fate !== undefined && 'kept' in fate
    contexts.length = level + 1
    contexts.push(kept && fate.under ? fate.under : null)
    // Under what is kept and has no table of its own, nothing is looked at.
    if (context === null || !isGone({ context, tag, kept })) return true
    gone = level
    return false
  })
  return staying.join('')
}

function familyOf(bytes: Uint8Array) {
  const read = readFamily(bytes)
  if (!read.ok) throw new Error(read.sentence)
  return read.file.family
}

test('a divorce that a file says did not happen is none', () => {
  const file = (said: string) =>
    `0 HEAD\n1 GEDC\n2 VERS 5.5.1\n0 @I1@ INDI\n1 NAME A /B/\n0 @I2@ INDI\n1 NAME C /D/\n0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 MARR\n1 DIV ${said}\n0 TRLR\n`
  const sorts = (said: string) => {
    const read = readFamily(new TextEncoder().encode(file(said)))
    return read.ok ? read.file.family.couples.flatMap(({ periods }) => periods.map(({ sort }) => sort)) : []
  }
  expect(sorts('N')).toEqual(['married'])
  expect(sorts('Y')).toEqual(['married', 'divorced'])
})
