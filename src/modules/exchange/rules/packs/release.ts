import type { AgencyId, EntryId, SubjectId } from '../../../../kernel/index.ts'
import { Invalid } from '../../../../kernel/index.ts'
import type { CopyLine } from '../../../record/index.ts'
import type { HeldBack, Outgoing, Section } from '../../model.ts'
import { type FamilyWords, phrasesIn } from './words.ts'

/** Agencies whose part in this circle is kept from others: their words do not go to the family. */
export type Confidential = ReadonlySet<AgencyId>

/** Each entry, looked at for a parent or the child. What is held back cannot be released by anybody's tick. */
export function forFamily(
  lines: readonly CopyLine[],
  words: FamilyWords,
  confidential: Confidential,
  recipient: SubjectId | null,
): Outgoing[] {
  return lines.flatMap(line => {
    const { told } = line
    if (!told) return []
    const held = heldBack(told, words, confidential)
    return [
      { line, told, held, words: held ? [] : [...speaking(told, recipient), ...phrasesIn(told.text, words.others)] },
    ]
  })
}

/** Whose voice is in it that is not the reader's own: what a child said is theirs, and who told us something trusted us with it. */
const speaking = ({ kind, people }: Outgoing['told'], recipient: SubjectId | null): string[] => [
  ...(recipient !== null && kind === 'voice' ? ['the child’s own words'] : []),
  ...(people.some(({ role, subject }) => role === 'told' && subject !== recipient) ? ['what somebody told us'] : []),
]

function heldBack(
  told: Outgoing['told'],
  { kept, concerns }: FamilyWords,
  confidential: Confidential,
): HeldBack | null {
  if (told.people.some(({ subject, role }) => role === 'alleged-harm' || concerns.has(subject))) return 'harm'
  if (told.people.some(({ role }) => role === 'also-about')) return 'another-child'
  if (confidential.has(told.agency)) return 'confidential'
  return phrasesIn(told.text, kept).length > 0 ? 'protected' : null
}

/** What its maker chose: which entries go out (or, for a professional, which do not), what else, and why words were confirmed. */
export interface PackChoices {
  readonly entries: readonly EntryId[]
  readonly sections: readonly Section[]
  readonly reason: string
}

/** Of these entries those that go out. @throws Invalid where a tick asks for what is held back, nothing is left, or a reason is owed */
export function released(
  outgoing: readonly Outgoing[],
  { entries, sections, reason }: PackChoices,
  isFamily: boolean,
): readonly Outgoing[] {
  const out = outgoing.filter(({ line }) => entries.includes(line.entry) === isFamily)
  if (out.some(({ held }) => held !== null)) throw new Invalid({ entries: 'Something that you ticked cannot go out' })
  if (out.length === 0 && !(isFamily && sections.length > 0))
    throw new Invalid({ entries: isFamily ? 'Tick what goes into it' : 'Nothing would be left in it' })
  const owed = out.filter(({ words }) => words.length > 0)
  if (owed.length > 0 && reason === '') throw new Invalid({ reason: sayOwed(owed, isFamily) })
  return out
}

const sayOwed = (owed: readonly Outgoing[], isFamily: boolean): string => {
  const numbers = owed.map(({ line }) => line.number).join(', ')
  const which = owed.length === 1 ? `Number ${numbers}` : `Numbers ${numbers}`
  const [verb, rest] = owed.length === 1 ? ['holds', 'it'] : ['hold', 'them']
  const what = isFamily ? 'words about somebody else' : 'protected words'
  return `${which} ${verb} ${what}. Leave ${rest} out, or say why the words may be read`
}
