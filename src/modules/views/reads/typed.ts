import { addDays, type CivilDate, civilDateOf, readWhen, type Viewer, type When } from '../../../kernel/index.ts'

// Dates as they are typed over a view: an address keeps them as they are, and the page says what is wrong with them.

/** A date, month or year that was typed, or the sentence beside its field; neither where nothing was. */
export function whenTyped(
  viewer: Viewer,
  typed: string | null,
  future: 'accept' | 'refuse' = 'refuse',
): { readonly when: When | null; readonly problem: string } {
  if (!typed) return { when: null, problem: '' }
  const read = readWhen(typed, { now: viewer.now, future })
  if (!read.ok) return { when: null, problem: read.sentence }
  return read.when.to ? { when: read.when, problem: '' } : { when: null, problem: UNBOUNDED }
}

const UNBOUNDED = 'Enter a date, month or year'

/** The last day of what was typed (a year, a month, a day), or the sentence beside its field; today where nothing was. */
export function dayOf(
  viewer: Viewer,
  typed: string | null,
): { readonly on: CivilDate; readonly when: When | null; readonly problem: string } {
  const today = civilDateOf(viewer.now)
  const { when, problem } = whenTyped(viewer, typed)
  if (!when?.to) return { on: today, when: null, problem }
  const last = addDays(when.to.slice(0, 10) as CivilDate, -1)
  return { on: last > today ? today : last, when, problem }
}

/** A period as typed: its civil days from (the first of what was typed) and to (the first after it), or the sentence beside each. */
export function periodOf(
  viewer: Viewer,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): {
  readonly from: string | null
  readonly to: string | null
  readonly problems: { readonly from: string; readonly to: string }
} {
  const [first, last] = [daysOf(viewer, from), daysOf(viewer, to)]
  const isBackwards = first.from !== null && last.to !== null && last.to <= first.from
  return {
    from: isBackwards ? null : first.from,
    to: isBackwards ? null : last.to,
    problems: { from: first.problem, to: isBackwards ? 'This is before the period begins' : last.problem },
  }
}

function daysOf(viewer: Viewer, typed: string | null) {
  const { when, problem } = whenTyped(viewer, typed, 'accept')
  if (when && !when.from) return { from: null, to: null, problem: UNBOUNDED }
  return { from: when?.from?.slice(0, 10) ?? null, to: when?.to?.slice(0, 10) ?? null, problem }
}
