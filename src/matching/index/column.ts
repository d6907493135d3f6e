/** Whole numbers below 2^32 in a row that grows. */
export class Column {
  data: Uint32Array
  length = 0

  constructor(room = 64) {
    this.data = new Uint32Array(room)
  }

  push(value: number): number {
    if (this.length === this.data.length) this.reserve(this.length + 1)
    this.data[this.length] = value
    return this.length++
  }

  at(place: number): number {
    return this.data[place] ?? 0
  }

  set(place: number, value: number): void {
    while (this.length <= place) this.push(0)
    this.data[place] = value
  }

  reserve(room: number): void {
    if (room <= this.data.length) return
    const wider = new Uint32Array(Math.max(room, Math.ceil(this.data.length * 1.5)))
    wider.set(this.data)
    this.data = wider
  }
}
