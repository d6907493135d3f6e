import type { Reference } from '../../../../kernel/index.ts'
import { SummaryList, Tag } from '../../../../ui/index.ts'
import { FACT_KINDS, type Reading } from '../../../record/index.ts'

/** What is known of the child: cut to this reader, like everything on the page. */
export const About = ({ facts, reference }: { facts: Reading['facts']; reference: Reference }) => (
  <>
    <h2 class="govuk-heading-m">About</h2>
    {facts.length > 0 && (
      <SummaryList
        rows={facts.map(fact => ({
          key: FACT_KINDS[fact.kind],
          value: (
            <>
              {fact.value} {fact.protected && <Tag colour="orange">Protected</Tag>}
              <span class="sl-said-by">{fact.agencyName}</span>
            </>
          ),
        }))}
      />
    )}
    <p class="govuk-body sl-not-on-paper">
      <a class="govuk-link" href={`/children/${reference}/facts/new`}>
        Add a name, address or other fact
      </a>
    </p>
  </>
)
