import { readReference, sayInstant, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Form } from '../../../../ui/index.ts'
import type { Home } from './page.ts'

type Desk = Home['desk']

export const Invitations = ({ desk }: { desk: Desk }) =>
  desk.invitations.length === 0 ? null : (
    <section aria-labelledby="invitations">
      <h2 class="govuk-heading-m" id="invitations">
        You are asked into a circle
      </h2>
      <ul class="sl-waiting">
        {desk.invitations.map(seat => (
          <li>
            <span>
              <a class="govuk-link" href={`/seats/${seat.id}`}>
                Answer: asked as {seat.role}
              </a>
              , {sayInstant(seat.invitedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

/** What waits for this worker: notices say that there is something, never whom it is about. */
export function Waiting({ desk, typed }: { desk: Desk; typed: Typed }) {
  // An invitation has a place of its own above, until it is answered.
  const notices = desk.notices.filter(notice => notice.kind !== 'invitation')
  if (notices.length + desk.drafts.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 class="govuk-heading-m" id="waiting">
        Waiting for you
      </h2>
      <ul class="sl-waiting">
        {notices.map(notice => (
          <li>
            <span>
              <a class="govuk-link" href={notice.address}>
                {NOTICES[notice.kind] ?? 'You have a task'}
              </a>
              , {sayInstant(notice.at)}
            </span>
            <Form typed={typed} summary={false}>
              <input type="hidden" name="seen" value={notice.id} />
              <Button classes="govuk-button--secondary sl-small-button" preventDoubleClick>
                Seen<span class="govuk-visually-hidden">: {NOTICES[notice.kind] ?? 'You have a task'}</span>
              </Button>
            </Form>
          </li>
        ))}
        {desk.drafts.map(draft => (
          <li>
            <span>
              <a class="govuk-link" href={draft.address}>
                Go on with what you were writing{about(draft.address)}
              </a>
              , kept {sayInstant(draft.savedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reference of the child that a draft's address names; never a name. */
function about(address: string): string {
  const read = readReference(address.split('/')[2] ?? '')
  return read.ok ? `, ${sayReference(read.reference)}` : ''
}

const NOTICES: Readonly<Record<string, string>> = {
  'conflict-declared': 'A worker declared a private tie',
  'opening-to-review': 'A record was opened with a reason: review it',
  'wrong-record': 'A record was opened by mistake: mark it seen',
  'entry-withdrawn': 'An entry that you may have read was withdrawn',
}
