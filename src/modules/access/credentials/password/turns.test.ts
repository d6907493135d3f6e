import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Unavailable } from '../../../../kernel/failure.ts'
import { AT_ONCE, inTurn, MAY_WAIT } from './turns.ts'

test('never more than two at once, in the order they came, and all are served', async () => {
  let now = 0
  let most = 0
  const started: number[] = []
  const all = Array.from({ length: 12 }, (_, place) =>
    inTurn(async () => {
      started.push(place)
      now += 1
      most = Math.max(most, now)
      await pause(place % 3)
      now -= 1
      return place
    }),
  )
  expect(await Promise.all(all)).toEqual([...all.keys()])
  expect(most).toBe(2)
  expect(started).toEqual([...all.keys()])
})

test('work that fails gives its place on', async () => {
  const fails = (): Promise<never> => inTurn(() => Promise.reject(new Error('broken')))
  for (let i = 0; i < 5; i += 1) await expect(fails()).rejects.toThrow('broken')
  expect(await inTurn(() => Promise.resolve('served'))).toBe('served')
})

test('when too many wait the next is refused at once, and once they are served there is room again', async () => {
  const gate = Promise.withResolvers<void>()
  const held = Array.from({ length: AT_ONCE + MAY_WAIT }, () => inTurn(() => gate.promise))
  let begun = false
  const oneMore = inTurn(async () => {
    begun = true
  })
  await expect(oneMore).rejects.toThrow(Unavailable)
  expect(begun).toBe(false)
  gate.resolve()
  await Promise.all(held)
  expect(await inTurn(() => Promise.resolve('served'))).toBe('served')
})
