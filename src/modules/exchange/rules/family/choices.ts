import { Invalid } from '../../../../kernel/index.ts'
import type { FamilyChoices, FamilyFile, GedcomFamily } from '../../model.ts'
import { partOf, within } from './within.ts'

/** People that a page brings in at once; more of them want a script, and somebody who has looked. */
export const MOST_PEOPLE = 500

/** Who comes in, as it was chosen. @throws Invalid beside the field that stands in the way */
export function chosenPart(file: FamilyFile, { who, steps, leaveOut }: FamilyChoices, most: number): GedcomFamily {
  const { family, problems } = file
  if (who !== null && !family.people.some(({ pointer }) => pointer === who))
    throw new Invalid({ who: 'Nobody in this file is called that. Choose who this child is, or nobody' })
  if (who === null && steps !== null)
    throw new Invalid({
      steps: 'This child is not in the file, so there are no steps from them. Choose the whole file',
    })
  if (problems.length > 0 && !leaveOut)
    throw new Invalid({
      leaveOut: 'Some lines cannot be read. Mend the file and hand it over again, or leave them out',
    })
  const part = who === null || steps === null ? family : partOf(family, within(family, who, steps))
  if (part.people.length > most)
    throw new Invalid({
      steps: `These are ${part.people.length.toLocaleString('en-GB')} people. At most ${most} come in at once: choose fewer steps`,
    })
  return part
}

/** Each who may be somebody on the record is said to be them, or to be somebody else: never by the system. @throws Invalid */
export function refuseUndecided(
  part: GedcomFamily,
  perhaps: readonly { readonly pointer: string; readonly reference: string }[],
  { who, same, apart }: FamilyChoices,
): void {
  const isIn = new Set(part.people.map(({ pointer }) => pointer))
  const asked = perhaps.filter(({ pointer }) => pointer !== who && isIn.has(pointer))
  if (new Set(same.values()).size < same.size)
    throw new Invalid({ same: 'Two people of the file cannot be the same person on the record' })
  for (const [pointer, reference] of same)
    if (!perhaps.some(one => one.pointer === pointer && one.reference === reference))
      throw new Invalid({ same: 'Choose from the list' })
  if (!apart && asked.some(({ pointer }) => !same.has(pointer)))
    throw new Invalid({ apart: 'Tick whoever is the same person, and say that the others are somebody else' })
}
