import type { SubjectId } from '../../../../kernel/index.ts'
import { type Reading, shownAs, type Tie, tieLabel } from '../../../record/index.ts'
import type { Drawn } from '../../model/genogram.ts'
import { shapeOf } from './shapes.ts'

/** Ways that have a word of their own. */
const WORDS: Readonly<Record<string, string>> = {
  PP: 'Grandparent',
  PPP: 'Great-grandparent',
  PC: 'Brother or sister',
  PS: 'Aunt or uncle',
  PPC: 'Aunt or uncle',
  PSC: 'Cousin',
  PPCC: 'Cousin',
  PCC: 'Niece or nephew',
  SC: 'Niece or nephew',
  CC: 'Grandchild',
}

const SEXED: Readonly<Record<string, readonly [circle: string, square: string]>> = {
  'Mother or father': ['Mother', 'Father'],
  'Son or daughter': ['Daughter', 'Son'],
  'Brother or sister': ['Sister', 'Brother'],
  'Half-brother or half-sister': ['Half-sister', 'Half-brother'],
  'Stepbrother or stepsister': ['Stepsister', 'Stepbrother'],
  'Aunt or uncle': ['Aunt', 'Uncle'],
  'Niece or nephew': ['Niece', 'Nephew'],
  Grandparent: ['Grandmother', 'Grandfather'],
  'Great-grandparent': ['Great-grandmother', 'Great-grandfather'],
  'Step-parent': ['Stepmother', 'Stepfather'],
}

/** What somebody is to the child: in one word where there is one, else by whom they are tied to. */
export function calledKin(reading: Reading, way: string, tie: Tie, near: Drawn): string {
  const far = tie.from === near.id ? tie.to : tie.from
  const label = tieLabel(tie, tie.from === near.id ? 'to' : 'from')
  if (near.way === '') return sexed(reading, far, label)
  const isDoubted =
    tie.code === 'believed' || tie.code === 'disputed' || near.by.some(({ code }) => NOT_BY_BIRTH.includes(code))
  const word = isDoubted ? undefined : WORDS[way]
  if (word !== undefined) return sexed(reading, far, word)
  const name = shownAs(near.subject)
  const said = tie.kind === 'partner-of' ? partner(tie.code) : sexed(reading, far, label)
  return `${said} of ${name}`
}

/** Through a foster brother or a step-parent nobody is a nephew or a grandparent, unless somebody says so. */
const NOT_BY_BIRTH: readonly string[] = ['foster', 'step', 'believed', 'disputed']

/** Everything that one around the child is to them. */
export const calledAround = (by: readonly Tie[], far: SubjectId): string =>
  [...new Set(by.map(tie => tieLabel(tie, tie.from === far ? 'from' : 'to')))].join('; ')

function sexed(reading: Reading, id: SubjectId, label: string): string {
  const words = SEXED[label]
  const shape = shapeOf(reading, id)
  if (!words || (shape !== 'circle' && shape !== 'square')) return label
  return shape === 'circle' ? words[0] : words[1]
}

const partner = (code: string): string =>
  code === 'separated' || code === 'divorced' ? 'Former partner' : code === 'married' ? 'Husband or wife' : 'Partner'
