import { type PageView, sayInstant, sayReference } from '../../../../../kernel/index.ts'
import { Heading, Table } from '../../../../../ui/index.ts'
import type { whoLooked } from '../../../reads/desk.ts'

export const view = ({ reference, lines }: Awaited<ReturnType<typeof whoLooked>>): PageView => ({
  title: `Who looked, ${sayReference(reference)}`,
  back: { href: `/children/${reference}`, text: 'Chronology' },
  body: (
    <>
      <Heading caption={sayReference(reference)}>Who looked</Heading>
      <Table
        caption="Every read and act, newest first"
        captionClasses="govuk-visually-hidden"
        head={['When', 'Worker', 'Agency', 'What', 'Outcome']}
        rows={lines.map(line => [sayInstant(line.at), line.worker, line.agency ?? '', line.event, line.outcome])}
      />
    </>
  ),
})
