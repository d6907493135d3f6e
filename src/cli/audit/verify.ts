import { existsSync, readFileSync } from 'node:fs'
import { anchorProblems, keptProblems, sealAudit, type Verified, verifyAudit } from '../../jobs/index.ts'
import { now, sayInstant } from '../../kernel/index.ts'
import { type Command, Misuse } from '../command.ts'
import { keepingOf, withDatabase } from '../connect.ts'

export const command: Command = {
  options: { anchor: { type: 'string' } },
  async run(call) {
    const file = call.options['anchor']
    if (typeof file === 'string' && !existsSync(file)) throw new Misuse(`There is no file ${file}.`)
    return withDatabase(call.config, async started => {
      const { database } = started
      const keeping = keepingOf(call.config, started)
      const kept = await keptProblems(database, keeping, now())
      await sealAudit(database, now)
      const verified = await verifyAudit(database, now)
      const anchor =
        typeof file === 'string' ? await anchorProblems(database, keeping, readFileSync(file, 'utf8'), now()) : []
      const whole = verified.breaks.length === 0 && kept.length === 0 && anchor.length === 0
      return { value: { whole, ...verified, kept, anchor }, lines: linesOf(verified, kept, anchor), failed: !whole }
    })
  },
}

function linesOf(verified: Verified, kept: readonly string[], anchor: readonly string[]): string[] {
  const { seals, events, unsealed, breaks } = verified
  const [first] = breaks
  return [
    `${events} events under ${seals} seals; ${unsealed} are too young to be sealed.`,
    ...(first ? [`The trail is broken first at seal ${first.seal}${between(first)}:`] : []),
    ...breaks.map(one => `  seal ${one.seal}: ${one.kind}. ${one.sentence}`),
    ...kept.map(sentence => `The checkpoint that this server kept: ${sentence}`),
    ...anchor.map(sentence => `The anchor: ${sentence}`),
    ...(breaks.length + kept.length + anchor.length === 0 ? ['The trail is whole.'] : []),
  ]
}

const between = ({ from, upto }: Verified['breaks'][number]): string =>
  upto ? ` (sealed ${sayInstant(upto)}${from ? `, after ${sayInstant(from)}` : ''})` : ''
