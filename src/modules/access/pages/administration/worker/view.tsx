import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, Heading, SummaryList } from '../../../../../ui/index.ts'
import type { Colleague } from '../../../store/directory.ts'

export const view = (worker: Colleague, typed: Typed): PageView => ({
  title: 'A worker',
  back: { href: '/administration/workers', text: 'Workers' },
  body: (
    <Columns>
      <Heading caption={worker.agencyName}>{worker.name}</Heading>
      <SummaryList
        rows={[
          { key: 'Job title', value: worker.title },
          { key: 'Team', value: worker.team ?? 'None' },
          { key: 'Roles', value: worker.roles.join(', ') },
          { key: 'Work telephone', value: worker.phone },
        ]}
      />
      <Form typed={typed}>
        <p class="govuk-body">
          Ending the post closes every record to them, and ends their sessions, at once. Their entries stay.
        </p>
        <Button classes="govuk-button--warning" preventDoubleClick>
          End this post
        </Button>
      </Form>
    </Columns>
  ),
})
