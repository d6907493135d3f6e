import type { PageView } from '../../../../kernel/index.ts'
import { Columns, Heading } from '../../../../ui/index.ts'

export const view = (title: string, paragraphs: readonly string[]): PageView => ({
  title,
  body: (
    <Columns>
      <Heading>{title}</Heading>
      {paragraphs.map(paragraph => (
        <p class="govuk-body">{paragraph}</p>
      ))}
    </Columns>
  ),
})
