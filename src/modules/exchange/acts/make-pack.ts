import { Invalid, newId, type Viewer } from '../../../kernel/index.ts'
import type { Child } from '../../record/index.ts'
import { ALL_SECTIONS, FAMILY_SECTIONS, type PackAsked, type PackFor, type PackId } from '../model.ts'
import { previewPack } from '../reads/packs/preview.ts'
import { packRecipients } from '../reads/packs/recipients.ts'
import { type PackChoices, partsForFamily, partsForProfessional, released } from '../rules.ts'
import { addPack } from '../store.ts'

/**
 * A pack for one named recipient, frozen at this moment. Nothing that fewer than the whole circle were told is in it, whoever makes
 * it; for a parent or the child nothing but what was ticked. @throws Invalid beside `entries` or `reason`
 */
export async function makePack(viewer: Viewer, child: Child, asked: PackAsked, choices: PackChoices): Promise<PackId> {
  await refuseStranger(viewer, child, asked.for)
  const isFamily = asked.for.kind !== 'professional'
  const { outgoing, parts, around } = await previewPack(viewer, child, asked)
  const sections = isFamily ? FAMILY_SECTIONS.filter(one => choices.sections.includes(one)) : ALL_SECTIONS
  const out = released(outgoing, { ...choices, sections }, isFamily)
  const chosen = { for: asked.for, sections, out }
  const kept = isFamily
    ? partsForFamily(parts, around, child, chosen)
    : partsForProfessional(parts, around, child, chosen)
  const id = newId<PackId>()
  const made = { id, subject: child.id, audience: child.home, sections, reason: choices.reason }
  const by = { madeAt: viewer.now, agency: viewer.agency, worker: viewer.worker }
  await addPack(viewer, { ...asked, ...made, ...by }, kept)
  viewer.audit.saw([child.id])
  viewer.audit.did('pack.made', { pack: id, recipient: asked.for.kind, entries: out.length })
  return id
}

/** @throws Invalid where it is nobody for whom a pack of this child can be made */
async function refuseStranger(viewer: Viewer, child: Child, to: PackFor): Promise<void> {
  const { seats, parents } = await packRecipients(viewer, child)
  const isKnown =
    to.kind === 'child' ||
    (to.kind === 'professional'
      ? seats.some(({ worker }) => worker === to.worker)
      : parents.some(({ subject, copies }) => subject === to.subject && copies !== 'none'))
  if (!isKnown) throw new Invalid({ '': 'Choose somebody of the circle, or a parent who gets copies' })
}
