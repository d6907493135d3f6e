import { type PageView, sayInstant, type Typed } from '../../../../../kernel/index.ts'
import {
  Button,
  Columns,
  Form,
  Heading,
  Problems,
  RadiosField,
  SummaryList,
  TextAreaField,
} from '../../../../../ui/index.ts'
import { FINDINGS, type Finding, type Opening, REASON_CODES } from '../../../model.ts'

export const view = (opening: Opening & { mine: boolean }, typed: Typed): PageView => ({
  title: 'A record opened with a reason',
  back: { href: '/openings', text: 'Records opened with a reason' },
  body: (
    <Columns>
      <Problems typed={typed} />
      <Heading>A record opened with a reason</Heading>
      <SummaryList
        rows={[
          { key: 'Opened by', value: opening.name },
          { key: 'From', value: sayInstant(opening.from) },
          { key: 'Until', value: sayInstant(opening.until) },
          { key: 'Reason', value: REASON_CODES[opening.reasonCode] },
          { key: 'In their words', value: opening.reason },
          opening.finding !== null && { key: 'Review', value: FINDINGS[opening.finding as Finding] ?? '' },
        ]}
      />
      {!opening.reviewedAt && !opening.mine && (
        <Form typed={typed} summary={false}>
          <RadiosField
            typed={typed}
            name="finding"
            label="What you found"
            items={Object.entries(FINDINGS).map(([value, text]) => ({ value, text }))}
          />
          <TextAreaField typed={typed} name="note" label="In your words" rows={3} />
          <Button preventDoubleClick>Record the review</Button>
        </Form>
      )}
    </Columns>
  ),
})
