import { Column } from './column.ts'

/** Fewer new ones than this are chained; more are sorted in with the others. */
const FEW = 1 << 16
/** While loading, new ones are sorted in at this many, so that they never take much more room than the sorted ones. */
const MANY = 1 << 22
const SCOPED = 0x80000000

/**
 * Which records stand under which key. Most lie sorted by the key's upper bits, each with its whole key beside it; what came
 * since is chained, newest last, and sorted in once there is enough of it. Records under one key always come in the order
 * in which they were put.
 */
export class Postings {
  #shift = 31
  #starts: Uint32Array = new Uint32Array(3)
  #keys: Uint32Array = new Uint32Array(0)
  #records: Uint32Array = new Uint32Array(0)
  #newKeys = new Column()
  #newRecords = new Column()
  #next = new Column()
  #heads = new Uint32Array(0)
  #lasts = new Uint32Array(0)
  #chained = 0
  /** Of a posting that came of values with scopes: its record and both scopes. */
  readonly #scoped = new Column()

  #key = 0
  #at = 0
  #end = 0
  #link = 0
  /** Scopes of the posting answered last; 0 for none. */
  scope = 0
  otherScope = 0

  add(key: number, record: number, scope: number, other: number): void {
    this.#newKeys.push(key)
    this.#newRecords.push(scope || other ? this.#keepScopes(record, scope, other) : record)
  }

  #keepScopes(record: number, scope: number, other: number): number {
    const at = this.#scoped.push(record)
    this.#scoped.push(scope)
    this.#scoped.push(other)
    return (SCOPED | at) >>> 0
  }

  /** Before asking, and now and then while loading: puts what came since where it is found. `stands` says which records still do. */
  settle(stands: (record: number) => boolean): void {
    const fresh = this.#newKeys.length
    if (fresh > Math.max(FEW, this.#keys.length >>> 2)) this.#sortIn(stands)
    else if (this.#chained < fresh) this.#chain()
  }

  loading(stands: (record: number) => boolean): void {
    if (this.#newKeys.length > Math.max(MANY, this.#keys.length)) this.#sortIn(stands)
  }

  open(key: number): void {
    this.#key = key
    const bucket = key >>> this.#shift
    this.#at = this.#starts[bucket] ?? 0
    this.#end = this.#starts[bucket + 1] ?? 0
    this.#link = this.#heads.length > 0 ? (this.#heads[key & (this.#heads.length - 1)] ?? 0) : 0
  }

  /** The next record under the opened key, or -1. */
  next(): number {
    while (this.#at < this.#end) {
      const at = this.#at++
      if (this.#keys[at] === this.#key) return this.#read(this.#records[at] ?? 0)
    }
    while (this.#link > 0) {
      const at = this.#link - 1
      this.#link = this.#next.at(at)
      if (this.#newKeys.at(at) === this.#key) return this.#read(this.#newRecords.at(at))
    }
    return -1
  }

  #read(record: number): number {
    if (record < SCOPED) {
      this.scope = 0
      this.otherScope = 0
      return record
    }
    const at = record & 0x7fffffff
    this.scope = this.#scoped.at(at + 1)
    this.otherScope = this.#scoped.at(at + 2)
    return this.#scoped.at(at)
  }

  #recordOf = (record: number) => (record < SCOPED ? record : this.#scoped.at(record & 0x7fffffff))

  #chain(): void {
    if (this.#heads.length === 0) {
      this.#heads = new Uint32Array(FEW)
      this.#lasts = new Uint32Array(FEW)
    }
    const mask = this.#heads.length - 1
    for (let at = this.#chained; at < this.#newKeys.length; at++) {
      const slot = this.#newKeys.at(at) & mask
      const last = this.#lasts[slot] ?? 0
      if (last > 0) this.#next.set(last - 1, at + 1)
      else this.#heads[slot] = at + 1
      this.#lasts[slot] = at + 1
      this.#next.set(at, 0)
    }
    this.#chained = this.#newKeys.length
  }

  /** A counting sort by the upper bits: stable, so that records stay in their order. */
  #sortIn(stands: (record: number) => boolean): void {
    const [oldKeys, oldRecords] = [this.#keys, this.#records]
    const [newKeys, newRecords, fresh] = [this.#newKeys.data, this.#newRecords.data, this.#newKeys.length]
    const bits = Math.max(1, Math.min(27, 31 - Math.clz32(oldKeys.length + fresh) - 1))
    this.#shift = 32 - bits
    const starts = new Uint32Array((1 << bits) + 2)
    this.#count(oldKeys, oldRecords, oldKeys.length, starts, stands)
    this.#count(newKeys, newRecords, fresh, starts, stands)
    for (let bucket = 2; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
    const total = starts[starts.length - 1] ?? 0
    this.#keys = new Uint32Array(total)
    this.#records = new Uint32Array(total)
    this.#place(oldKeys, oldRecords, oldKeys.length, starts, stands)
    this.#place(newKeys, newRecords, fresh, starts, stands)
    this.#starts = starts
    this.#forgetNew()
  }

  #count(
    keys: Uint32Array,
    records: Uint32Array,
    length: number,
    starts: Uint32Array,
    stands: (record: number) => boolean,
  ): void {
    for (let at = 0; at < length; at++) {
      if (!stands(this.#recordOf(records[at] ?? 0))) continue
      const bucket = ((keys[at] ?? 0) >>> this.#shift) + 2
      starts[bucket] = (starts[bucket] ?? 0) + 1
    }
  }

  #place(
    keys: Uint32Array,
    records: Uint32Array,
    length: number,
    starts: Uint32Array,
    stands: (record: number) => boolean,
  ): void {
    for (let at = 0; at < length; at++) {
      const record = records[at] ?? 0
      if (!stands(this.#recordOf(record))) continue
      const key = keys[at] ?? 0
      const bucket = (key >>> this.#shift) + 1
      const to = starts[bucket] ?? 0
      starts[bucket] = to + 1
      this.#keys[to] = key
      this.#records[to] = record
    }
  }

  #forgetNew(): void {
    this.#newKeys = new Column()
    this.#newRecords = new Column()
    this.#next = new Column()
    this.#heads = new Uint32Array(0)
    this.#lasts = new Uint32Array(0)
    this.#chained = 0
  }
}
