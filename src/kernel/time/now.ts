// The clock of this process. Rules never read it: they are told the time. It is here for the two places where a request
// begins, the making of a Viewer and the reading of "yesterday" in a form, so that both mean the same day.

let clock = (): Date => new Date()

export const now = (): Date => clock()

/** Holds the clock at one moment, for demonstrations and tests. Called once, by whoever starts the process. */
export function holdClockAt(moment: Date | null): void {
  clock = moment === null ? () => new Date() : () => new Date(moment)
}
