import { inTransaction } from '../../db/index.ts'
import { checkpointKey, checkpointOf, keptProblems, sealAudit } from '../../jobs/index.ts'
import { now } from '../../kernel/index.ts'
import { lastSeal } from '../../modules/access/index.ts'
import { type Command, Refused } from '../command.ts'
import { keepingOf, withDatabase } from '../connect.ts'

export const command: Command = {
  async run(call) {
    return withDatabase(call.config, async started => {
      const keeping = keepingOf(call.config, started)
      const problems = await keptProblems(started.database, keeping, now())
      if (problems.length > 0) throw new Refused(`The trail is not whole: ${problems.join(' ')}`)
      await sealAudit(started.database, now)
      const seal = await inTransaction(started.database, { anonymous: true, now: now() }, lastSeal)
      if (!seal) throw new Refused('Nothing has been sealed yet: there is nothing to anchor.')
      const anchor = checkpointOf(checkpointKey(keeping.folder), seal)
      return { value: anchor, lines: [JSON.stringify(anchor)] }
    })
  },
}
