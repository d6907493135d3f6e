import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gedcomOf, inOrder, readFamily } from './index.ts'

const dir = '/work/shared/data/gedcom/'
test.each(readdirSync(dir))('%s', name => {
  const read = readFamily(readFileSync(dir + name))
  if (!read.ok) throw new Error(read.sentence)
  const { family } = read.file
  for (const v of ['5.5.1', '7.0'] as const) {
    const out = gedcomOf(family, v)
    const again = readFamily(Buffer.from(out))
    if (!again.ok) throw new Error(again.sentence)
    expect(again.file.problems).toEqual([])
    expect(inOrder(again.file.family)).toEqual(inOrder(family))
  }
})
