import { expect, test } from 'vitest'
import { allowed, networkOf } from './throttle.ts'

const now = new Date('2026-03-02T09:00:00Z')
const ago = (...seconds: number[]): Date[] => seconds.map(each => new Date(now.getTime() - each * 1000))
const every = (count: number, seconds: number): Date[] => ago(...Array.from({ length: count }, (_, i) => i * seconds))

test('nine guesses leave room for a tenth, ten do not', () => {
  expect(allowed({ account: [], address: 0 }, now)).toEqual({ ok: true })
  expect(allowed({ account: every(9, 1), address: 9 }, now)).toEqual({ ok: true })
  expect(allowed({ account: every(10, 1), address: 10 }, now).ok).toBe(false)
})

test('the wait ends when the tenth newest guess is fifteen minutes old, and is right to the second', () => {
  const account = every(10, 60)
  const answer = allowed({ account, address: 0 }, now)
  expect(answer).toEqual({ ok: false, retryAfterSeconds: 6 * 60 })
  expect(allowed({ account, address: 0 }, new Date(now.getTime() + 359_000)).ok).toBe(false)
  expect(allowed({ account, address: 0 }, new Date(now.getTime() + 360_000)).ok).toBe(true)
})

test('more than ten on the list, in any order, count from the newest', () => {
  const account = ago(800, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 700)
  expect(allowed({ account, address: 0 }, now)).toEqual({ ok: false, retryAfterSeconds: 900 - 100 })
})

test('guesses older than fifteen minutes are forgotten', () => {
  expect(allowed({ account: ago(...Array<number>(50).fill(900)), address: 0 }, now)).toEqual({ ok: true })
  expect(allowed({ account: ago(...Array<number>(50).fill(899)), address: 0 }, now)).toEqual({
    ok: false,
    retryAfterSeconds: 1,
  })
})

test('a hundred guesses from one network in an hour stop the next, whatever the account', () => {
  expect(allowed({ account: [], address: 99 }, now)).toEqual({ ok: true })
  expect(allowed({ account: [], address: 100 }, now)).toEqual({ ok: false, retryAfterSeconds: 3600 })
})

test('a guess stamped by a clock that is ahead still counts, and asks for no more than the window', () => {
  expect(allowed({ account: ago(...Array<number>(10).fill(-30)), address: 0 }, now)).toEqual({
    ok: false,
    retryAfterSeconds: 900,
  })
})

test('ten thousand tries within an hour at one account are allowed at most forty times', () => {
  const guesses: Date[] = []
  for (let i = 0; i < 10_000; i += 1) {
    const at = new Date(now.getTime() + i * 359)
    if (allowed({ account: guesses, address: 0 }, at).ok) guesses.push(at)
  }
  expect(guesses.length).toBe(40)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('a guess from %s is counted for %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
