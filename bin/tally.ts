// What a run of the tests comes to. A run that proves nothing is a failure: no test ran, a file did not load, the runner
// died, or it was unhappy for a reason that no test carries.

/** What we read of the runner's own report. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * The closing lines of a run. The last one stands alone: `N passed, N failed`, and `, N skipped` where any were.
 * `report` is null where the runner left none; `end` is its exit status, or the signal that ended it.
 */
export function tally(report: Report | null, end: number | string | null): { lines: string[]; ok: boolean } {
  const files = report?.testResults ?? []
  const count = (...states: string[]) =>
    files.flatMap(file => file.assertionResults).filter(one => states.includes(one.status)).length
  const passed = count('passed')
  const skipped = count('pending', 'skipped', 'todo', 'disabled')
  const silent = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(one => one.status === 'failed'),
  )
  const inTests = count('failed') + silent.length
  const reason = unexplained(report, end, passed, inTests)
  const failed = inTests + (reason ? 1 : 0)
  return {
    lines: [
      ...silent.map(file => `Failed outside any test: ${file.name}`),
      ...(reason ? [reason] : []),
      `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ],
    ok: failed === 0,
  }
}

function unexplained(report: Report | null, end: number | string | null, passed: number, failed: number): string {
  if (typeof end === 'string') return `The run was ended by ${end}.`
  if (!report) return `The run left no report (exit status ${end}).`
  if (passed + failed === 0) return 'No test ran.'
  if (end !== 0 && failed === 0) return `Every test passed, but the run ended with status ${end}: see the error above.`
  return ''
}
