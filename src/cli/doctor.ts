import '../chapters.ts'
import { asAdmin } from '../db/admin.ts'
import type { Started } from '../db/index.ts'
import { checkVersion } from '../db/version.ts'
import { keptProblems, knownProblems, verifyAudit } from '../jobs/index.ts'
import { now } from '../kernel/index.ts'
import type { Call, Command } from './command.ts'
import { keepingOf, withDatabase } from './connect.ts'
import { clockOf } from './demo/place.ts'
import { catalogueFindings, type Finding } from './doctor/catalogue.ts'

export const command: Command = {
  async run(call) {
    const findings = await withDatabase(call.config, started => examine(call, started))
    const failed = findings.some(({ problems }) => problems.length > 0)
    return { value: { well: !failed, findings }, lines: findings.flatMap(linesOf), failed }
  },
}

async function examine(call: Call, started: Started): Promise<Finding[]> {
  const version: string[] = []
  const catalogue = await asAdmin(started.adminUrl, async admin => {
    await checkVersion(admin, sentence => version.push(sentence))
    return catalogueFindings(admin)
  })
  const { breaks } = await verifyAudit(started.database, now)
  const kept = await keptProblems(started.database, keepingOf(call.config, started), now())
  const chain = [...breaks.map(one => `seal ${one.seal}: ${one.sentence}`), ...kept]
  // A demo gives up safety for speed, and says so.
  const throwAway = clockOf(call.config.data) !== undefined
  const looked = catalogue.filter(({ name }) => !(throwAway && name === 'durability'))
  const known = await knownProblems(started)
  return [
    { name: 'version', problems: version },
    ...looked,
    { name: 'audit chain', problems: chain },
    { name: 'index of who is known', problems: known },
  ]
}

const linesOf = ({ name, problems }: Finding): string[] => [
  `${problems.length === 0 ? 'good' : 'WRONG'}  ${name}`,
  ...problems.map(problem => `       ${problem}`),
]
