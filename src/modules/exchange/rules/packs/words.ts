import type { SubjectId } from '../../../../kernel/index.ts'
import { type Child, type Fact, factKind, type Reading, squeezed } from '../../../record/index.ts'

/** Words to look for in what goes out, and how: anywhere, spaces and points aside; as words of their own; or as a name is written. */
export interface Phrase {
  readonly said: string
  readonly how: 'anywhere' | 'word' | 'name'
}

export interface FamilyWords {
  /** Never goes to the family: what fewer than this circle were told, and who may have caused harm. */
  readonly kept: readonly Phrase[]
  /** Of somebody else: goes out where its maker says why. */
  readonly others: readonly Phrase[]
  readonly concerns: ReadonlySet<SubjectId>
}

/** What finds or names somebody, wherever it was told. */
const FINDING: readonly string[] = ['name', 'address', 'school', 'number', 'plate', 'identifier', 'handle', 'service']

/**
 * What a parent, or the child, may not find in their document, from all that the maker may read around the child. Detection, not
 * certainty (spine.md 10): a text can say anything in words that nobody looked for.
 */
export function familyWords(reading: Reading, { id, home }: Child, recipient: SubjectId | null): FamilyWords {
  const isOpen = (fact: Fact) => fact.audience === home && !fact.protected
  const open = new Set(reading.facts.filter(isOpen).map(({ value }) => squeezed(value)))
  const told = reading.facts.filter(({ kind }) => factKind(kind)?.choices === undefined)
  const own = [id, ...(recipient ? [recipient] : [])]
  const concerns = new Set(
    reading.ties.filter(({ kind, from }) => kind === 'worries-about' && !own.includes(from)).map(({ from }) => from),
  )
  const kept = told.filter(
    fact =>
      fact.protected ||
      (!isOpen(fact) && FINDING.includes(fact.kind) && !open.has(squeezed(fact.value))) ||
      (fact.kind === 'name' && concerns.has(fact.subject)),
  )
  const others = told.filter(fact => isOpen(fact) && FINDING.includes(fact.kind) && !own.includes(fact.subject))
  // Their own name is in their own document, whoever else of the family has a part of it.
  const ownNames = new Set(
    told.filter(({ kind, subject }) => kind === 'name' && own.includes(subject)).flatMap(partsOf),
  )
  const phrases = (facts: readonly Fact[]) =>
    facts.flatMap(fact => phrasesOf(fact, reading)).filter(({ said }) => !ownNames.has(said))
  return { kept: phrases(kept), others: phrases(others), concerns }
}

/** The whole of it, what stands between its commas, and of somebody's name each part. A town alone is nobody's address. */
function phrasesOf(fact: Fact, { subjects }: Reading): Phrase[] {
  const { kind, value, subject } = fact
  const between = value.split(',').filter(part => kind !== 'address' || /\d/.test(part))
  const whole = [value, ...between].map(said => said.trim()).filter(said => squeezed(said).length >= 3)
  const names = kind === 'name' && subjects.get(subject)?.kind === 'person' ? partsOf(fact) : []
  return [
    ...whole.map((said): Phrase => ({ said, how: squeezed(said).length >= 6 ? 'anywhere' : 'word' })),
    ...names.map((said): Phrase => ({ said, how: 'name' })),
  ]
}

/** As names are written: with a capital. */
const partsOf = ({ value }: Fact): string[] => value.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []

/** Which of the phrases a text holds, each once. */
export function phrasesIn(text: string, phrases: readonly Phrase[]): string[] {
  const [tight, apart] = [squeezed(text), wordsApart(text.normalize('NFKC'))]
  const held = phrases.filter(({ said, how }) => {
    if (how === 'anywhere') return tight.includes(squeezed(said))
    if (how === 'word') return apart.toLowerCase().includes(wordsApart(said.normalize('NFKC')).toLowerCase())
    return apart.includes(wordsApart(said.normalize('NFKC')))
  })
  return [...new Set(held.map(({ said }) => said))]
}

const wordsApart = (text: string): string =>
  ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `
