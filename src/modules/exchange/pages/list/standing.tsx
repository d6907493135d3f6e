import { sayInstant } from '../../../../kernel/index.ts'
import { Heading, InsetText, SummaryList } from '../../../../ui/index.ts'
import type { Outcome } from '../../model.ts'
import type { ListPage } from './page.ts'

/** A list on its way to the record, or there. Looked at again by itself where the browser can, and by a link where it cannot. */
export const Standing = ({ value, heading, caption }: { value: ListPage; heading: string; caption: string }) => {
  const { list, state, turn, child } = value
  return (
    <>
      <Heading caption={caption}>{heading}</Heading>
      {list.outcome ? (
        <Done outcome={list.outcome} at={list.broughtAt} child={child.reference} />
      ) : (
        <div data-progress={`/api/v1/lists/${list.id}`}>
          <p class="govuk-body" role="status" data-progress-line>
            {state === 'asked' ? 'The list is waiting its turn.' : said(turn?.doneRows ?? 0, list.rowCount)}
          </p>
          <progress class="sl-progress" max={list.rowCount} value={turn?.doneRows ?? 0} aria-label="Rows brought in" />
          <p class="govuk-body">
            You can leave this page: the list comes in all the same, whole or not at all.{' '}
            <a class="govuk-link" href={`/lists/${list.id}`}>
              Look again
            </a>
          </p>
        </div>
      )}
    </>
  )
}

const said = (done: number, of: number): string =>
  `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows are ready. Nothing shows on the record until all are.`

const Done = ({ outcome, at, child }: { outcome: Outcome; at: Date | null; child: string }) => (
  <>
    <InsetText>The list is on the record{at ? ` since ${sayInstant(at)}` : ''}.</InsetText>
    <SummaryList
      rows={[
        { key: 'Entries added', value: outcome.added.toLocaleString('en-GB') },
        outcome.corrected > 0 && { key: 'Entries corrected', value: outcome.corrected.toLocaleString('en-GB') },
        { key: 'On the record before', value: outcome.known.toLocaleString('en-GB') },
        outcome.leftOut.length > 0 && {
          key: 'Rows left out',
          value: `${outcome.leftOut.join(', ')}. Mend them in the list and hand it over again: only they will be added.`,
        },
      ]}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={`/children/${child}`}>
        Open the chronology
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={`/children/${child}/duplicates`}>
        Look for what two agencies both told
      </a>
    </p>
  </>
)
