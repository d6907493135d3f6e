const WORDS = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  svg: 'SVG',
  png: 'picture',
  graphml: 'GraphML',
} as const

interface FilesOptions {
  /** Of each format. */
  readonly address: (format: string) => string
  readonly formats: readonly (keyof typeof WORDS)[]
}

/** What is shown, as files to take along. */
export const Files = ({ address, formats }: FilesOptions) => (
  <p class="govuk-body sl-not-on-paper">
    Take it along as a file:{' '}
    {formats.map((format, at) => (
      <>
        {at > 0 && ', '}
        <a class="govuk-link" href={address(format)}>
          {WORDS[format]}
        </a>
      </>
    ))}
    .
  </p>
)
