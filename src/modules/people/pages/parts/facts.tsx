import { Tag } from '../../../../ui/index.ts'
import { type Fact, factLabel, factOrder, isOver, sayHowKnown, sayPeriod, shownValue } from '../../../record/index.ts'
import { anchorOf } from '../../model.ts'

/** What is said of one subject, in the order of its kinds; the same said by several once, with each of them and their own page. */
export const Facts = ({ facts, on }: { facts: readonly Fact[]; on: string }) =>
  facts.length === 0 ? (
    <p class="govuk-body">Nothing that you may read is on the record yet.</p>
  ) : (
    <dl class="govuk-summary-list">
      {saidOnce(facts, on).map(tellings => (
        <Row tellings={tellings} on={on} />
      ))}
    </dl>
  )

function Row({ tellings, on }: { tellings: readonly Fact[]; on: string }) {
  const [fact] = tellings
  return fact ? (
    <div class="govuk-summary-list__row" id={anchorOf(fact.id)}>
      <dt class="govuk-summary-list__key">{factLabel(fact)}</dt>
      <dd class="govuk-summary-list__value">
        {shownValue(fact)} {fact.protected && <Tag colour="orange">Protected</Tag>}
        {isOver(fact, on) && <Tag colour="grey">Over</Tag>}
        {tellings.map(one => (
          <span class="sl-said-by">
            {sentences(sayPeriod(one), sayHowKnown(one), one.agencyName)}{' '}
            <a class="govuk-link sl-not-on-paper" href={`/facts/${one.id}`}>
              Open
              <span class="govuk-visually-hidden">
                , {factLabel(one)}, {one.agencyName}
              </span>
            </a>
          </span>
        ))}
      </dd>
    </div>
  ) : null
}

/** Facts that say the same are one row, newest telling first; what is over stands after what holds. */
function saidOnce(facts: readonly Fact[], on: string): Fact[][] {
  const said = Map.groupBy(facts, ({ kind, code, value, protected: narrow }) => [kind, code, value, narrow].join('|'))
  return [...said.values()].sort(([one], [other]) =>
    one && other
      ? factOrder(one.kind) - factOrder(other.kind) || Number(isOver(one, on)) - Number(isOver(other, on))
      : 0,
  )
}

/** Each with a capital and a full stop; what was not said is left out. */
export const sentences = (...said: readonly string[]): string =>
  said
    .filter(one => one !== '')
    .map(one => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`)
    .join(' ')
