import type { ComponentChildren } from 'preact'
import { Tag } from '../../../../ui/index.ts'
import { sayHowKnown, sayPeriod, shownValue } from '../../../record/index.ts'
import type { Around, Home, Neighbour } from '../../model.ts'
import { GROUPS, type Group, inGroup, neighboursOf } from '../../rules.ts'
import { sentences } from './facts.tsx'
import { Name } from './identity.tsx'

/** Everybody around somebody, group by group, each once; what is over stands last and says so. */
export const AroundGroups = ({
  all,
  beside,
}: {
  all: readonly Around[]
  beside?: (one: Neighbour) => ComponentChildren
}) => {
  const neighbours = neighboursOf(all)
  return (
    <>
      {(Object.keys(GROUPS) as Group[]).map(group => {
        const own = inGroup(neighbours, group)
        return own.length === 0 ? null : (
          <section aria-labelledby={`group-${group}`}>
            <h2 class="govuk-heading-m" id={`group-${group}`}>
              {GROUPS[group]}
            </h2>
            <ul class="sl-around">
              {own.map(one => (
                <AroundItem far={one.far} ties={one.ties} isOver={one.isOver}>
                  {beside?.(one)}
                </AroundItem>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

interface ItemOptions extends Pick<Neighbour, 'far' | 'ties' | 'isOver'> {
  readonly children?: ComponentChildren
}

/** The name and all that they are; then, quietly, how each of these is known, with its own page. */
export const AroundItem = ({ far, ties, isOver, children }: ItemOptions) => (
  <li class={isOver ? 'sl-around__one sl-around__one--over' : 'sl-around__one'}>
    <p class="sl-around__who">
      <strong>
        <Name of={far} />
      </strong>
      <span class="sl-around__what">{[...new Set(ties.map(one => one.label))].join('; ')}</span>
      {isOver && <Tag colour="grey">Over</Tag>}
      {ties.some(one => one.tie.audienceKind === 'agency') && <Tag colour="orange">Agency only</Tag>}
    </p>
    {children}
    {ties.map(one => (
      <p class="sl-around__source">
        {ties.length > 1 && `${one.label}: `}
        {sentences(sayPeriod(one.tie), sayHowKnown(one.tie), agencies(one))}{' '}
        <a class="govuk-link sl-not-on-paper" href={`/ties/${one.tie.id}`}>
          Open
          <span class="govuk-visually-hidden">
            , {far.name ?? 'somebody'}, {one.label}
          </span>
        </a>
      </p>
    ))}
  </li>
)

/** Each home with what is known of it and who lives there now. */
export const Homes = ({ homes }: { homes: readonly Home[] }) => (
  <ul class="sl-around">
    {homes.map(home => (
      <AroundItem far={home.far} ties={[home]} isOver={home.isOver}>
        {home.addresses.length > 0 ? (
          home.addresses.map(fact => (
            <p class="govuk-body">
              {shownValue(fact)} {fact.protected && <Tag colour="orange">Protected</Tag>}
            </p>
          ))
        ) : (
          <p class="govuk-body">No address that you may read.</p>
        )}
        {Object.entries(home.tie.detail).map(([what, value]) => (
          <p class="govuk-body">
            {what}: {value}
          </p>
        ))}
        {home.with.length > 0 && (
          <p class="govuk-body">
            {home.isOver ? 'Lives there now' : 'Lives there too'}:{' '}
            {home.with.map(({ who, tie }, at) => (
              <>
                {at > 0 && ', '}
                <Name of={who} />
                {sayPeriod(tie) && ` (${sayPeriod(tie)})`}
              </>
            ))}
          </p>
        )}
      </AroundItem>
    ))}
  </ul>
)

const agencies = ({ tellings }: Around): string => [...new Set(tellings.map(tie => tie.agencyName))].join(', ')
