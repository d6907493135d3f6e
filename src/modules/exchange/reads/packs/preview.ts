import type { Viewer } from '../../../../kernel/index.ts'
import { seatsOf } from '../../../access/index.ts'
import {
  type Child,
  type CopyLine,
  type CopyPart,
  linesFrozen,
  metOn,
  protectedIn,
  type Reading,
  reading,
  versionsToFreeze,
} from '../../../record/index.ts'
import type { Outgoing, PackAsked } from '../../model.ts'
import { familyWords, forFamily } from '../../rules.ts'

/** What could go out in a pack now, and what stands in its way; `parts` are the versions that it is made of. */
export interface PackPreview {
  readonly outgoing: readonly Outgoing[]
  readonly parts: readonly CopyPart[]
  readonly around: Reading
}

/** Nothing is made. @throws Invalid where nothing falls in the period, or more than anybody reads */
export async function previewPack(viewer: Viewer, child: Child, asked: PackAsked): Promise<PackPreview> {
  const parts = await versionsToFreeze(viewer, child, asked)
  const { lines } = await linesFrozen(viewer, child, parts)
  const around = await allAround(viewer, child)
  const outgoing =
    asked.for.kind === 'professional'
      ? await forProfessional(viewer, child, lines)
      : await outForFamily(viewer, child, asked, { lines, around })
  return { outgoing, parts, around }
}

async function forProfessional(viewer: Viewer, child: Child, lines: readonly CopyLine[]): Promise<Outgoing[]> {
  const texts = lines.map(({ told, remarks }) => {
    const made = remarks.flatMap(({ significance, analysis }) => [significance, analysis])
    return [told?.text ?? '', told?.source ?? '', ...made].join('\n')
  })
  const words = await protectedIn(viewer, { on: child, circulation: 'circle' }, texts)
  return lines.flatMap((line, at): Outgoing[] => {
    const word = words.get(at)
    return line.told ? [{ line, told: line.told, held: null, words: word === undefined ? [] : [word] }] : []
  })
}

/** An agency without a seat that everybody may see here may be here in confidence: nothing of it goes to the family. */
async function outForFamily(
  viewer: Viewer,
  child: Child,
  asked: PackAsked,
  { lines, around }: { readonly lines: readonly CopyLine[]; readonly around: Reading },
): Promise<Outgoing[]> {
  const seats = await seatsOf(viewer, child.home)
  const seen = new Set(seats.filter(({ confidential }) => !confidential).map(({ agency }) => agency))
  const hidden = new Set(seats.filter(({ confidential }) => confidential).map(({ agency }) => agency))
  const telling = lines.flatMap(({ told }) => (told ? [told.agency] : []))
  const confidential = new Set(telling.filter(agency => hidden.has(agency) || !seen.has(agency)))
  const recipient = asked.for.kind === 'parent' ? asked.for.subject : null
  return forFamily(lines, familyWords(around, child, recipient), confidential, recipient)
}

/** All that this viewer may read of everybody met on the record: what the words of a pack are looked at beside. */
export async function allAround(viewer: Viewer, child: Child): Promise<Reading> {
  const met = await metOn(viewer, [child])
  return reading(viewer, [child.id, ...met.map(({ id }) => id)], { around: 1, limit: 0 })
}
