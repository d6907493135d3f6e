import { Column } from './column.ts'

/** Fewer new ones than this are chained; more are sorted in with the others. */
const FEW = 1 << 16
/** While loading, new ones are sorted in at this many, so that they never take much more room than the sorted ones. */
const MANY = 1 << 22
const SCOPED = 0x80000000
const PART_BITS = 10

/** Whether a record has gone; null while none has. */
export type Gone = ((record: number) => boolean) | null

/** Postings set apart by the first bits of their keys. */
class Parts {
  readonly starts = new Uint32Array((1 << PART_BITS) + 1)
  readonly keys: Uint32Array
  readonly records: Uint32Array
  readonly #places = new Uint32Array(1 << PART_BITS)

  constructor(total: number) {
    this.keys = new Uint32Array(total)
    this.records = new Uint32Array(total)
  }

  count(keys: Uint32Array, length: number): void {
    for (let at = 0; at < length; at++) {
      const part = ((keys[at] ?? 0) >>> (32 - PART_BITS)) + 1
      this.starts[part] = (this.starts[part] ?? 0) + 1
    }
  }

  begin(): void {
    for (let part = 1; part < this.starts.length; part++)
      this.starts[part] = (this.starts[part] ?? 0) + (this.starts[part - 1] ?? 0)
    this.#places.set(this.starts.subarray(0, -1))
  }

  place(keys: Uint32Array, records: Uint32Array, length: number): void {
    for (let at = 0; at < length; at++) {
      const key = keys[at] ?? 0
      const part = key >>> (32 - PART_BITS)
      const place = this.#places[part] ?? 0
      this.#places[part] = place + 1
      this.keys[place] = key
      this.records[place] = records[at] ?? 0
    }
  }
}

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

  /** Before asking, and now and then while loading: puts what came since where it is found. `gone` says which records do not stand any more. */
  settle(gone: Gone): void {
    const fresh = this.#newKeys.length
    if (fresh > Math.max(FEW, this.#keys.length >>> 2)) this.#sortIn(gone)
    else if (this.#chained < fresh) this.#chain()
  }

  loading(gone: Gone): void {
    if (this.#newKeys.length > Math.max(MANY, this.#keys.length)) this.#sortIn(gone)
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

  /** Sorted by the upper bits, and those under one key left in their order. First into a thousand parts, each of which then fits a cache. */
  #sortIn(gone: Gone): void {
    const total = this.#keys.length + this.#newKeys.length
    const bits = Math.max(PART_BITS, Math.min(27, 31 - Math.clz32(total) - 1))
    this.#shift = 32 - bits
    const parts = new Parts(total)
    parts.count(this.#keys, this.#keys.length)
    parts.count(this.#newKeys.data, this.#newKeys.length)
    parts.begin()
    parts.place(this.#keys, this.#records, this.#keys.length)
    parts.place(this.#newKeys.data, this.#newRecords.data, this.#newKeys.length)
    this.#forgetNew()
    this.#keys = new Uint32Array(total)
    this.#records = new Uint32Array(total)
    this.#starts = new Uint32Array((1 << bits) + 1)
    let length = 0
    for (let part = 0; part < 1 << PART_BITS; part++)
      length = this.#sortPart(parts, part, bits - PART_BITS, length, gone)
    this.#starts[1 << bits] = length
    this.#keys = this.#keys.subarray(0, length)
    this.#records = this.#records.subarray(0, length)
  }

  #sortPart(parts: Parts, part: number, bits: number, length: number, gone: Gone): number {
    const { keys, records } = parts
    const [from, to] = [parts.starts[part] ?? 0, parts.starts[part + 1] ?? 0]
    const first = part << bits
    const places = new Uint32Array((1 << bits) + 1)
    const isGone = (at: number) => gone?.(this.#recordOf(records[at] ?? 0)) ?? false
    for (let at = from; at < to; at++) {
      const bucket = ((keys[at] ?? 0) >>> this.#shift) - first + 1
      if (!gone || !isGone(at)) places[bucket] = (places[bucket] ?? 0) + 1
    }
    places[0] = length
    for (let bucket = 1; bucket < places.length; bucket++)
      places[bucket] = (places[bucket] ?? 0) + (places[bucket - 1] ?? 0)
    this.#starts.set(places.subarray(0, 1 << bits), first)
    const end = places[1 << bits] ?? 0
    for (let at = from; at < to; at++) {
      if (gone && isGone(at)) continue
      const key = keys[at] ?? 0
      const bucket = (key >>> this.#shift) - first
      const place = places[bucket] ?? 0
      places[bucket] = place + 1
      this.#keys[place] = key
      this.#records[place] = records[at] ?? 0
    }
    return end
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
