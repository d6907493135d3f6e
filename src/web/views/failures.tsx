import type { Conflict, PageView } from '../../kernel/index.ts'
import { Button, Heading, Prose, SummaryList } from '../../ui/index.ts'

/** One page for what is not there and for what is not theirs: nothing on it tells which. */
export const notFoundView = (): PageView => ({
  title: 'Page not found',
  body: (
    <>
      <Heading>Page not found</Heading>
      <p class="govuk-body">If you typed the address, check that it is right.</p>
      <p class="govuk-body">
        This does not mean that a child is not known. If you are worried about a child, ask your safeguarding lead or
        the front door.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to your start page
        </a>
      </p>
    </>
  ),
})

export const notPermittedView = (): PageView => ({
  title: 'Your role does not include this',
  body: (
    <>
      <Heading>Your role does not include this</Heading>
      <p class="govuk-body">If you think it should, ask whoever runs the system in your partnership.</p>
      <p class="govuk-body">
        If you had the page open for a long time,{' '}
        <a class="govuk-link" href="/">
          go to your start page
        </a>{' '}
        and try again.
      </p>
    </>
  ),
})

/** Both texts, so that nothing is lost: the one that stands, and the one that was on its way. */
export const conflictView = (conflict: Conflict, address: string): PageView => ({
  title: 'Somebody changed this while you were writing',
  body: (
    <>
      <Heading>Somebody changed this while you were writing</Heading>
      <p class="govuk-body">
        Nothing was overwritten, and your words are kept. Read both. If yours are still needed, go on with them: they
        are waiting in the form.
      </p>
      <SummaryList
        rows={[
          { key: 'What stands now', value: <Prose>{conflict.theirs}</Prose> },
          { key: 'What you wrote', value: <Prose>{conflict.yours}</Prose> },
        ]}
      />
      <Button href={address}>Go on with what you wrote</Button>
    </>
  ),
})

export const sentAlreadyView = (to: string, address: string): PageView => ({
  title: 'This form was sent already',
  body: (
    <>
      <Heading>This form was sent already, with other words</Heading>
      <p class="govuk-body">
        The first words were recorded. What you sent now was not, and is kept as your draft. If it is right, correct
        what was recorded.
      </p>
      <div class="govuk-button-group">
        <Button href={to}>See what was recorded</Button>
        <Button href={address} classes="govuk-button--secondary">
          See what you sent now
        </Button>
      </div>
    </>
  ),
})

export const unreadableView = (): PageView => ({
  title: 'We could not read this',
  body: (
    <>
      <Heading>We could not read this</Heading>
      <p class="govuk-body">Go back and try again. Nothing was changed.</p>
    </>
  ),
})

export const unavailableView = (): PageView => ({
  title: 'We could not confirm this',
  body: (
    <>
      <Heading>We could not confirm this</Heading>
      <p class="govuk-body">
        The system cannot answer just now. If you were sending something, go back and send it again: it counts once,
        even if it did arrive.
      </p>
      <p class="govuk-body">If a child is in danger now, ring 999. Do not wait for this page.</p>
    </>
  ),
})
