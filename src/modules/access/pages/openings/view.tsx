import { type PageView, sayInstant } from '../../../../kernel/index.ts'
import { Heading, Table, Tag } from '../../../../ui/index.ts'
import { FINDINGS, type Finding, REASON_CODES } from '../../model.ts'
import type { OpeningsPage } from './page.ts'

export const view = ({ openings, wrong }: OpeningsPage): PageView => ({
  title: 'Records opened with a reason',
  back: { href: '/', text: 'Start page' },
  body: (
    <>
      <Heading>Records opened with a reason</Heading>
      {openings.length === 0 ? (
        <p class="govuk-body">No record was opened with a reason.</p>
      ) : (
        <Table
          caption="Openings, unreviewed first"
          captionClasses="govuk-visually-hidden"
          head={['Opened', 'By', 'Reason', 'Review']}
          rows={openings.map(opening => [
            <a class="govuk-link" href={`/openings/${opening.id}`}>
              {sayInstant(opening.from)}
            </a>,
            opening.name,
            REASON_CODES[opening.reasonCode],
            opening.reviewedAt ? (
              (FINDINGS[opening.finding as Finding] ?? '')
            ) : (
              <Tag colour={opening.overdue ? 'red' : 'yellow'}>{opening.overdue ? 'Overdue' : 'To review'}</Tag>
            ),
          ])}
        />
      )}
      <Wrong wrong={wrong} />
    </>
  ),
})

/** Said by whoever opened it: thanked, and never held against them. */
const Wrong = ({ wrong }: Pick<OpeningsPage, 'wrong'>) => (
  <>
    <h2 class="govuk-heading-m">Opened by mistake</h2>
    {wrong.length === 0 ? (
      <p class="govuk-body">Nobody said that they opened a wrong record.</p>
    ) : (
      <Table
        caption="Records opened by mistake, unseen first"
        captionClasses="govuk-visually-hidden"
        head={['Said', 'By', 'Review']}
        rows={wrong.map(one => [
          <a class="govuk-link" href={`/wrong-openings/${one.id}`}>
            {sayInstant(one.at)}
          </a>,
          one.name,
          one.reviewedAt ? `Seen ${sayInstant(one.reviewedAt)}` : <Tag colour="yellow">To see</Tag>,
        ])}
      />
    )}
  </>
)
