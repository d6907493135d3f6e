import { setTimeout as pause } from 'node:timers/promises'
import type { Played } from '../../../seeds/play.ts'
import type { EntryId, SubjectId, Viewer } from '../../../src/kernel/index.ts'
import {
  childNamed,
  correctFact,
  correctTie,
  recordFact,
  recordSubject,
  recordTie,
  sealChild,
  type Where,
  withdrawFact,
  withdrawTie,
} from '../../../src/modules/record/index.ts'
import type { Dice } from '../../oracle/random/dice.ts'

interface Name {
  readonly entry: EntryId
  readonly subject: SubjectId
  word: string
  version: number
}

interface Tie {
  readonly entry: EntryId
  version: number
}

const SAID = { howKnown: 'told', source: '' } as const
const LETTERS = 'bdfgklmnprstvz'

/** Meant: what was written is taken back by the database, as when somebody pulls the plug. */
class TurnedBack extends Error {}

/** One worker who names people, renames them, ties them, ends and withdraws; every word of its own is written once only. */
export class Writer {
  readonly #cast: Played
  readonly #luck: Dice
  readonly #mark: string
  readonly #names: Name[] = []
  readonly #ties: Tie[] = []
  readonly #ever = new Map<string, SubjectId>()
  readonly #words: string[] = []

  constructor(cast: Played, luck: Dice, mark: string) {
    this.#cast = cast
    this.#luck = luck
    this.#mark = mark
  }

  async write(acts: number): Promise<void> {
    for (let act = 0; act < acts; act++) await this.#one()
  }

  everyWord(): readonly string[] {
    return this.#words
  }

  someWords(count: number): string[] {
    return this.#luck.some(this.#words, count)
  }

  /** Whether they were called so at any time, and the database did not turn it back. */
  wasEver(word: string, subject: string): boolean {
    return this.#ever.get(word) === subject
  }

  /** Who is called so now. */
  standsAt(word: string): readonly SubjectId[] {
    return this.#names.filter(name => name.word === word).map(({ subject }) => subject)
  }

  async #one(): Promise<void> {
    const name = this.#names.length > 0 ? this.#luck.one(this.#names) : undefined
    const tie = this.#ties.length > 0 ? this.#luck.one(this.#ties) : undefined
    const which = this.#luck.below(10)
    if (!name || which < 3) return this.#meet()
    if (which < 5) return this.#rename(name)
    if (which < 6) return this.#unname(name)
    if (which < 8) return this.#bind()
    if (which < 9 && tie) return this.#end(tie)
    return this.#seal()
  }

  /** A word made for this, like no other of its writer. */
  #word(): string {
    const made = Array.from({ length: 5 }, () => `${this.#luck.one([...LETTERS])}${this.#luck.one([...'aeiou'])}`).join(
      '',
    )
    const word = `${made}${[...this.#mark].map(sign => 'qwxyjhcvkz'[Number(sign)] ?? 'u').join('')}`
    this.#words.push(word)
    return word
  }

  #meet(): Promise<void> {
    const word = this.#word()
    return this.#act(async (viewer, where) => {
      const { id } = await recordSubject(viewer, where, { ...SAID, kind: 'person', name: 'Somebody' })
      const entry = await recordFact(viewer, where, id, { ...SAID, kind: 'name', code: 'alias', value: word })
      this.#ever.set(word, id)
      return () => this.#names.push({ entry, subject: id, word, version: 1 })
    }, word)
  }

  #rename(name: Name): Promise<void> {
    const word = this.#word()
    return this.#act(async viewer => {
      const { version } = name
      await correctFact(viewer, name.entry, { ...SAID, value: word, version, reason: 'Misheard before' })
      this.#ever.set(word, name.subject)
      return () => Object.assign(name, { word, version: version + 1 })
    }, word)
  }

  #unname(name: Name): Promise<void> {
    return this.#act(async viewer => {
      await withdrawFact(viewer, name.entry, 'Somebody else')
      return () => this.#names.splice(this.#names.indexOf(name), 1)
    })
  }

  #bind(): Promise<void> {
    const [one, other] = [this.#luck.one(this.#names), this.#luck.one(this.#names)]
    if (one.subject === other.subject) return this.#meet()
    const ends = { from: one.subject, to: other.subject }
    return this.#act(async (viewer, where) => {
      const entry = await recordTie(viewer, where, { ...SAID, kind: 'friend-of', code: 'friend', ...ends })
      return () => this.#ties.push({ entry, version: 1 })
    })
  }

  #end(tie: Tie): Promise<void> {
    const isWrong = this.#luck.chance(0.5)
    return this.#act(async viewer => {
      if (isWrong) await withdrawTie(viewer, tie.entry, 'Somebody else')
      else await correctTie(viewer, tie.entry, { code: 'close', version: tie.version, reason: 'Closer than we knew' })
      return () =>
        isWrong ? this.#ties.splice(this.#ties.indexOf(tie), 1) : Object.assign(tie, { version: tie.version + 1 })
    })
  }

  /** Sealed by one and lifted by another; where somebody else was first, it is refused. */
  async #seal(): Promise<void> {
    const who = this.#luck.one(['ruth', 'owen'] as const)
    const level = this.#luck.one(['restricted', 'locked', null] as const)
    await this.#cast
      .as(who, '2026-06-01T12:00:00Z', async viewer =>
        sealChild(viewer, await childNamed(viewer, this.#cast.children.mia.reference), {
          level,
          reason: 'Agreed with the circle',
          reviewBy: '2026-07-19',
        }),
      )
      .catch(() => {})
  }

  async #act(work: (viewer: Viewer, where: Where) => Promise<() => unknown>, word?: string): Promise<void> {
    const [late, back] = [this.#luck.chance(0.2), this.#luck.chance(0.15)]
    let done: () => unknown = () => {}
    try {
      await this.#cast.as('amara', '2026-06-01T12:00:00Z', async viewer => {
        const on = await childNamed(viewer, this.#cast.children.jordan.reference)
        done = await work(viewer, { on, circulation: 'circle' })
        if (late) await pause(this.#luck.below(150))
        if (back) throw new TurnedBack()
      })
      done()
    } catch (failure) {
      if (!(failure instanceof TurnedBack)) throw failure
      if (word) this.#ever.delete(word)
    }
  }
}
