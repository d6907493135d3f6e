import { Drawing, genogramScene, legendOf } from '../../../../drawing/index.ts'
import { type PageView, sayDate, sayReference } from '../../../../kernel/index.ts'
import { Button, Heading, InsetText, Scrolling, SubNavigation, WarningText } from '../../../../ui/index.ts'
import { recordNavigation } from '../../../access/index.ts'
import { sayGroups } from '../../rules.ts'
import { Files } from '../parts/files.tsx'
import { Legend } from '../parts/legend.tsx'
import { MomentProblems } from '../parts/moment.tsx'
import { WhatIsShown } from '../parts/what-is-shown.tsx'
import { Choices } from './choices.tsx'
import { GenogramList } from './list.tsx'
import type { GenogramPage } from './page.ts'

export function view(value: GenogramPage): PageView {
  const { child, name, genogram, problem, day, asked, mayWrite, maySeal } = value
  const reference = sayReference(child.reference)
  const title = `Genogram, ${reference}`
  return {
    title: `${problem || day.problem ? 'Error: ' : ''}${title}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    wide: true,
    body: (
      <>
        <MomentProblems known={problem} on={day.problem} />
        <Heading caption={reference}>{name ?? 'Name not known to you'}</Heading>
        <SubNavigation label="This record" items={recordNavigation(child.reference, 'genogram', { maySeal })} />
        <h2 class="govuk-heading-m">Genogram of family, friends and acquaintances</h2>
        <WhatIsShown {...value} cut={null} isCutGone={false} now={`/children/${child.reference}/genogram`} />
        {day.when && (
          <InsetText>As the family was on {sayDate(day.on)}: who was born, together and at home then.</InsetText>
        )}
        <Choices value={value} />
        {!genogram.isWhole && (
          <WarningText>
            There are more people on the record than one picture can hold. Ask for the family alone.
          </WarningText>
        )}
        <Scrolling label="Genogram">
          <Drawing
            scene={genogramScene(genogram.family, {
              id: 'genogram',
              title,
              legend: false,
              description: describe(value),
            })}
          />
        </Scrolling>
        <Legend signs={legendOf(genogram.family)} />
        <Files address={format => addressOfFile(child.reference, format, asked)} formats={['pdf', 'svg', 'png']} />
        <GenogramList genogram={genogram} id="list" />
        {mayWrite && asked.known === null && (
          <p class="govuk-body sl-not-on-paper">
            <Button href={`/people/${child.reference}/people/new`} classes="govuk-button--secondary">
              Add somebody
            </Button>
          </p>
        )}
      </>
    ),
  }
}

const describe = ({ genogram: { groups } }: GenogramPage): string =>
  `${sayGroups(groups)}. The list below says the same.`

function addressOfFile(reference: string, format: string, asked: GenogramPage['asked']): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return `/children/${reference}/genogram/${format}?${new URLSearchParams(said)}`
}
