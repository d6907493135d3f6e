import { PEOPLE_TIES } from '../../../people/index.ts'
import type { FamilyTie } from './family.ts'

// What else two people are to each other (ASSO): the roles that GEDCOM 7 has a word for, and the record's own words for the rest.

/** Whom a family file is told of: not adults of concern, and nothing that families themselves do not say. */
const TOLD: readonly string[] = [
  'parent-of',
  'sibling-of',
  'relative-of',
  'responsible-for',
  'carer-of',
  'contact-with',
  'friend-of',
  'works-with',
]

/** These are said by the families of the file. */
const BY_FAMILIES: readonly string[] = [
  'parent-of birth',
  'parent-of adoptive',
  'parent-of disputed',
  'carer-of foster',
]

export type Said = Pick<FamilyTie, 'kind' | 'code'>

interface Word extends Said {
  /** What the one at the beginning of the tie is. */
  readonly says: string
  readonly alike: boolean
}

const WORDS: readonly Word[] = TOLD.flatMap(kind => {
  const sorts = PEOPLE_TIES.find(tie => tie.kind === kind)?.sorts ?? {}
  return Object.entries(sorts)
    .map(([code, ends]) => ({ kind, code, says: ends.from, alike: ends.from === ends.to }))
    .filter(({ code }) => !BY_FAMILIES.includes(`${kind} ${code}`))
})

/** GEDCOM 7's own, in the direction of "they are my …". */
const ROLES: Readonly<Record<string, Said>> = {
  FRIEND: { kind: 'friend-of', code: 'friend' },
  NGHBR: { kind: 'friend-of', code: 'acquaintance' },
  MULTIPLE: { kind: 'sibling-of', code: 'twin' },
  GODP: { kind: 'relative-of', code: 'other' },
}

/** What people write where a program lets them write anything. */
const SPOKEN: Readonly<Record<string, Said>> = {
  twin: { kind: 'sibling-of', code: 'twin' },
  brother: { kind: 'sibling-of', code: 'full' },
  sister: { kind: 'sibling-of', code: 'full' },
  sibling: { kind: 'sibling-of', code: 'full' },
  'half-brother': { kind: 'sibling-of', code: 'half' },
  'half-sister': { kind: 'sibling-of', code: 'half' },
  aunt: { kind: 'relative-of', code: 'aunt-or-uncle' },
  uncle: { kind: 'relative-of', code: 'aunt-or-uncle' },
  cousin: { kind: 'relative-of', code: 'cousin' },
  grandmother: { kind: 'relative-of', code: 'grandparent' },
  grandfather: { kind: 'relative-of', code: 'grandparent' },
  godparent: { kind: 'relative-of', code: 'other' },
  godmother: { kind: 'relative-of', code: 'other' },
  godfather: { kind: 'relative-of', code: 'other' },
  neighbour: { kind: 'friend-of', code: 'acquaintance' },
  neighbor: { kind: 'friend-of', code: 'acquaintance' },
  'step-father': { kind: 'parent-of', code: 'step' },
  'step-mother': { kind: 'parent-of', code: 'step' },
  stepfather: { kind: 'parent-of', code: 'step' },
  stepmother: { kind: 'parent-of', code: 'step' },
}

/** What a role or its words mean; null where the record has no word for it. */
export function saidBy(role: string, phrase: string): Said | null {
  const known = ROLES[role.toUpperCase()]
  if (known) return known
  const words = (phrase || role).trim().toLowerCase()
  const ours = WORDS.find(({ says }) => says.toLowerCase() === words)
  return ours ? { kind: ours.kind, code: ours.code } : (SPOKEN[words] ?? null)
}

/** How a tie is said in each version; null for one that a family file is not told. */
export function roleOf({ kind, code }: Said): { readonly role: string; readonly phrase: string } | null {
  const word = WORDS.find(one => one.kind === kind && one.code === code)
  if (!word) return null
  const own = Object.entries(ROLES).find(
    ([, said]) => said.kind === kind && said.code === code && !INEXACT.includes(said),
  )
  return { role: own?.[0] ?? 'OTHER', phrase: word.says }
}

/** Read as the nearest that the record has: not written back as what was said first. */
const INEXACT: readonly (Said | undefined)[] = [ROLES['NGHBR'], ROLES['GODP']]

/** Both ends are the same to each other. */
export const isMutual = ({ kind, code }: Said): boolean =>
  WORDS.some(word => word.kind === kind && word.code === code && word.alike)
