import { setTimeout as pause } from 'node:timers/promises'
import type { Played } from '../../../seeds/play.ts'
import { asAdmin } from '../../../src/db/admin.ts'
import { type Database, type IndexReader, indexUrl, openIndexReader } from '../../../src/db/index.ts'
import { every } from '../../../src/jobs/every.ts'
import type { Viewer } from '../../../src/kernel/index.ts'
import { readAsked } from '../../../src/matching/index.ts'
import { type Keeper, keepKnown, knownTo } from '../../../src/modules/people/index.ts'
import { type Dice, dice } from '../../oracle/random/dice.ts'
import { Writer } from './known-writer.ts'

// Writers who change names, ties and seals at once, while whoever keeps the index hears half of it, is cut off and begins anew.

export interface Stage {
  readonly database: Database
  readonly adminUrl: string
  readonly cast: Played
}

export interface Faults {
  readonly seed: number
  /** Acts of each writer. */
  readonly acts: number
  readonly writers: number
}

export interface Held {
  readonly acts: number
  readonly cutOff: number
  readonly restarts: number
  readonly asked: number
  /** What was found and never stood on the record, or did not stand there at the end. */
  readonly wrong: readonly string[]
}

export async function keptUnderFaults(stage: Stage, { seed, acts, writers }: Faults): Promise<Held> {
  const luck = dice(seed)
  const kept = new Kept(stage, luck)
  await kept.start()
  const hands = Array.from(
    { length: writers },
    (_, at) => new Writer(stage.cast, dice(seed * 100 + at), `${seed}x${at}`),
  )
  let writing = true
  const asking = ask(stage, hands, () => writing)
  const faults = trouble(kept, luck, () => writing)
  await Promise.all(hands.map(hand => hand.write(acts)))
  writing = false
  const [{ asked, wrong }, troubled] = await Promise.all([asking, faults])
  const atTheEnd = await kept.end(hands)
  return { acts: writers * acts, asked, ...troubled, wrong: [...wrong, ...atTheEnd] }
}

/** The keeper as a server has it, but for its ear: every other notice is lost. */
class Kept {
  readonly #stage: Stage
  readonly #luck: Dice
  #keeper: Keeper | null = null
  #looks: ReturnType<typeof every> | null = null

  constructor(stage: Stage, luck: Dice) {
    this.#stage = stage
    this.#luck = luck
  }

  get adminUrl(): string {
    return this.#stage.adminUrl
  }

  async start(): Promise<void> {
    const url = indexUrl(this.#stage.adminUrl)
    const reader = hardOfHearing(openIndexReader(url), this.#luck)
    const keeper = keepKnown({ database: this.#stage.database, url, reader, failed: () => {} })
    this.#keeper = keeper
    this.#looks = every(
      150,
      () => keeper.lookAtAll(),
      () => {},
    )
    await keeper.lookAtAll().catch(() => {})
  }

  async stop(): Promise<void> {
    await this.#looks?.stop()
    await this.#keeper?.stop()
  }

  /** Everything was written: one more look, and the index is what the record says. */
  async end(hands: readonly Writer[]): Promise<string[]> {
    await this.#looks?.stop()
    await this.#keeper?.lookAtAll()
    const found = await findAll(this.#stage, hands, hand => hand.everyWord())
    const wrong = found.filter(({ hand, word, ids }) => String(ids) !== String(hand.standsAt(word)))
    const differing = (await this.#keeper?.checkAll()) ?? ['nothing was kept']
    await this.stop()
    return [
      ...wrong.map(({ word, ids, hand }) => `${word}: ${ids} is found, and ${hand.standsAt(word)} stands`),
      ...differing.map(partnership => `${partnership}: the index is not what the record says`),
    ]
  }
}

function hardOfHearing(reader: IndexReader, luck: Dice): IndexReader {
  return {
    ...reader,
    listen: heard =>
      reader.listen(partnership => (partnership !== null && luck.chance(0.5) ? undefined : heard(partnership))),
  }
}

async function trouble(kept: Kept, luck: Dice, goesOn: () => boolean) {
  let cutOff = 0
  let restarts = 0
  while (goesOn()) {
    await pause(60 + luck.below(200))
    if (luck.chance(0.25)) {
      await kept.stop()
      await kept.start()
      restarts += 1
    } else cutOff += await cut(kept.adminUrl, luck.chance(0.7) ? 'sightline index listener' : 'sightline index')
  }
  return { cutOff, restarts }
}

const cut = (adminUrl: string, name: string): Promise<number> =>
  asAdmin(adminUrl, async admin => {
    const { rowCount } = await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
      [name],
    )
    return rowCount ?? 0
  })

/** Asks all the while: whoever is found by a word must have been called so at some time, by a writer who was not turned back. */
async function ask(stage: Stage, hands: readonly Writer[], goesOn: () => boolean) {
  const wrong: string[] = []
  let asked = 0
  while (goesOn()) {
    for (const { hand, word, ids } of await findAll(stage, hands, one => one.someWords(5))) {
      asked += 1
      for (const id of ids) if (!hand.wasEver(word, id)) wrong.push(`${word}: ${id} was never called so`)
    }
    await pause(5)
  }
  return { asked, wrong }
}

function findAll(stage: Stage, hands: readonly Writer[], words: (hand: Writer) => readonly string[]) {
  const find = async (viewer: Viewer) => {
    const known = knownTo(viewer)
    if (!known?.ready) return []
    return hands.flatMap(hand =>
      words(hand).map(word => {
        const found = known.index.find(readAsked(word), { limit: 20, holds: () => true })
        return { hand, word, ids: found.filter(({ fields }) => isExact(fields)).map(({ id }) => id) }
      }),
    )
  }
  return stage.cast.as('amara', '2026-06-01T12:00:00Z', find)
}

const isExact = (fields: readonly { readonly field: string; readonly verdict: string }[]): boolean =>
  fields.some(({ field, verdict }) => (field === 'name' || field === 'words') && verdict === 'same')
