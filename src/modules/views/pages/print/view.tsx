import { type PageView, sayInstant, sayReference } from '../../../../kernel/index.ts'
import { Heading, WarningText } from '../../../../ui/index.ts'
import { IdentityLines } from '../../../people/index.ts'
import { PRINTED_AT_MOST } from '../../rules.ts'
import { addressAsked } from '../parts/asked.ts'
import { Files } from '../parts/files.tsx'
import { WhatIsShown } from '../parts/what-is-shown.tsx'
import { Years } from '../parts/years.tsx'
import type { PrintPage } from './page.ts'

export function view(value: PrintPage): PageView {
  const { child, asked, reading, identity, printedBy, printedAt, cut } = value
  return {
    title: `Chronology to print, ${sayReference(child.reference)}`,
    back: { href: addressAsked(child.reference, '', asked), text: 'Chronology' },
    body: (
      <div class="sl-paper">
        <Heading caption={sayReference(child.reference)}>
          {reading.subjects.get(child.id)?.name ?? 'Name not known to you'}
        </Heading>
        <IdentityLines identity={identity} />
        <p class="govuk-body">
          Printed by {printedBy}, {sayInstant(printedAt)}. It holds what they may read, and no more.
        </p>
        <p class="govuk-body sl-not-on-paper">
          Use your browser’s own print command. That you opened this page is on the record.
        </p>
        <Files
          address={format => addressAsked(child.reference, `/chronology/${format}`, asked)}
          formats={['pdf', 'docx', 'xlsx', 'csv']}
        />
        <h2 class="govuk-heading-m">Chronology</h2>
        <WhatIsShown {...value} />
        {reading.next && (
          <WarningText>
            {`These are the newest ${PRINTED_AT_MOST.toLocaleString('en-GB')} entries. There are older ones: filter by period to print them.`}
          </WarningText>
        )}
        <Years reading={reading} about={child.id} isCut={cut !== null} />
      </div>
    ),
  }
}
