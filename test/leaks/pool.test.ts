import { afterAll, beforeAll, expect, test } from 'vitest'
import { dice } from '../oracle/random/dice.ts'
import { EVERYBODY, type LeakHouse, openLeakHouse, within } from './house.ts'

let house: LeakHouse
const REQUESTS = process.env['SIGHTLINE_FULL'] ? 10_000 : 300
const AT_ONCE = 20

beforeAll(async () => {
  house = await openLeakHouse({ max: 3 })
})
afterAll(() => house?.close())

test(
  'twenty at once on three connections are each answered with what is theirs',
  async () => {
    const urls = ['/api/v1/', ...Object.values(house.cast.children).map(child => `/api/v1/children/${child.reference}`)]
    const alone = new Map<string, string>()
    const ask = async (who: (typeof EVERYBODY)[number], url: string) => {
      const { status, body } = await house.ask(who, url)
      return `${status} ${body}`
    }
    for (const who of EVERYBODY) for (const url of urls) alone.set(`${who} ${url}`, await ask(who, url))
    const throws = dice(7)
    const wrong: string[] = []
    const queue = throws.times(REQUESTS, () => [throws.one(EVERYBODY), throws.one(urls)] as const)
    const line = async (): Promise<void> => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [who, url] = next
        if ((await ask(who, url)) !== alone.get(`${who} ${url}`)) wrong.push(`${who} ${url}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, line))
    expect(wrong).toEqual([])
    expect(new Set(alone.values()).size).toBeGreaterThan(10)
  },
  within(600_000),
)
