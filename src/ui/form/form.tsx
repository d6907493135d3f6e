import type { Typed } from '../../kernel/page.ts'
import { Heading } from '../layout/heading.tsx'
import { type Content, isBlank } from '../markup.ts'
import { Button } from '../parts/asking/button/button.tsx'
import { Problems } from './problems.tsx'

export interface FormOptions {
  readonly typed: Typed
  readonly children?: Content
  /** The page's h1. Given here, the summary of problems stands above it, where a screen reader meets it first. */
  readonly heading?: Content
  readonly caption?: Content
  /** `/drafts/…`: what is typed is kept there within five seconds, and by a button where no script runs. */
  readonly draft?: string | undefined
  /** Somewhere other than the page's own address. */
  readonly action?: string | undefined
  /** The form sends files. */
  readonly files?: boolean | undefined
  readonly summary?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

/** Every form that changes something: sent by POST, never checked by the browser (we say what is wrong in our own words). */
export function Form(options: FormOptions) {
  const { typed, children, heading, caption, draft, action, files, summary = true, classes, attributes } = options
  return (
    <form
      method="post"
      action={action ?? typed.action}
      noValidate
      enctype={files ? 'multipart/form-data' : undefined}
      data-draft={draft}
      class={classes}
      {...attributes}
    >
      <input type="hidden" name="_csrf" value={typed.csrf} />
      <input type="hidden" name="_key" value={typed.key} />
      {summary && <Problems typed={typed} />}
      {!isBlank(heading) && <Heading caption={caption}>{heading}</Heading>}
      {children}
      {draft && <DraftLine address={draft} />}
    </form>
  )
}

function DraftLine({ address }: { address: string }) {
  return (
    <>
      <p class="sl-draft" role="status" data-draft-line />
      <noscript>
        <Button classes="govuk-button--secondary" attributes={{ formaction: address }}>
          Save draft
        </Button>
      </noscript>
    </>
  )
}
