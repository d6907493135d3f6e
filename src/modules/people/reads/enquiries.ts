import { civilDateOf, NotFound, type Viewer } from '../../../kernel/index.ts'
import { childOfAudience, type Named, readingFrozen, signed, subjectsById } from '../../record/index.ts'
import type { Enquiry, EnquiryId, EnquiryListed, EnquiryShown } from '../model.ts'
import { groupsOf, standingOf } from '../rules.ts'
import {
  enquiriesOf,
  enquiriesReached,
  enquiriesUnanswered,
  enquiryById,
  partsOfEnquiry,
  stepsOf,
} from '../store/enquiries.ts'

/** Absent, hidden and mistyped answer alike; and so does an enquiry about somebody whom this reader may not know of. */
export async function enquiryNamed(viewer: Viewer, id: string | undefined): Promise<EnquiryShown> {
  const found = await enquiryById(viewer, id)
  const [listed] = found ? await listing(viewer, [found]) : []
  if (!found || !listed) throw new NotFound()
  const child = await childOfAudience(viewer, found.audience)
  const parts = await partsOfEnquiry(viewer, found.id)
  const reading = await readingFrozen(viewer, child, { facts: parts.map(({ version }) => version), ties: [] })
  const about = await subjectsById(
    viewer,
    reading.facts.map(({ subject }) => subject),
  )
  const groups = groupsOf(reading, about)
  return {
    ...listed,
    child,
    steps: await signed(viewer, await stepsOf(viewer, [found.id])),
    passed: groups.toSorted(
      (one, other) => Number(other.who.id === found.subject) - Number(one.who.id === found.subject),
    ),
  }
}

/** Enquiries about this person, or in which something of theirs was passed on, newest first. */
export async function enquiriesAbout(viewer: Viewer, person: Pick<Named, 'id'>): Promise<EnquiryListed[]> {
  return listing(viewer, await enquiriesOf(viewer, person.id))
}

/** What the viewer's agency asked and has no answer to: by the day by which one is asked for, so that the silent come first. */
export async function enquiriesWaiting(viewer: Viewer): Promise<EnquiryListed[]> {
  return listing(viewer, await enquiriesUnanswered(viewer))
}

/** Every enquiry that the viewer may open. */
export async function enquiryRefs(viewer: Viewer): Promise<EnquiryId[]> {
  return (await listing(viewer, await enquiriesReached(viewer))).map(({ enquiry }) => enquiry.id)
}

async function listing(viewer: Viewer, all: readonly Enquiry[]): Promise<EnquiryListed[]> {
  const subjects = await subjectsById(
    viewer,
    all.map(({ subject }) => subject),
  )
  const steps = Map.groupBy(
    await stepsOf(
      viewer,
      all.map(({ id }) => id),
    ),
    ({ enquiry }) => enquiry,
  )
  const today = civilDateOf(viewer.now)
  return (await signed(viewer, all)).flatMap(enquiry => {
    const subject = subjects.get(enquiry.subject)
    return subject ? [{ enquiry, subject, standing: standingOf(enquiry, steps.get(enquiry.id) ?? [], today) }] : []
  })
}
