import type { AudienceId, PartnershipId, SubjectId, UnitOfWork } from '../../../../kernel/index.ts'
import { createIndex, type Index } from '../../../../matching/index.ts'
import type { AudienceAbout, Known, KnownOf, Scope, Sealed } from '../../model/known.ts'
import { describedOf } from '../../rules/known/described.ts'
import { Scopes } from '../../rules/known/scopes.ts'
import { type Change, changesFrom, horizonOf, TRIMMED } from './log.ts'
import { audiencesOf, knownOf, type Reading, residentsOf, type Sighted, sealedIn, subjectsAfter } from './rows.ts'

/** Subjects to a batch of reading. */
const BATCH = 1_000

/** Who is known to one partnership, and who of them is sealed, as a snapshot shows it. */
class Contents {
  readonly index: Index = createIndex()
  readonly restricted = new Set<SubjectId>()
  readonly locked = new Set<SubjectId>()
  sealed: ReadonlyMap<SubjectId, Sealed> = new Map()
  readonly whose = new Map<AudienceId, SubjectId>()

  seal(sealed: ReadonlyMap<SubjectId, Sealed>): void {
    this.sealed = sealed
    for (const all of [this.restricted, this.locked, this.whose]) all.clear()
    for (const [id, { seal, home }] of sealed) {
      this[seal].add(id)
      this.whose.set(home, id)
    }
  }
}

/**
 * One partnership's index, its scopes and its seals, and how far it has read the log. Never two of its methods at once: whoever
 * keeps it sees to that (`keeper.ts`).
 */
export class Held implements Known {
  readonly partnership: PartnershipId
  readonly #scopes = new Scopes()
  readonly #abouts = new Map<AudienceId, AudienceAbout>()
  #contents = new Contents()
  /** Null until it is built. */
  #horizon: bigint | null = null
  /** Changes at or above the horizon that are in the index already. */
  #seen = new Set<string>()
  /** The last look at the record failed: until the next one that does not, nobody is answered from here. */
  isBehind = false

  constructor(partnership: PartnershipId) {
    this.partnership = partnership
  }

  get ready(): boolean {
    return this.isBuilt && !this.isBehind
  }
  get isBuilt(): boolean {
    return this.#horizon !== null
  }
  get horizon(): bigint | null {
    return this.#horizon
  }
  get index(): Index {
    return this.#contents.index
  }
  get restricted(): ReadonlySet<SubjectId> {
    return this.#contents.restricted
  }
  get locked(): ReadonlySet<SubjectId> {
    return this.#contents.locked
  }
  scope(number: number): Scope {
    return this.#scopes.of(number)
  }
  about(audience: AudienceId): AudienceAbout | undefined {
    return this.#abouts.get(audience)
  }
  homeOf(sealed: SubjectId): AudienceId | undefined {
    return this.#contents.sealed.get(sealed)?.home
  }
  sealedAt(home: AudienceId): SubjectId | undefined {
    return this.#contents.whose.get(home)
  }

  /** Everything anew, in the snapshot of this unit of work. What was there answers until it is done. */
  async build(work: UnitOfWork): Promise<void> {
    const horizon = await horizonOf({ work })
    const contents = await this.#read(work)
    this.#contents = contents
    this.#seen = new Set()
    this.#horizon = horizon
  }

  /**
   * Reads what changed since, in one snapshot. Answers how many subjects were read; null where the log was trimmed past us and
   * everything must be built anew.
   */
  async catchUp(work: UnitOfWork): Promise<number | null> {
    if (this.#horizon === null) return null
    const horizon = await horizonOf({ work })
    const changes = await changesFrom({ work, partnership: this.partnership }, this.#horizon)
    if (this.#isBehindTrim(changes)) return null
    const fresh = changes.filter(change => !this.#seen.has(keyOf(change)))
    const read = await this.#readChanged(work, new Set(fresh.map(({ subject }) => subject)))
    this.#seen = new Set(changes.filter(({ xid }) => xid >= horizon).map(keyOf))
    this.#horizon = horizon
    return read
  }

  /**
   * Whether the index says what the record says, both in the snapshot of this unit of work. Where it does not, what was read from the record
   * stands from then on.
   */
  async check(work: UnitOfWork): Promise<boolean> {
    if ((await this.catchUp(work)) === null) {
      await this.build(work)
      return true
    }
    const fresh = await this.#read(work)
    const same = fresh.index.digest() === this.index.digest() && sealsOf(fresh) === sealsOf(this.#contents)
    if (!same) this.#contents = fresh
    return same
  }

  async #read(work: UnitOfWork): Promise<Contents> {
    const contents = new Contents()
    const reading = await this.#sighted(work, contents)
    // The database reads the next ones while these are put in.
    let next: Promise<Batch> | null = batchAfter(reading, '')
    while (next) {
      const { ids, known }: Batch = await next
      const last: SubjectId | undefined = ids.length === BATCH ? ids.at(-1) : undefined
      next = last === undefined ? null : batchAfter(reading, last)
      next?.catch(() => {})
      await this.#put(reading, contents, ids, known)
    }
    return contents
  }

  async #readChanged(work: UnitOfWork, changed: Set<SubjectId>): Promise<number> {
    changed.delete(TRIMMED as SubjectId)
    if (changed.size === 0) return 0
    const reading = await this.#sighted(work, this.#contents)
    const ids = [...new Set([...changed, ...(await residentsOf(reading, [...changed]))])]
    for (let at = 0; at < ids.length; at += BATCH) {
      const some = ids.slice(at, at + BATCH)
      await this.#put(reading, this.#contents, some, await knownOf(reading, some))
    }
    return ids.length
  }

  /** Who is sealed comes first: what is told of them, and their ties, are put in as that asks for. */
  async #sighted(work: UnitOfWork, contents: Contents): Promise<Sighted> {
    const reading = { work, partnership: this.partnership }
    const sealed = await sealedIn(reading)
    contents.seal(sealed)
    return { ...reading, sealed }
  }

  async #put(
    reading: Reading,
    { index }: Contents,
    ids: readonly SubjectId[],
    known: readonly KnownOf[],
  ): Promise<void> {
    await this.#learnAudiences(reading, known)
    const gone = new Set(ids)
    for (const each of known) {
      const described = describedOf(each, scope => this.#scopes.number(scope))
      if (!described) continue
      index.put(each.subject.id, described)
      gone.delete(each.subject.id)
    }
    for (const id of gone) index.remove(id)
  }

  async #learnAudiences(reading: Reading, known: readonly KnownOf[]): Promise<void> {
    const met = known.flatMap(({ facts, ties }) => [
      ...facts.map(({ scope }) => scope.audience),
      ...ties.map(({ scope }) => scope.audience),
    ])
    const unknown = [...new Set(met)].filter(audience => !this.#abouts.has(audience))
    if (unknown.length === 0) return
    for (const [id, about] of await audiencesOf(reading, unknown)) this.#abouts.set(id, about)
  }

  #isBehindTrim(changes: readonly Change[]): boolean {
    const from = this.#horizon ?? 0n
    return changes.some(({ xid, subject }) => subject === TRIMMED && xid > from)
  }
}

interface Batch {
  readonly ids: readonly SubjectId[]
  readonly known: readonly KnownOf[]
}

async function batchAfter(reading: Sighted, after: SubjectId | ''): Promise<Batch> {
  const ids = await subjectsAfter(reading, after, BATCH)
  return { ids, known: await knownOf(reading, ids) }
}

const keyOf = ({ xid, subject }: Change): string => `${xid} ${subject}`

const sealsOf = ({ restricted, locked }: Contents): string => [[...restricted].sort(), [...locked].sort()].join(' ')
