import { z } from 'zod'
import { type CivilDate, isCivilDate } from '../../kernel/index.ts'

/** The duties whose time is watched. Code names them; `practice/` says how long each has, edition by edition. */
export const TIMESCALES = [
  'referral-decision',
  'initial-assessment-2011',
  'core-assessment-2011',
  'single-assessment',
  'strategy-discussion',
  'strategy-lac-missing',
  'icpc',
  'core-group-first',
  'core-group-repeat',
  'rcpc-first',
  'rcpc-later',
  'cp-visit',
  'cin-review',
  'lac-review-1',
  'lac-review-2',
  'lac-review-n',
  'iro-allocation',
  'rhi',
  'safe-well',
  'cme-absence',
  'nrm-rg',
  'nrm-rg-devolved',
  'nrm-cg',
  'police-protection',
  'epo',
  'closure-notice',
  'closure-order',
  'sar',
  'breach-ico',
  'serious-incident',
  'rapid-review',
  'seraf-review',
  'cla-visit-first',
  'cla-visit-later',
  'cp-transfer-in',
  'lado',
  'homes-notification',
] as const
export type TimescaleId = (typeof TIMESCALES)[number]

export const COUNTED_UNITS = [
  'working_days',
  'calendar_hours',
  'calendar_days',
  'weeks',
  'months',
  'school_days',
] as const
export const UNITS = [...COUNTED_UNITS, 'as_soon_as_possible', 'configurable'] as const
export type Unit = (typeof UNITS)[number]

/** `by`: a duty done by then. `not before`: too early until then. `ends`: a power that ends by itself. */
export const KINDS = ['by', 'not before', 'ends'] as const
export type Kind = (typeof KINDS)[number]

const words = z.string().min(1)
const date = z.string().refine(isCivilDate, 'not a date written YYYY-MM-DD')
const limit = z.int().min(1).max(1000)

export const timescaleSchema = z
  .strictObject({
    id: z.enum(TIMESCALES),
    name: words,
    /** The event it runs from, in words. */
    trigger: words,
    kind: z.enum(KINDS),
    limit: limit.nullable(),
    unit: z.enum(UNITS),
    /** In force on triggers from this day, and until the day before that one, where it is not the framework's whole time. */
    from: date.optional(),
    until: date.optional(),
    source: words,
    weight: z.enum([
      'statute',
      'regulation',
      'statutory guidance',
      'local practice',
      'local practice (source)',
      'not stated',
    ]),
    /** False where no text was read that says so: then it is a partnership's setting. */
    verified: z.boolean(),
    note: words.optional(),
  })
  .refine(({ limit, unit }) => (limit === null) === (unit === 'as_soon_as_possible' || unit === 'configurable'), {
    message: 'a limit goes with a unit that is counted, and only with one',
  })
export type Timescale = z.infer<typeof timescaleSchema>

const source = z.strictObject({ document: words, verified: z.boolean(), note: words.optional() })

export const frameworkSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-z-]{1,20}$/),
  title: words,
  /** It holds until the next edition begins, so superseding it changes nothing here. */
  inForce: z.strictObject({ from: date, verified: z.boolean(), note: words.optional() }),
  counting: z.strictObject({ triggerDay: z.literal([0, 1]), verified: z.boolean(), note: words.optional() }),
  sources: z.array(source).min(1),
})

/** One edition of practice, as it stands in `practice/`: superseded by the next, never edited. */
export interface Framework extends Readonly<z.infer<typeof frameworkSchema>> {
  /** The first day it no longer holds: when the next edition begins. Null for the newest. */
  readonly until: CivilDate | null
  readonly timescales: readonly Timescale[]
  /** SHA-256 of its files, in hexadecimal: what an answer given under it is pinned to. */
  readonly version: string
}

/** Kept beside an answer: which edition, and exactly which words of it, the answer was given under. */
export interface Pin {
  readonly framework: string
  readonly version: string
}

/** An instant when the time of day is known, else a civil day. */
export type Moment = Date | CivilDate

/** A partnership's own limits, for timescales that no text was read for. */
export type LocalLimits = Readonly<
  Partial<Record<TimescaleId, { readonly limit: number; readonly unit: (typeof COUNTED_UNITS)[number] }>>
>

/** A duty with its time: computed, never typed. */
export interface Clock {
  readonly timescale: TimescaleId
  readonly name: string
  readonly kind: Kind
  readonly pin: Pin
  /** False when this edition has no such duty on that day; `basis` says so. */
  readonly applies: boolean
  /** The first instant that is too late (or no longer too early); null where no number is set. */
  readonly due: Date | null
  /** The civil day to show: the last day in time, or the day that the hours end. */
  readonly dueOn: CivilDate | null
  /** How it was reckoned and on whose word, in one sentence. */
  readonly basis: string
}

/** A duty is never "failed": it is late with a reason, which the page asks for. */
export type ClockState =
  | { readonly state: 'running'; readonly overdue: boolean }
  | { readonly state: 'met' }
  | { readonly state: 'met late'; readonly why: string | null }
  | { readonly state: 'not applicable'; readonly why: string }
