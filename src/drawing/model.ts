/** What a mark is there for. Its look says so without colour too, and never is its only meaning. */
export type Tone = 'mark' | 'quiet' | 'rule' | 'strong' | 'faint'
export type Dash = 'solid' | 'dashed' | 'dotted' | 'short'
/** `paper` hides what lies beneath, `ink` is the tone's own colour, `none` lets it show. */
export type Fill = 'none' | 'paper' | 'ink'

/** How an outline is drawn. Lengths are in user units, one to a CSS pixel at the drawing's own size. */
export interface Outline {
  readonly tone: Tone
  readonly dash?: Dash
  /** Width of the line; the tone's own where absent. */
  readonly weight?: number
  readonly fill?: Fill
  /** Shown by whoever points at it; said in the table as well. */
  readonly title?: string
}

export interface Box extends Outline {
  readonly shape: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Radius of its corners. */
  readonly round?: number
}
export interface Line extends Outline {
  readonly shape: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
export interface Circle extends Outline {
  readonly shape: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
}
/** Any outline: the letters of an SVG path, absolute or relative, numbers only. */
export interface Path extends Outline {
  readonly shape: 'path'
  readonly d: string
}
export interface Words {
  readonly shape: 'words'
  readonly x: number
  /** The line that the words stand on. */
  readonly y: number
  readonly words: string
  readonly tone: Tone
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Height of the letters, 14 where absent. */
  readonly size?: number
  readonly bold?: boolean
  /** Paper around the letters, so that they stay legible over a line. */
  readonly halo?: boolean
}
/** Marks that belong together: one person, one place; a link where its page may be opened. */
export interface Group {
  readonly shape: 'group'
  readonly marks: readonly Mark[]
  readonly title?: string
  readonly href?: string
}
export type Mark = Box | Line | Circle | Path | Words | Group

export interface Scene {
  /** Tells one drawing of a page from the others: letters, digits and hyphens. */
  readonly id: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** In the order in which they are drawn. */
  readonly marks: readonly Mark[]
}

/** One sign of a drawing, as a small drawing of its own, and what it means. */
export interface Explained {
  readonly scene: Scene
  readonly words: string
}
