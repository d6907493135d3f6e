import { type PageView, sayReference } from '../../../../kernel/index.ts'
import { Button, Heading, SubNavigation } from '../../../../ui/index.ts'
import { MomentFields, MomentProblems } from '../parts/moment.tsx'
import { Differences } from './differences.tsx'
import type { SidesPage } from './page.ts'
import { addressOfSides, VIEWS, type View } from './query.ts'
import { SideView } from './side.tsx'

export function view(value: SidesPage): PageView {
  const { child, self, asked, sides } = value
  const reference = sayReference(child.reference)
  const shown = asked.view ?? 'chronology'
  const isWrong = sides.left.problem !== '' || sides.right.problem !== ''
  return {
    title: `${isWrong ? 'Error: ' : ''}Side by side, ${reference}`,
    back: { href: `/children/${child.reference}`, text: 'Chronology' },
    wide: true,
    body: (
      <>
        <MomentProblems left={sides.left.problem} right={sides.right.problem} />
        <Heading caption={reference}>{self.name ?? 'Name not known to you'}</Heading>
        <h2 class="govuk-heading-m">What was known, side by side</h2>
        <p class="govuk-body">
          Two moments, or two agencies’ eyes, on one record. Only what you may read now is shown on either side.
        </p>
        <Choices value={value} shown={shown} />
        <Differences sides={sides} />
        <SubNavigation
          label="Which view"
          items={(Object.keys(VIEWS) as View[]).map(one => ({
            text: VIEWS[one],
            href: addressOfSides(child.reference, asked, one),
            active: one === shown,
          }))}
        />
        <div class="sl-sides">
          <SideView side={sides.left} only={sides.onlyLeft} shown={shown} id="left" />
          <SideView side={sides.right} only={sides.onlyRight} shown={shown} id="right" />
        </div>
      </>
    ),
  }
}

const Choices = ({ value: { child, asked, agencies, sides }, shown }: { value: SidesPage; shown: View }) => (
  <form method="get" action={`/children/${child.reference}/side-by-side`} noValidate class="sl-not-on-paper">
    <input type="hidden" name="view" value={shown} />
    <div class="sl-sides">
      <MomentFields
        id={{ known: 'left', by: 'leftBy' }}
        label="On the left, as known on"
        known={asked.left}
        by={asked.leftBy}
        problem={sides.left.problem}
        agencies={agencies}
      />
      <MomentFields
        id={{ known: 'right', by: 'rightBy' }}
        label="On the right, as known on"
        known={asked.right}
        by={asked.rightBy}
        problem={sides.right.problem}
        agencies={agencies}
      />
    </div>
    <Button classes="govuk-button--secondary">Show</Button>
  </form>
)
