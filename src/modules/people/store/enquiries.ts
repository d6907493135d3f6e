import { sql } from 'kysely'
import { oneAtATime, query } from '../../../db/index.ts'
import {
  type AgencyId,
  type AudienceId,
  type EntryId,
  isUuid,
  type SubjectId,
  type Viewer,
  type WorkerId,
} from '../../../kernel/index.ts'
import type { VersionId } from '../../record/index.ts'
import type { Asks, Enquiry, EnquiryId, EnquiryPart, EnquiryStep, Outcome, SentBy, StepId } from '../model.ts'

export type NewEnquiry = Omit<Enquiry, 'agency' | 'worker' | 'recordedAt'>
export type NewStep = Omit<EnquiryStep, 'agency' | 'worker' | 'recordedAt'> & Pick<Enquiry, 'subject'>

/** Lists hold at most so many. */
const LISTED = 100

export async function addEnquiry(viewer: Viewer, one: NewEnquiry, parts: readonly EnquiryPart[]): Promise<void> {
  const made = {
    partnership_id: viewer.partnership,
    audience_id: one.audience,
    worker_id: viewer.worker,
    recorded_at: viewer.now,
  }
  await query(viewer)
    .insertInto('enquiry')
    .values({
      ...made,
      id: one.id,
      subject_id: one.subject,
      entry_id: one.entry,
      authority: one.authority,
      contact: one.contact,
      asks: one.asks,
      words: one.words,
      basis: one.basis,
      sent_by: one.sentBy,
      sent_on: one.sentOn,
      expected_on: one.expectedOn,
      agency_id: viewer.agency,
    })
    .execute()
  await query(viewer)
    .insertInto('enquiry_part')
    .values(
      parts.map(({ subject, version }, at) => ({
        ...made,
        enquiry_id: one.id,
        ordinal: at + 1,
        subject_id: subject,
        version_id: version,
      })),
    )
    .execute()
}

export async function addStep(viewer: Viewer, step: NewStep): Promise<void> {
  await query(viewer)
    .insertInto('enquiry_step')
    .values({
      partnership_id: viewer.partnership,
      id: step.id,
      enquiry_id: step.enquiry,
      audience_id: step.audience,
      subject_id: step.subject,
      entry_id: step.entry,
      outcome: step.outcome,
      said_by: step.saidBy,
      said_on: step.saidOn,
      words: step.words,
      next: step.next,
      agency_id: viewer.agency,
      worker_id: viewer.worker,
      recorded_at: viewer.now,
    })
    .execute()
}

/** Two who write down an answer at once do so one after the other. Until the end of the transaction. */
export const holdEnquiry = (viewer: Viewer, id: EnquiryId): Promise<void> => oneAtATime(viewer, id)

export async function enquiryById(viewer: Viewer, id: string | undefined): Promise<Enquiry | undefined> {
  if (!id || !isUuid(id)) return undefined
  const row = await enquiries(viewer).where('id', '=', id).executeTakeFirst()
  return row && enquiryOf(row)
}

/** About this subject, or with something of it passed on, newest first. */
export async function enquiriesOf(viewer: Viewer, subject: SubjectId): Promise<Enquiry[]> {
  const parts = await query(viewer)
    .selectFrom('enquiry_part')
    .select('enquiry_id')
    .distinct()
    .where('partnership_id', '=', viewer.partnership)
    .where('subject_id', '=', subject)
    .execute()
  const ids = parts.map(({ enquiry_id }) => enquiry_id)
  const rows = await enquiries(viewer)
    .where(({ or, eb }) => or([eb('subject_id', '=', subject), eb('id', '=', sql<string>`any(${ids}::uuid[])`)]))
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(LISTED)
    .execute()
  return rows.map(enquiryOf)
}

/** Sent by the viewer's agency, with nothing back yet: by the day by which an answer is asked for. */
export async function enquiriesUnanswered(viewer: Viewer): Promise<Enquiry[]> {
  const rows = await enquiries(viewer)
    .where('agency_id', '=', viewer.agency)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('enquiry_step as s')
            .select('s.id')
            .where('s.partnership_id', '=', viewer.partnership)
            .whereRef('s.enquiry_id', '=', 'enquiry.id'),
        ),
      ),
    )
    .orderBy('expected_on')
    .orderBy('id')
    .limit(LISTED)
    .execute()
  return rows.map(enquiryOf)
}

/** All that the viewer may read: for a script that asks which there are. */
export const enquiriesReached = async (viewer: Viewer): Promise<Enquiry[]> =>
  (await enquiries(viewer).orderBy('id').limit(1_000).execute()).map(enquiryOf)

/** Of these enquiries, in the order in which they were written down. */
export async function stepsOf(viewer: Viewer, ids: readonly EnquiryId[]): Promise<EnquiryStep[]> {
  if (ids.length === 0) return []
  const rows = await query(viewer)
    .selectFrom('enquiry_step')
    .selectAll()
    .where('partnership_id', '=', viewer.partnership)
    .where('enquiry_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id as StepId,
    enquiry: row.enquiry_id as EnquiryId,
    audience: row.audience_id as AudienceId,
    entry: row.entry_id as EntryId,
    outcome: row.outcome as Outcome,
    saidBy: row.said_by,
    saidOn: row.said_on,
    words: row.words,
    next: row.next,
    ...signed(row),
  }))
}

export async function partsOfEnquiry(viewer: Viewer, id: EnquiryId): Promise<EnquiryPart[]> {
  const rows = await query(viewer)
    .selectFrom('enquiry_part')
    .select(['subject_id', 'version_id'])
    .where('partnership_id', '=', viewer.partnership)
    .where('enquiry_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return rows.map(row => ({ subject: row.subject_id as SubjectId, version: row.version_id as VersionId }))
}

const enquiries = (viewer: Viewer) =>
  query(viewer).selectFrom('enquiry').selectAll().where('partnership_id', '=', viewer.partnership)

type Row = Awaited<ReturnType<ReturnType<typeof enquiries>['execute']>>[number]

const signed = (row: Pick<Row, 'agency_id' | 'worker_id' | 'recorded_at'>) => ({
  agency: row.agency_id as AgencyId,
  worker: row.worker_id as WorkerId,
  recordedAt: row.recorded_at,
})

const enquiryOf = (row: Row): Enquiry => ({
  id: row.id as EnquiryId,
  audience: row.audience_id as AudienceId,
  subject: row.subject_id as SubjectId,
  entry: row.entry_id as EntryId,
  authority: row.authority,
  contact: row.contact,
  asks: row.asks as Asks,
  words: row.words,
  basis: row.basis,
  sentBy: row.sent_by as SentBy,
  sentOn: row.sent_on,
  expectedOn: row.expected_on,
  ...signed(row),
})
