import { FULL_SIZE, seedLarge } from '../../seeds/large/index.ts'
import { playCast } from '../../seeds/play.ts'
import { inTransaction, type Started } from '../db/index.ts'
import { now } from '../kernel/index.ts'
import { anyAccount } from '../modules/access/index.ts'
import { boxOf } from '../open-house.ts'
import { type Answer, type Call, type Command, Misuse, needed, Refused } from './command.ts'
import { withDatabase } from './connect.ts'
import { sayPeople, writePeople } from './demo/people.ts'

export const command: Command = {
  options: {
    profile: { type: 'string' },
    people: { type: 'string' },
    ties: { type: 'string' },
    happenings: { type: 'string' },
    seed: { type: 'string' },
  },
  async run(call) {
    const profile = needed(call, 'profile')
    if (profile !== 'small' && profile !== 'large') throw new Misuse('--profile is small or large.')
    return withDatabase(call.config, started => (profile === 'small' ? small(call, started) : large(call, started)))
  },
}

async function small(call: Call, { database, adminUrl }: Started): Promise<Answer> {
  const taken = await inTransaction(database, { anonymous: true, now: now() }, anyAccount)
  if (taken) throw new Refused('Somebody has an account here already: the cast is played into an empty database only.')
  const played = await playCast(database, boxOf(adminUrl))
  writePeople(call.config.data, played)
  return { value: { signIns: played.signIns, children: Object.values(played.children) }, lines: sayPeople(played) }
}

async function large(call: Call, { adminUrl }: Started): Promise<Answer> {
  const size = {
    people: count(call, 'people', FULL_SIZE.people),
    ties: count(call, 'ties', FULL_SIZE.ties),
    happenings: count(call, 'happenings', FULL_SIZE.happenings),
    seed: typeof call.options['seed'] === 'string' ? call.options['seed'] : FULL_SIZE.seed,
  }
  const made = await seedLarge(adminUrl, { ...size, say: call.say })
  return {
    value: made,
    lines: [`${size.people} people, ${size.ties} ties and ${size.happenings} happenings, all invented.`],
  }
}

function count(call: Call, option: string, usual: number): number {
  const typed = call.options[option]
  if (typed === undefined) return usual
  const number = Number(typed)
  if (!Number.isSafeInteger(number) || number <= 0)
    throw new Misuse(`--${option} takes a whole number, not “${typed}”.`)
  return number
}
