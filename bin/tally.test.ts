import { expect, test } from 'vitest'
import { tally } from './tally.ts'

const one = (status: string) => ({ status })
const report = (...files: { name?: string; status?: string; tests: string[] }[]) => ({
  testResults: files.map(({ name = 'a.test.ts', status = 'passed', tests }) => ({
    name,
    status,
    assertionResults: tests.map(one),
  })),
})
const last = (...run: Parameters<typeof tally>) => tally(...run).lines.at(-1)

test('a good run says how many passed', () => {
  expect(tally(report({ tests: ['passed', 'passed'] }), 0)).toEqual({ lines: ['2 passed, 0 failed'], ok: true })
})

test('tests left out are named last', () => {
  expect(last(report({ tests: ['passed', 'pending', 'todo'] }), 0)).toBe('1 passed, 0 failed, 2 skipped')
})

test('one failed test fails the run', () => {
  expect(tally(report({ status: 'failed', tests: ['passed', 'failed'] }), 1)).toEqual({
    lines: ['1 passed, 1 failed'],
    ok: false,
  })
})

test('a file that does not load is a failure, and is named', () => {
  const { lines, ok } = tally(report({ tests: ['passed'] }, { name: 'b.test.ts', status: 'failed', tests: [] }), 1)
  expect(lines).toEqual(['Failed outside any test: b.test.ts', '1 passed, 1 failed'])
  expect(ok).toBe(false)
})

test.for([
  ['no test ran', report(), 0],
  ['all were left out', report({ tests: ['pending'] }), 0],
  ['the runner left no report', null, 0],
  ['the runner was killed', report({ tests: ['passed'] }), 'SIGKILL'],
  ['an error belongs to no test', report({ tests: ['passed'] }), 1],
] as const)('a run that proves nothing has failed: %s', ([, said, end]) => {
  expect(tally(said, end).ok).toBe(false)
  expect(last(said, end)).toMatch(/^\d+ passed, 1 failed/)
})
