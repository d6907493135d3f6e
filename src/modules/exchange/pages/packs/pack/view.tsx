import { type PageView, sayInstant, sayReference } from '../../../../../kernel/index.ts'
import { Button, Columns, Heading, InsetText, SummaryList } from '../../../../../ui/index.ts'
import { COPY_PURPOSES } from '../../../../record/index.ts'
import { RECIPIENTS, SECTIONS } from '../../../model.ts'
import type { PackShown } from '../../../reads/packs/pack.ts'
import { SHORTENED, sayPackPeriod } from '../../../rules.ts'

export function view({ pack, child, name, forName, madeBy, lines, isShortened }: PackShown): PageView {
  const reference = sayReference(child.reference)
  const shown = lines.filter(({ told }) => told !== null).length
  return {
    title: `A pack, ${reference}`,
    back: { href: `/children/${child.reference}/packs`, text: 'Packs' },
    body: (
      <Columns>
        <Heading caption={`${name ?? 'Name not in this pack'}, ${reference}`}>A pack for {forName}</Heading>
        {isShortened && <InsetText>{SHORTENED}</InsetText>}
        <SummaryList
          rows={[
            { key: 'Whom it is for', value: RECIPIENTS[pack.for.kind] },
            { key: 'What it is for', value: COPY_PURPOSES[pack.purpose] },
            { key: 'Period', value: sayPackPeriod(pack) },
            { key: 'Made', value: `${sayInstant(pack.madeAt)}, ${madeBy}` },
            { key: 'Entries', value: String(shown) },
            pack.sections.length > 0 && {
              key: 'Beside entries',
              value: pack.sections.map(section => SECTIONS[section]).join('; '),
            },
            pack.reason !== '' && { key: 'Why words were confirmed', value: pack.reason },
            { key: 'Reference', value: <span class="sl-code">{pack.id}</span> },
          ]}
        />
        <p class="govuk-body">
          The file carries your name and this moment on every page, and that you took it is on the record. It is set
          from what was frozen then; what was withdrawn since is not in it.
        </p>
        <Button href={`/packs/${pack.id}/file`}>Download the PDF</Button>
      </Columns>
    ),
  }
}
