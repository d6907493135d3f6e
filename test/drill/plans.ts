import { resolve } from 'node:path'
import { openLarge } from '../../bench/large.ts'
import { FULL_SIZE } from '../../seeds/large/index.ts'
import { asAdmin } from '../../src/db/admin.ts'
import { appUrl } from '../../src/db/index.ts'
import { judgeDay } from '../plans/day.ts'
import { policyOffences } from '../plans/policies.ts'
import type { Drilled } from './drill.ts'

// The plan tests at a million people, on the bench's own database (spine.md 2: every policy has a plan test at 1M rows).

export async function run(): Promise<Drilled> {
  const large = await openLarge({
    size: FULL_SIZE,
    data: resolve(process.env['SIGHTLINE_DATA'] ?? 'var/bench'),
    say: sentence => console.log(`  ${sentence}`),
  })
  try {
    const { policies, offences } = await asAdmin(large.adminUrl, policyOffences)
    const ways = [
      { forced: false, about: 'long' },
      { forced: false, about: 'ordinary' },
    ] as const
    const days = []
    for (const way of ways) days.push(await judgeDay(large.adminUrl, appUrl(large.adminUrl), large.seed, way))
    const wrong = [...offences, ...days.flatMap(day => day.offences)]
    const statements = days.reduce((sum, day) => sum + day.statements, 0)
    const figures = [
      `${policies} tests of policies and ${statements} statements at ${large.seed.size.people.toLocaleString('en-GB')} people`,
      ...wrong,
    ]
    return { passed: policies + statements - wrong.length, failed: wrong.length, figures }
  } finally {
    await large.stop()
  }
}
