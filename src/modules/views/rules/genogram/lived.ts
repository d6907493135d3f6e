import { type SubjectId, sayWhen, whenFrom } from '../../../../kernel/index.ts'
import { ageSaid } from '../../../people/index.ts'
import type { Fact, Reading } from '../../../record/index.ts'
import { factsAbout } from './facts.ts'

/** What is known of when somebody lived, on a day. */
export interface Lived {
  /** "2009", "c. 1985"; '' where nothing is known. */
  readonly bornIn: string
  readonly diedIn: string
  /** "14", "about 15"; at death, of those who have died by then. */
  readonly age: string
  readonly isUnborn: boolean
  /** For sorting siblings: "2009-03-14", as much of it as is known. */
  readonly born: string
  /** "Born 14 March 2012 (14)", "Due 3 August 2026". */
  readonly said: string
}

export const NOBODY: Lived = { bornIn: '', diedIn: '', age: '', isUnborn: false, born: '', said: '' }

const known = new WeakMap<Reading['facts'], Map<string, Lived>>()

/** Pure over a reading, by the day drawn and not by today. Where ages are disputed no age is drawn: the list says each. */
export function livedOf(reading: Reading, id: SubjectId, on: string): Lived {
  const those = known.get(reading.facts) ?? new Map<string, Lived>()
  known.set(reading.facts, those)
  const key = `${id} ${on}`
  const lived = those.get(key) ?? lifeOf(reading, id, on)
  those.set(key, lived)
  return lived
}

function lifeOf(reading: Reading, id: SubjectId, on: string): Lived {
  const births = datesOf(reading, id, 'birth-date')
  const [birth] = births
  const death = datesOf(reading, id, 'death-date').find(fact => dayOf(fact) <= on)
  const [due] = birth ? [] : datesOf(reading, id, 'due-date')
  const isDisputed = new Set(births.map(fact => yearOf(fact.value))).size > 1
  const age =
    birth && !isDisputed ? ageSaid(birth.value, (death ? dayOf(death) : on) as Parameters<typeof ageSaid>[1]) : ''
  const isKnown = age !== '' && age !== 'age not known' && age !== 'not born yet'
  return {
    bornIn: birth && !isDisputed ? yearOf(birth.value) : '',
    diedIn: death ? yearOf(death.value) : '',
    age: isKnown ? age : '',
    isUnborn: due !== undefined,
    born: birth ? dayOf(birth) : due ? dayOf(due) : '',
    said: [
      births.length > 0 ? `Born ${[...new Set(births.map(fact => sayWhen(fact.value)))].join(' or ')}` : '',
      isKnown
        ? death
          ? `died ${sayWhen(death.value)} aged ${age}`
          : age
        : death
          ? `died ${sayWhen(death.value)}`
          : '',
      isDisputed ? 'age not agreed' : '',
      due ? `Due ${sayWhen(due.value)}` : '',
    ]
      .filter(words => words !== '')
      .join(', '),
  }
}

/** Whoever is born after the day drawn is not in the picture yet; who was on the way then still is. */
export function isThere(reading: Reading, id: SubjectId, on: string): boolean {
  const [birth] = datesOf(reading, id, 'birth-date')
  return !birth || dayOf(birth) <= on
}

/** What an import left as words is no date. */
function datesOf(reading: Reading, id: SubjectId, kind: string): Fact[] {
  return factsAbout(reading, id).filter(fact => fact.kind === kind && dayOf(fact) !== '')
}

const days = new WeakMap<Fact, string>()

function dayOf(fact: Fact): string {
  const day = days.get(fact) ?? dayIn(fact.value)
  days.set(fact, day)
  return day
}

function dayIn(value: string): string {
  try {
    const when = whenFrom(value)
    return (when.from ?? when.to ?? '').slice(0, 10)
  } catch {
    return ''
  }
}

function yearOf(edtf: string): string {
  if (edtf.includes('/')) return ''
  const year = /^\d{4}/.exec(edtf)?.[0] ?? ''
  return year !== '' && /[~?%]/.test(edtf) ? `c. ${year}` : year
}
