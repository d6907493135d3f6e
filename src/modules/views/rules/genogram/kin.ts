import type { SubjectId } from '../../../../kernel/index.ts'
import type { Tie } from '../../../record/index.ts'

/** Ties by which a family hangs together: a genogram grows along these, and along no others. */
export const KIN = ['parent-of', 'sibling-of', 'partner-of', 'relative-of', 'carer-of'] as const

/** Friends, workers, those who are worried about: only of the child the picture is about. */
export const AROUND = [
  'friend-of',
  'seen-with',
  'worries-about',
  'works-with',
  'contact-with',
  'relation-with',
] as const
export const HOLDING = ['responsible-for', 'not-responsible-for'] as const

export const farOf = (tie: Tie, near: SubjectId): SubjectId => (tie.from === near ? tie.to : tie.from)

/** How many generations the far end of a tie stands below the near one; a carer stands where a parent would. */
export function stepOf(tie: Tie, near: SubjectId): number {
  const down = tie.from === near ? 1 : -1
  if (tie.kind === 'parent-of' || tie.kind === 'carer-of') return down
  if (tie.kind !== 'relative-of') return 0
  if (tie.code === 'grandparent') return 2 * down
  return tie.code === 'aunt-or-uncle' ? down : 0
}

/** Holds, or held, on this day. Parents, brothers and sisters are never over. */
export const hasBegun = ({ since }: Tie, on: string): boolean => since?.from == null || since.from.slice(0, 10) <= on

/** One tie told by several, newest first, is one. */
export function onceEach(ties: readonly Tie[]): Tie[] {
  const key = ({ kind, code, from, to }: Tie): string => [kind, code, ...alike(kind, from, to)].join(' ')
  const newest = [...ties].sort((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
  return [...Map.groupBy(newest, key).values()].flatMap(([first]) => first ?? [])
}

const EQUALS: readonly string[] = ['sibling-of', 'partner-of', 'friend-of', 'seen-with', 'contact-with']
const alike = (kind: string, from: SubjectId, to: SubjectId): readonly SubjectId[] =>
  EQUALS.includes(kind) && from > to ? [to, from] : [from, to]

export const isIn = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind)
