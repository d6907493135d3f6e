import { type PageView, sayInstant, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, Heading, Problems, SummaryList, TextField } from '../../../../ui/index.ts'
import type { WrongOpening } from '../../model.ts'

export const view = (wrong: WrongOpening & { mine: boolean }, typed: Typed): PageView => ({
  title: 'A record opened by mistake',
  back: { href: '/openings', text: 'Records opened with a reason' },
  body: (
    <Columns>
      <Problems typed={typed} />
      <Heading>A record opened by mistake</Heading>
      <SummaryList
        rows={[
          { key: 'Said by', value: wrong.name },
          { key: 'When', value: sayInstant(wrong.at) },
          { key: 'How it came about', value: wrong.reason === '' ? 'They did not say' : wrong.reason },
          wrong.reviewedAt !== null && { key: 'Seen', value: sayInstant(wrong.reviewedAt) },
          wrong.note !== '' && { key: 'What would help', value: wrong.note },
        ]}
      />
      {!wrong.reviewedAt && !wrong.mine && (
        <Form typed={typed} summary={false}>
          <p class="govuk-body">They said so themselves, and nobody is blamed. Is there anything that would help?</p>
          <TextField typed={typed} name="note" label="What would help next time" hint="You can leave this empty" />
          <Button preventDoubleClick>Mark as seen</Button>
        </Form>
      )}
    </Columns>
  ),
})
