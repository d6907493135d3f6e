import { type PageView, sayInstant, sayReference } from '../../../../kernel/index.ts'
import { Heading, Tag } from '../../../../ui/index.ts'
import { IdentityLines } from '../../../people/index.ts'
import { isFull, LENGTHS } from '../../rules.ts'
import type { SheetPage } from './page.ts'
import { Homes, LastWords, People, Plan, Ring, Said, Short } from './sections.tsx'

export function view(value: SheetPage): PageView {
  const { child, subjects, identity, printedBy, printedAt } = value
  return {
    title: `Sheet for the night, ${sayReference(child.reference)}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    body: (
      <div class="sl-paper">
        <Heading caption={`Sheet for the night, ${sayReference(child.reference)}`}>
          {subjects.get(child.id)?.name ?? 'Name not known to you'}
        </Heading>
        <IdentityLines identity={identity} />
        {child.seal && (
          <p class="govuk-body">
            <Tag colour="purple">{child.seal === 'locked' ? 'Locked' : 'Restricted'}</Tag>
          </p>
        )}
        <Sections value={value} />
        <p class="sl-said-by">
          Printed by {printedBy}, {sayInstant(printedAt)}. It holds what they may read, and no more.
          <span class="sl-not-on-paper"> It prints on one page. That you opened it is on the record.</span>
        </p>
      </div>
    ),
  }
}

function Sections({ value: { sheet, voice, entries, areMoreEntries, circle } }: { value: SheetPage }) {
  const full = isFull(sheet)
  const most = LENGTHS[full ? 'full' : 'usual']
  return (
    <div class={full ? 'sl-sheet sl-sheet--full' : 'sl-sheet'}>
      <section class="sl-sheet__wide">
        <h2>What to do out of hours</h2>
        <Plan facts={sheet.plan} most={most} />
      </section>
      <section>
        <h2>Whom to ring</h2>
        <Ring circle={circle} />
      </section>
      <section>
        <h2>What they said last</h2>
        <LastWords voice={voice} most={most} />
      </section>
      <section>
        <h2>Legal status</h2>
        <Said most={most} facts={sheet.legal} none="Not on the record." />
      </section>
      <section>
        <h2>Parental responsibility</h2>
        <People most={most} people={sheet.responsible} none="The record does not say who has it." />
      </section>
      <section>
        <h2>Where they live</h2>
        <Homes homes={sheet.homes} />
      </section>
      <section>
        <h2>Reaching them</h2>
        <Said most={most} facts={sheet.reach} none="Not on the record." />
      </section>
      <section>
        <h2>Speaking with them</h2>
        <Said most={most} facts={sheet.communication} none="Not on the record." />
      </section>
      <section>
        <h2>Contact agreed, or caring for them</h2>
        <People most={most} people={sheet.safe} none="The record says of nobody that contact is agreed." />
      </section>
      <section>
        <h2>Contact limited, or a worry</h2>
        <People most={most} people={sheet.unsafe} none="The record says so of nobody." />
      </section>
      <section class="sl-sheet__wide">
        <h2>The last 72 hours</h2>
        <Short most={most} entries={entries} areMore={areMoreEntries} />
      </section>
    </div>
  )
}
