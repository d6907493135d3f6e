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
