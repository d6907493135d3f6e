import { readWhen, type Viewer } from '../../../kernel/index.ts'

/** A period as typed: its civil days from (the first of what was typed) and to (the first after it), or the sentence beside each. */
export function periodOf(
  viewer: Viewer,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): {
  readonly from: string | null
  readonly to: string | null
  readonly problems: { readonly from: string; readonly to: string }
} {
  const [first, last] = [read(viewer, from), read(viewer, to)]
  const isBackwards = first.from !== null && last.to !== null && last.to <= first.from
  return {
    from: isBackwards ? null : first.from,
    to: isBackwards ? null : last.to,
    problems: { from: first.problem, to: isBackwards ? 'This is before the period begins' : last.problem },
  }
}

function read(viewer: Viewer, typed: string | null) {
  const none = { from: null, to: null, problem: '' }
  if (!typed) return none
  const when = readWhen(typed, { now: viewer.now, future: 'accept' })
  if (!when.ok) return { ...none, problem: when.sentence }
  const { from, to } = when.when
  if (!from || !to) return { ...none, problem: 'Enter a date, month or year' }
  return { from: from.slice(0, 10), to: to.slice(0, 10), problem: '' }
}
