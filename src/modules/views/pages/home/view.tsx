import { type PageView, sayInstant, sayReference } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, Table, Tag } from '../../../../ui/index.ts'
import type { Home } from './page.ts'

export const view = ({ desk, children, mayOpen, mayFind }: Home): PageView => ({
  title: 'Start page',
  body: (
    <Columns>
      <Heading caption={desk.title}>Start page</Heading>
      {desk.invitations.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 class="govuk-heading-m" id="invitations">
            You are asked into a circle
          </h2>
          <ul class="govuk-list">
            {desk.invitations.map(seat => (
              <li>
                <a class="govuk-link" href={`/seats/${seat.id}`}>
                  Asked on {sayInstant(seat.invitedAt)}, as {seat.role}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Waiting desk={desk} />
      <section aria-labelledby="children">
        <h2 class="govuk-heading-m" id="children">
          Children whose circle you are in
        </h2>
        {children.length === 0 ? (
          <p class="govuk-body">You are in no child’s circle yet.</p>
        ) : (
          <Table
            caption="Children"
            captionClasses="govuk-visually-hidden"
            head={['Child', 'Reference']}
            rows={children.map(child => [
              <>
                <a class="govuk-link" href={`/children/${child.reference}`}>
                  {child.name ?? 'Name not known to you'}
                </a>{' '}
                {child.seal && <Tag colour="purple">{child.seal === 'locked' ? 'Locked' : 'Restricted'}</Tag>}
              </>,
              sayReference(child.reference),
            ])}
          />
        )}
      </section>
      {(mayOpen || mayFind) && (
        <div class="govuk-button-group">
          {mayFind && <Button href="/find">Find a child</Button>}
          {mayOpen && (
            <Button href="/children/new" classes="govuk-button--secondary">
              Open a child’s record
            </Button>
          )}
        </div>
      )}
    </Columns>
  ),
})

/** What waits for this worker: notices say that there is something, never whom it is about. */
const Waiting = ({ desk }: { desk: Home['desk'] }) =>
  desk.notices.length + desk.drafts.length === 0 ? null : (
    <section aria-labelledby="waiting">
      <h2 class="govuk-heading-m" id="waiting">
        Waiting for you
      </h2>
      <ul class="govuk-list">
        {desk.notices.map(notice => (
          <li>
            <a class="govuk-link" href={notice.address}>
              {NOTICES[notice.kind] ?? 'You have a task'}
            </a>
            , {sayInstant(notice.at)}
          </li>
        ))}
        {desk.drafts.map(draft => (
          <li>
            <a class="govuk-link" href={draft.address}>
              Go on with what you were writing
            </a>
            , saved {sayInstant(draft.savedAt)}
          </li>
        ))}
      </ul>
    </section>
  )

const NOTICES: Readonly<Record<string, string>> = {
  invitation: 'You are asked into a circle',
  'opening-to-review': 'A record was opened with a reason: review it',
  'entry-withdrawn': 'An entry that you may have read was withdrawn',
}
