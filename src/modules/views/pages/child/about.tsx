import type { Reference } from '../../../../kernel/index.ts'
import { SummaryList, Tag } from '../../../../ui/index.ts'
import { factLabel, factOrder, isOver, type Reading, sayPeriod, shownValue } from '../../../record/index.ts'

/** What is known of the child: cut to this reader, like everything on the page. */
export const About = ({ facts, reference, on }: { facts: Reading['facts']; reference: Reference; on: string }) => (
  <section aria-labelledby="about">
    <h2 class="govuk-heading-m" id="about">
      About
    </h2>
    {shown(facts, on).length > 0 && (
      <SummaryList
        rows={shown(facts, on).map(fact => ({
          key: factLabel(fact),
          value: (
            <>
              {shownValue(fact)} {fact.protected && <Tag colour="orange">Protected</Tag>}
              <span class="sl-said-by">{[sayPeriod(fact), fact.agencyName].filter(Boolean).join(', ')}</span>
            </>
          ),
        }))}
      />
    )}
    <p class="govuk-body sl-not-on-paper">
      <a class="govuk-link" href={`/people/${reference}`}>
        All that is known about them, and more to add
      </a>
    </p>
  </section>
)

/** Who they are stands in the heading; here is what helps to speak with them and to act, as it holds now, each said once. */
function shown(facts: Reading['facts'], on: string): Reading['facts'][number][] {
  const held = facts.filter(fact => !NOT_HERE.includes(fact.kind) && !isOver(fact, on))
  const once = new Map(held.toReversed().map(fact => [[fact.kind, fact.code, fact.value].join('|'), fact]))
  return [...once.values()].sort((one, other) => factOrder(one.kind) - factOrder(other.kind))
}

const NOT_HERE: readonly string[] = ['name', 'birth-date', 'due-date', 'death-date', 'age-decision', 'sex', 'ethnicity']
