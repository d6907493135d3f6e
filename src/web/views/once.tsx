import type { Once, PageView } from '../../kernel/index.ts'
import { Button, Columns, Heading, WarningText } from '../../ui/index.ts'

/** What is shown once: it stands on this answer only, so going back, loading again or the next worker finds nothing. */
export const onceView = (once: Once, origin: string): PageView => ({
  title: once.title,
  body: (
    <Columns>
      <Heading>{once.title}</Heading>
      {once.words.map(paragraph => (
        <p class="govuk-body">{paragraph}</p>
      ))}
      <ul class="sl-once" id="once">
        {once.values.map(value => (
          <li>
            <code class="sl-once__value">{value.startsWith('/') ? `${origin}${value}` : value}</code>
          </li>
        ))}
      </ul>
      {/* Both need a script, and show themselves only where one runs. */}
      <div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--secondary" data-copy="once" hidden>
          Copy
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>
          Print
        </button>
        <span class="sl-once__said" role="status" data-copied />
      </div>
      <WarningText>This is shown once. When you leave this page it cannot be shown again.</WarningText>
      <Button href={once.go}>I have kept it safe</Button>
    </Columns>
  ),
})
