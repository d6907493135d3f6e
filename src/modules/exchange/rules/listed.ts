import { startOfDay } from '../../../kernel/index.ts'
import type { HowKnown, ListedEntry } from '../../record/index.ts'
import type { Draft, ListPlan } from '../model.ts'

/** One row as it goes on the record: the agency's words, and what the plan says where the row does not. `now` is the moment of the import. */
export function listedOf(draft: Draft, plan: ListPlan, now: Date): ListedEntry {
  return {
    kind: kindOf(draft.kindTyped) ?? plan.kind,
    when: draft.when,
    knownAt: knownAt(draft, now),
    text: draft.text,
    ...howKnownOf(draft.source, plan.howKnown),
    author: draft.worker,
    category: draft.kindTyped,
    ownReference: draft.rowId ?? '',
  }
}

/**
 * An agency knew of what it wrote down by the end of when it happened: known no earlier than it is sure to have been, for "who knew
 * in March" must not say too much (spine.md 6). Never after now.
 */
function knownAt({ when }: Draft, now: Date): Date {
  const day = when.to?.slice(0, 10)
  const at = when.at ?? (day ? startOfDay(day as Parameters<typeof startOfDay>[0]) : now)
  return at > now ? now : at
}

/** "Told by his grandmother", "Seen", "Opinion of the nurse": how it is known, and by whom, out of one cell. */
function howKnownOf(source: string, otherwise: HowKnown): { readonly howKnown: HowKnown; readonly source: string } {
  const told = /^(?:told|reported|disclosed|informed)\b(?: (?:to us|to me))?(?: by)?:? *(.*)$/is.exec(source)
  if (told) return { howKnown: 'told', source: told[1] ?? '' }
  const observed = /^(?:seen|heard|observed|witnessed|first[- ]hand|direct(?:ly)? observ\w+)\b[.:]? *(.*)$/is.exec(
    source,
  )
  if (observed) return { howKnown: 'observed', source: observed[1] === '' ? '' : source }
  if (/^(?:professional )?(?:opinion|judgement|view)\b/i.test(source)) return { howKnown: 'opinion', source }
  return { howKnown: otherwise, source }
}

/** Our kinds by the words that agencies file things under; what fits none is what the person said of the whole list. */
function kindOf(typed: string): string | null {
  return KINDS.find(({ words }) => words.test(typed))?.kind ?? null
}

const KINDS: readonly { readonly kind: string; readonly words: RegExp }[] = [
  { kind: 'good-news', words: /\b(?:good news|achievement|praise|positive|success)\b/i },
  { kind: 'visit', words: /\b(?:visit|home visit|statutory visit)\b/i },
  { kind: 'health', words: /\b(?:health|medical|hospital|a ?& ?e|gp|clinic|nurse|dental|appointment|injury)\b/i },
  { kind: 'police', words: /\b(?:police|crime|arrest|custody|stop and search|missing|incident|intelligence)\b/i },
  { kind: 'education', words: /\b(?:school|education|attendance|pastoral|exclusion|suspension|behaviour|lesson)\b/i },
  { kind: 'concern', words: /\b(?:concern|worry|safeguarding|referral|welfare)\b/i },
  { kind: 'contact', words: /\b(?:contact|call|phone|telephone|text|e-?mail|letter|meeting|conversation)\b/i },
  { kind: 'observation', words: /\b(?:observation|seen|daily|log)\b/i },
]
