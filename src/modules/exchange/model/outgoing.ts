/** Something to take along as rows: a sheet of a workbook, lines of a text file, a table on paper. */
export interface OutTable {
  /** What it is called, without a name: "Chronology". */
  readonly name: string
  readonly columns: readonly OutColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Whose it is, for whom it was made and what it leaves out, a sentence each: what goes along wherever there is room for it. */
  readonly about: readonly string[]
}

export interface OutColumn {
  readonly heading: string
  /** Letters, about. */
  readonly width: number
}

/** People and things and what ties them, as it leaves: what a drawing of a network holds, without where its links lead. */
export interface OutNet {
  readonly knots: readonly {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly note: string
    readonly marked: boolean
    readonly halfKnown: boolean
  }[]
  readonly strands: readonly {
    readonly from: string
    readonly to: string
    readonly label: string
    readonly ties: number
    readonly howKnown: string
    readonly isOver: boolean
    readonly directed: boolean
  }[]
}
