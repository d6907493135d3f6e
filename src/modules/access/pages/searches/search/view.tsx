import { type PageView, sayReference } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading, Phone } from '../../../../../ui/index.ts'
import type { SearchPage } from './page.ts'

export const view = ({ found, mayOpen }: SearchPage): PageView => ({
  title: 'What was found',
  back: { href: '/find', text: 'Find a child' },
  body: (
    <Columns>
      <Heading>What was found</Heading>
      {found.stub ? (
        <Held found={found} mayOpen={mayOpen} />
      ) : (
        <p class="govuk-body">Nothing was found for what you typed.</p>
      )}
      {/* The same line ends every search, so that it tells nothing. */}
      <p class="govuk-body">
        No result does not mean not known. If you are worried about a child, ask your safeguarding lead or the front
        door.
      </p>
    </Columns>
  ),
})

const Held = ({ found, mayOpen }: SearchPage) => (
  <>
    <h2 class="govuk-heading-m">{found.stub && sayReference(found.stub.reference)}</h2>
    {found.sight === 'read' && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/children/${found.stub?.reference}`}>
          You are in this child’s circle: open the record
        </a>
      </p>
    )}
    <p class="govuk-body">Held by, and whom to ring:</p>
    <ul class="sl-people">
      {(found.stub?.contacts ?? []).map(contact => (
        <li class="sl-people__person">
          <p>
            {contact.worker}
            <br />
            <span class="sl-people__quiet">{contact.role}</span>
          </p>
          <p>{contact.agency}</p>
          <p class="sl-people__phone">
            <Phone number={contact.workerPhone} />
          </p>
        </li>
      ))}
    </ul>
    {found.sight === 'stub' && mayOpen && (
      <Button href={`/searches/${found.id}/open`} classes="govuk-button--secondary">
        Open with a reason
      </Button>
    )}
  </>
)
