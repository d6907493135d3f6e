/** Days since 1 January 1970 on the calendar, with the time of day as a fraction: no zone, no clock. */
export type Day = number

export interface Span {
  readonly from: Day
  readonly to: Day
}

/** What a point looks like, so that it is told from others without colour. */
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'star' | 'house' | 'bubble' | 'ring'

/** Something that lasted. Null where nobody said: it reaches the edge of the drawing, and its end stays open. */
export interface Bar {
  readonly key: string
  readonly from: Day | null
  readonly to: Day | null
  readonly label: string
  readonly title: string
  readonly href?: string
}

/** Something that happened once; or several things that were counted before they came here. */
export interface Point {
  readonly key: string
  readonly at: Day
  /** Where the last of several stands; `at` for one. */
  readonly last: Day
  /** Until when it can have been, where that is only known roughly; `at` where it is known. */
  readonly until: Day
  readonly count: number
  /** It went on until then: a bar with these words where it is long enough to be seen as one, a mark where it is not. */
  readonly lasts?: string
  readonly shape: Shape
  /** Somebody set it apart. */
  readonly marked: boolean
  readonly title: string
  readonly href?: string
}

/** A stretch in which there is nothing, and that is worth seeing. Those of one lane lie apart. */
export interface Gap extends Span {
  readonly label: string
  readonly title: string
}

export interface Lane {
  readonly key: string
  readonly label: string
  /** Lanes that follow each other under one heading share it. */
  readonly section: string
  readonly bars: readonly Bar[]
  readonly points: readonly Point[]
  readonly gaps: readonly Gap[]
}

export interface LegendItem {
  readonly look: Shape | 'marked' | 'cluster' | 'gap' | 'rough'
  readonly words: string
}

export interface Timeline {
  readonly id: string
  readonly title: string
  readonly description: string
  /** What of time is shown. */
  readonly span: Span
  /** A day with a line of its own: today. Null where it lies outside. */
  readonly line: { readonly at: Day; readonly words: string } | null
  readonly lanes: readonly Lane[]
  readonly legend: readonly LegendItem[]
}

/** What stands at one place of a lane: one point, or as many as are too near to each other to be told apart. */
export interface Cluster {
  readonly lane: string
  readonly points: readonly Point[]
  /** How many things it stands for: at least one. */
  readonly count: number
  readonly from: Day
  readonly to: Day
  readonly marked: boolean
}

export interface TimelineOptions {
  /** In user units: a desk's or a phone's. */
  readonly width: number
  /** What a cluster is called, and where it opens. */
  readonly opens: (cluster: Cluster) => { readonly title: string; readonly href: string }
}

/** From a day to its place, and back. */
export interface Ruler extends Span {
  readonly left: number
  readonly right: number
}
