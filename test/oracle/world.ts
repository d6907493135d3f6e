// A small world: the rows of everything that access depends on, by table, as JSON carries them. The same shape is made up by
// `random/`, planted by `plant.ts` and read back from a real database by `worldOf`.

interface Keyed {
  readonly partnership_id: string
  readonly id: string
}
export interface PostRow extends Keyed {
  readonly worker_id: string
  readonly agency_id: string
  readonly roles: readonly string[]
  readonly from_at: string
  readonly until_at: string | null
}
export interface AudienceRow extends Keyed {
  readonly kind: string
  readonly subject_id: string | null
  readonly agency_id: string | null
}
export interface SeatRow extends Keyed {
  readonly audience_id: string
  readonly subject_id: string | null
  readonly worker_id: string
  readonly agency_id: string
  readonly via: string
  readonly role: string
  readonly confidential: boolean
  readonly invited_by: string
  readonly accepted_at: string | null
  readonly declined_at: string | null
  readonly until_at: string | null
}
export interface ConflictRow extends Keyed {
  readonly worker_id: string
  readonly subject_id: string
  readonly declared_by: string
  readonly declared_at: string
  readonly ended_at: string | null
}
export interface SubjectRow extends Keyed {
  readonly reference: string
  readonly kind: string
  readonly audience_id: string
  readonly has_circle: boolean
  readonly seal: string | null
  readonly recorded_by: string
}
/** What every telling, tie and fact carries. */
export interface ToldRow extends Keyed {
  readonly audience_id: string
  readonly entry_id: string
  readonly version: number
  readonly standing: string
  readonly agency_id: string
  readonly worker_id: string
  readonly recorded_at: string
  readonly superseded_at: string | null
  readonly withdrawn_at: string | null
}
export interface TieRow extends ToldRow {
  /** As the database has it; a world that is made up does not say. */
  readonly kind?: string
  readonly from_subject_id: string
  readonly to_subject_id: string
  readonly sealed_to: string | null
  readonly other_sealed_to: string | null
}
export interface FactRow extends ToldRow {
  readonly subject_id: string
  readonly kind: string
  readonly value: string
  readonly sealed_to: string | null
}
export interface RemarkRow extends Keyed {
  readonly audience_id: string
  readonly entry_id: string
  readonly subject_id: string
  readonly agency_id: string
  readonly worker_id: string
  readonly recorded_at: string
  readonly superseded_at: string | null
  readonly withdrawn_at: string | null
}
export interface LinkRow extends Omit<RemarkRow, 'subject_id'> {
  readonly other_audience_id: string
  readonly other_entry_id: string
}
export interface CopyRow extends Keyed {
  readonly audience_id: string
  readonly subject_id: string
  readonly worker_id: string
  readonly agency_id: string
  readonly made_at: string
}
export interface PartRow {
  readonly partnership_id: string
  readonly copy_id: string
  readonly ordinal: number
  readonly audience_id: string
  readonly worker_id: string
  readonly made_at: string
}
export interface ParticipantRow {
  readonly partnership_id: string
  readonly telling_id: string
  readonly subject_id: string
  readonly role: string
  readonly audience_id: string
  readonly sealed_to: string | null
  readonly withdrawn_at: string | null
}
/** A document for a named recipient: read as a copy by professionals where it is for one, else by whoever may write there. */
export interface PackRow extends CopyRow {
  readonly recipient: string
}
export interface PackPartRow extends Omit<PartRow, 'copy_id'> {
  readonly pack_id: string
  readonly recipient: string
}
/** What was asked of another authority; what came back is a step after it. */
export interface EnquiryRow extends Keyed {
  readonly audience_id: string
  readonly subject_id: string
  readonly entry_id: string
  readonly agency_id: string
  readonly worker_id: string
  readonly recorded_at: string
  readonly withdrawn_at: string | null
}
export interface StepRow extends EnquiryRow {
  readonly enquiry_id: string
}
export interface EnquiryPartRow extends Omit<PartRow, 'copy_id' | 'made_at'> {
  readonly enquiry_id: string
  readonly subject_id: string
  readonly recorded_at: string
}
export interface OpeningRow extends Keyed {
  readonly subject_id: string
  readonly worker_id: string
  readonly reviewed_at: string | null
}
export interface WrongOpeningRow extends Keyed {
  readonly subject_id: string
  readonly worker_id: string
  readonly reviewed_at: string | null
}
export interface OwnRow {
  readonly partnership_id: string
  readonly worker_id: string
}

/** Of a list that an agency handed over; without an audience it is a list of children, and its sender's alone. */
export interface ListRow extends OwnRow {
  readonly audience_id: string | null
}

export interface World {
  readonly partnership: readonly { readonly id: string }[]
  readonly agency: readonly Keyed[]
  readonly team: readonly Keyed[]
  readonly worker: readonly (Keyed & { readonly account_id: string | null; readonly name: string })[]
  readonly post: readonly PostRow[]
  readonly audience: readonly AudienceRow[]
  readonly seat: readonly SeatRow[]
  readonly conflict: readonly ConflictRow[]
  readonly subject: readonly SubjectRow[]
  readonly seal_change: readonly (Keyed & { readonly audience_id: string; readonly subject_id: string })[]
  readonly happening: readonly (Keyed & OwnRow)[]
  readonly telling: readonly (ToldRow & { readonly text: string })[]
  readonly participant: readonly ParticipantRow[]
  readonly tie: readonly TieRow[]
  readonly fact: readonly FactRow[]
  readonly remark: readonly RemarkRow[]
  readonly event_link: readonly LinkRow[]
  readonly conference_copy: readonly CopyRow[]
  readonly copy_part: readonly PartRow[]
  readonly pack: readonly PackRow[]
  readonly pack_part: readonly PackPartRow[]
  readonly enquiry: readonly EnquiryRow[]
  readonly enquiry_part: readonly EnquiryPartRow[]
  readonly enquiry_step: readonly StepRow[]
  readonly opening: readonly OpeningRow[]
  readonly wrong_opening: readonly WrongOpeningRow[]
  readonly notice: readonly (Keyed & OwnRow)[]
  readonly search: readonly (Keyed & OwnRow)[]
  readonly cut: readonly (Keyed & OwnRow)[]
  readonly draft: readonly (OwnRow & { readonly address: string })[]
  readonly sent_form: readonly (OwnRow & { readonly key: string })[]
  readonly agency_list: readonly (ListRow &
    Keyed & {
      readonly agency_id: string
      readonly brought_at: string | null
      readonly plan?: unknown
      readonly holds?: string
    })[]
  readonly list_chunk: readonly (ListRow & { readonly list_id: string; readonly number: number })[]
  readonly list_turn: readonly (OwnRow & Keyed & { readonly list_id: string; readonly ended_at: string | null })[]
  readonly list_mapping: readonly (OwnRow & Keyed & { readonly agency_id: string })[]
  readonly list_mark: readonly (Keyed & { readonly audience_id: string; readonly agency_id: string })[]
}

export type Table = keyof World
export type Row<Name extends Table> = World[Name][number]

/** In the order that foreign keys allow (those between subject and audience wait for the end of the transaction). */
export const TABLES = [
  'partnership',
  'agency',
  'team',
  'worker',
  'post',
  'audience',
  'subject',
  'seat',
  'conflict',
  'seal_change',
  'happening',
  'telling',
  'participant',
  'tie',
  'fact',
  'remark',
  'event_link',
  'conference_copy',
  'copy_part',
  'pack',
  'pack_part',
  'enquiry',
  'enquiry_part',
  'enquiry_step',
  'opening',
  'wrong_opening',
  'notice',
  'search',
  'cut',
  'draft',
  'sent_form',
  'agency_list',
  'list_chunk',
  'list_turn',
  'list_mapping',
  'list_mark',
] as const satisfies readonly Table[]

/** What tells one row of a table from the others, as one text. */
export const KEYS: Partial<Readonly<Record<Table, readonly string[]>>> = {
  participant: ['telling_id', 'subject_id'],
  copy_part: ['copy_id', 'ordinal'],
  pack_part: ['pack_id', 'ordinal'],
  enquiry_part: ['enquiry_id', 'ordinal'],
  draft: ['worker_id', 'address'],
  sent_form: ['worker_id', 'key'],
  list_chunk: ['list_id', 'number'],
}

export function keyOf(table: Table, row: object): string {
  return (KEYS[table] ?? ['id']).map(column => String(Reflect.get(row, column))).join(' ')
}
