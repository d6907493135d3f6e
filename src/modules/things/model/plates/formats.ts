// The formats of UK plates (DVLA INF104 and before). `?` may stand for any sign.

/** Where each group begins and ends; one group, the whole, when it is no UK format. */
export function formatOf(value: string): readonly (readonly [number, number])[] {
  const format = FORMATS.find(({ shape }) => shape.test(value))
  if (!format) return [[0, value.length]]
  const cuts = [0, ...format.cuts(value), value.length]
  return cuts.slice(1).map((end, index) => [cuts[index] ?? 0, end])
}

interface Format {
  readonly shape: RegExp
  readonly cuts: (value: string) => readonly number[]
}

const FORMATS: readonly Format[] = [
  // Since 2001: AB12 CDE.
  { shape: /^[A-Z?]{2}[0-9?]{2}[A-Z?]{3}$/, cuts: () => [4] },
  // 1983 to 2001: A123 BCD.
  { shape: /^[A-Z?][0-9?]{1,3}[A-Z?]{3}$/, cuts: value => [value.length - 3] },
  // 1963 to 1983: ABC 123D.
  { shape: /^[A-Z?]{3}[0-9?]{1,3}[A-Z?]$/, cuts: () => [3] },
  // Diplomats: 101 D 234.
  { shape: /^[0-9]{3}[DX][0-9]{3}$/, cuts: () => [3, 4] },
  // Dateless, and Northern Ireland: A 1, AIZ 1234; the other way round: 1234 AB.
  { shape: /^[A-Z]{1,3}[0-9][0-9?]{0,3}$/, cuts: value => [value.search(/[0-9]/)] },
  { shape: /^[0-9]{1,4}[A-Z][A-Z?]{0,2}$/, cuts: value => [value.search(/[A-Z]/)] },
]
