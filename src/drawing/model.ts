/** What a mark is there for; its look is the style sheet's, and never its only meaning. */
export type Tone = 'mark' | 'quiet' | 'rule'

/** Lengths are in user units, one to a CSS pixel at the drawing's own size. */
export interface Box {
  readonly shape: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
  /** Shown by whoever points at it; said in the table as well. */
  readonly title?: string
}
export interface Line {
  readonly shape: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly tone: Tone
}
export interface Words {
  readonly shape: 'words'
  readonly x: number
  /** The line that the words stand on. */
  readonly y: number
  readonly words: string
  readonly tone: Tone
  readonly anchor?: 'start' | 'middle' | 'end'
}
export type Mark = Box | Line | Words

export interface Scene {
  /** Tells one drawing of a page from the others: letters, digits and hyphens. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly marks: readonly Mark[]
}
