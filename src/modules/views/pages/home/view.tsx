import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Heading, Table, Tag } from '../../../../ui/index.ts'
import type { Home } from './page.ts'
import { Invitations, Waiting } from './waiting.tsx'

export const view = ({ desk, children, mayOpen, mayFind }: Home, typed: Typed): PageView => ({
  title: 'Start page',
  body: (
    <Columns>
      <Heading caption={desk.title}>Start page</Heading>
      <Invitations desk={desk} />
      <Waiting desk={desk} typed={typed} />
      {mayFind && <Children list={children} />}
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
      {mayFind && (
        <p class="govuk-body">
          <a class="govuk-link" href="/enquiries">
            Enquiries to other authorities that wait for an answer
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/second-factor">
          Add another passkey, security key or app to sign in with
        </a>
      </p>
    </Columns>
  ),
})

const Children = ({ list }: { list: Home['children'] }) => (
  <section aria-labelledby="children">
    <h2 class="govuk-heading-m" id="children">
      Children whose circle you are in
    </h2>
    {list.length === 0 ? (
      <p class="govuk-body">You are in no child’s circle yet.</p>
    ) : (
      <Table
        caption="Children"
        captionClasses="govuk-visually-hidden"
        head={['Child', 'Reference']}
        rows={list.map(child => [
          <>
            <a class="govuk-link" href={`/children/${child.reference}`}>
              {child.name ?? 'Name not known to you'}
            </a>{' '}
            {child.seal && <Tag colour="purple">{child.seal === 'locked' ? 'Locked' : 'Restricted'}</Tag>}
          </>,
          <span class="sl-reference">{sayReference(child.reference)}</span>,
        ])}
      />
    )}
  </section>
)
