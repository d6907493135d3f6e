import { type Content, isBlank } from '../markup.ts'

/** The page's one h1, with the small words above it: a reference, whose page it is, which step. */
export function Heading({ children, caption }: { children?: Content; caption?: Content }) {
  return (
    <>
      {!isBlank(caption) && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l">{children}</h1>
    </>
  )
}
