import { type PageView, sayReference, sayWhen, type Typed } from '../../../../kernel/index.ts'
import { Button, Form, Heading, Pagination } from '../../../../ui/index.ts'
import { VERDICTS } from '../../../record/index.ts'
import type { DuplicatesPage } from './page.ts'
import { PairItem } from './pair.tsx'
import { hrefOf } from './query.ts'

export function view(value: DuplicatesPage, typed: Typed): PageView {
  const { child, name, pairs, asked } = value
  const reference = sayReference(child.reference)
  return {
    title: `Possible duplicates, ${reference}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    wide: true,
    body: (
      <>
        <Heading caption={`${name ?? 'Name not known to you'}, ${reference}`}>Possible duplicates</Heading>
        <p class="govuk-body">
          Entries of different agencies that may tell of one event. You decide; nothing is merged or hidden, and both
          stay in their own words. <Compared value={value} />
        </p>
        {pairs.length === 0 && (
          <p class="govuk-body">
            {asked.page > 1 ? 'There are no more pairs to decide here.' : 'There is no pair to decide here.'}
          </p>
        )}
        <ol class="sl-pairs">
          {pairs.map((pair, at) => (
            <PairItem pair={pair} at={at} typed={typed} action={hrefOf(child.reference, asked)} />
          ))}
        </ol>
        <Further value={value} />
        <Decided value={value} typed={typed} />
      </>
    ),
  }
}

/** What was looked through, in words: not everything, where there is much. */
const Compared = ({ value: { child, asked, next, compared } }: { value: DuplicatesPage }) =>
  asked.after === null && next === null ? null : (
    <>
      Entries are compared 500 at a time, newest first, each with those nearest to it in time: these are {compared}{' '}
      {asked.after ? 'older ones' : 'of the newest'}.{' '}
      {next && (
        <a class="govuk-link" href={hrefOf(child.reference, { after: next, page: 1 })}>
          Compare the older ones
        </a>
      )}
    </>
  )

const Further = ({ value: { child, asked, more } }: { value: DuplicatesPage }) => {
  const at = (page: number) => ({ href: hrefOf(child.reference, { after: asked.after, page }) })
  if (asked.page === 1 && !more) return null
  return (
    <Pagination
      {...(asked.page > 1 ? { previous: { ...at(asked.page - 1), text: 'Pairs before' } } : {})}
      {...(more ? { next: { ...at(asked.page + 1), text: 'More pairs' } } : {})}
    />
  )
}

const Decided = ({ value: { child, decided, asked }, typed }: { value: DuplicatesPage; typed: Typed }) =>
  decided.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Decided</h2>
      <ul class="sl-waiting">
        {decided.map(({ link, entry }) => (
          <li>
            <span>
              {VERDICTS[link.verdict]}:{' '}
              <a class="govuk-link" href={`/entries/${entry.id}`}>
                {entry.agencyName}, {sayWhen(entry.when)}
              </a>{' '}
              and{' '}
              <a class="govuk-link" href={`/entries/${link.other}`}>
                {link.otherAgencyName}, {sayWhen(link.otherWhen)}
              </a>
              <span class="sl-said-by">
                {link.workerName}, {link.agencyName}
                {link.reason !== '' && `: ${link.reason}`}
              </span>
            </span>
            <Form typed={typed} action={hrefOf(child.reference, asked)} summary={false}>
              <input type="hidden" name="one" value={link.entries[0]} />
              <input type="hidden" name="other" value={link.entries[1]} />
              <input type="hidden" name="seen" value={link.id} />
              <Button
                classes="govuk-button--secondary sl-small-button"
                name="verdict"
                value="undone"
                preventDoubleClick
              >
                Undo
                <span class="govuk-visually-hidden">
                  : {entry.agencyName}, {sayWhen(entry.when)} and {link.otherAgencyName}, {sayWhen(link.otherWhen)}
                </span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
