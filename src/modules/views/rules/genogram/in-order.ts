import type { Reading, Tie } from '../../../record/index.ts'

/**
 * The same record in one order, whichever way the database went and whatever was corrected since: a picture that somebody knows
 * must not turn over because a tie was written anew.
 */
export const inOrder = (reading: Reading): Reading => ({
  ...reading,
  subjects: new Map([...reading.subjects].sort(([one], [other]) => before(one, other))),
  ties: [...reading.ties].sort(byEnds),
})

const byEnds = (one: Tie, other: Tie): number =>
  before(one.kind, other.kind) ||
  before(one.from, other.from) ||
  before(one.to, other.to) ||
  before(one.code, other.code) ||
  before(one.since?.edtf ?? '', other.since?.edtf ?? '') ||
  before(one.id, other.id)

/** By code units: no language of the machine has a say. */
export const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
