import { Beside, type Database, type IndexReader, openIndexReader } from '../../../../db/index.ts'
import type { PartnershipId, UnitOfWork, Viewer } from '../../../../kernel/index.ts'
import type { Known } from '../../model/known.ts'
import { Held } from './held.ts'

/** Every partnership's index beside one database. */
export interface Keeper {
  /** Of one partnership; undefined until it was met. */
  of(partnership: PartnershipId): Held | undefined
  /** Looks once at every partnership: built where it is not, and else brought up to this moment. */
  lookAtAll(): Promise<void>
  /** Reads every partnership anew, and answers those whose index was not what the record says; it is from then on. */
  checkAll(): Promise<PartnershipId[]>
  /** Takes off the log what was read before the last time that this was called. */
  trim(): Promise<void>
  stop(): Promise<void>
}

export interface KeeperOptions {
  readonly database: Database
  /** As the index's own role: `indexUrl`. */
  readonly url: string
  /** Told what failed; the next turn comes all the same. */
  readonly failed: (failure: unknown) => void
  /** In place of the one at `url`: for tests that lose what is said. */
  readonly reader?: IndexReader
}

const keepers = new Beside<Keeper>()

/** Who is known to this viewer's partnership; undefined while nothing is kept beside this database, or not yet. */
export const knownTo = (viewer: Viewer): Known | undefined => keepers.of(viewer)?.of(viewer.partnership)

/** Begins to keep, and listens. The first build goes on behind; `lookAtAll` waits for it. */
export function keepKnown({ database, url, failed, reader = openIndexReader(url) }: KeeperOptions): Keeper {
  const turns = new Map<PartnershipId, Turns>()
  const trimmedTo = new Map<PartnershipId, bigint>()
  const turnsOf = (partnership: PartnershipId): Turns => {
    const found = turns.get(partnership) ?? new Turns(reader, new Held(partnership))
    turns.set(partnership, found)
    return found
  }
  const each = async <Answer>(work: (one: Turns) => Promise<Answer>): Promise<Answer[]> =>
    Promise.all((await reader.partnerships()).map(partnership => work(turnsOf(partnership))))
  const lookAtAll = async () => void (await each(one => one.look()))
  const ear = reader.listen(partnership => {
    const looked = partnership === null ? lookAtAll() : turnsOf(partnership).look()
    looked.catch(failed)
  })
  const keeper: Keeper = {
    of: partnership => turns.get(partnership)?.held,
    lookAtAll,
    async checkAll() {
      const wrong = await each(async one => ((await one.check()) ? [] : [one.held.partnership]))
      return wrong.flat()
    },
    async trim() {
      for (const { held } of turns.values()) {
        const before = trimmedTo.get(held.partnership)
        if (before !== undefined) await reader.trim(held.partnership, before)
        if (held.horizon !== null) trimmedTo.set(held.partnership, held.horizon)
      }
    },
    async stop() {
      keepers.drop(database)
      await ear.stop()
      await Promise.all([...turns.values()].map(one => one.over()))
      await reader.close()
    },
  }
  keepers.keep(database, keeper)
  return keeper
}

/** One thing after the other with one partnership's index; whoever asks to look while somebody is looking is told when the next look is done. */
class Turns {
  readonly held: Held
  readonly #reader: IndexReader
  #line: Promise<unknown> = Promise.resolve()
  #next: Promise<void> | null = null

  constructor(reader: IndexReader, held: Held) {
    this.#reader = reader
    this.held = held
  }

  look(): Promise<void> {
    this.#next ??= this.#inTurn(async () => {
      this.#next = null
      await this.#look()
    })
    return this.#next
  }

  check(): Promise<boolean> {
    return this.#inTurn(() => this.#within(work => this.held.check(work)))
  }

  async over(): Promise<void> {
    await this.#line
  }

  async #look(): Promise<void> {
    try {
      const read = this.held.isBuilt ? await this.#within(work => this.held.catchUp(work)) : null
      if (read === null) await this.#within(work => this.held.build(work))
      this.held.isBehind = false
    } catch (failure) {
      this.held.isBehind = true
      throw failure
    }
  }

  #within<Answer>(work: (unit: UnitOfWork) => Promise<Answer>): Promise<Answer> {
    return this.#reader.inSnapshot(this.held.partnership, work)
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#line.then(work)
    this.#line = turn.catch(() => {})
    return turn
  }
}
