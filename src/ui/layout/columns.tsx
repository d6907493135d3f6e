import type { Content } from '../markup.ts'

/** Two thirds for reading and writing; a third, where given, for what stands beside it. One below the other on a phone. */
export function Columns({ children, aside }: { children?: Content; aside?: Content }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{children}</div>
      {aside && <div class="govuk-grid-column-one-third">{aside}</div>}
    </div>
  )
}

/** Text as it was written: line breaks kept, never wider than is easy to read. */
export function Prose({ children }: { children?: Content }) {
  return <div class="govuk-body sl-prose">{children}</div>
}

// A group rather than a region: a page of many tables would have as many landmarks.
const SCROLLED_BY_KEYBOARD = { role: 'group', tabIndex: 0 } as const

/** A place that scrolls sideways by itself, by keyboard too, so that a wide table never widens the page. */
export function Scrolling({ label, children }: { label: string; children?: Content }) {
  return (
    <div class="sl-scrolling" {...{ ...SCROLLED_BY_KEYBOARD, 'aria-label': label }}>
      {children}
    </div>
  )
}
