import { Drawing, genogramScene, networkScene } from '../../../../drawing/index.ts'
import { sayWhen } from '../../../../kernel/index.ts'
import { Details, Prose, Scrolling, Tag } from '../../../../ui/index.ts'
import { type Entry, labelOf } from '../../../record/index.ts'
import type { Difference, Side } from '../../model/sides.ts'
import { GenogramList } from '../genogram/list.tsx'
import { Strands } from '../parts/strands.tsx'
import type { View } from './query.ts'

interface SideOptions {
  readonly side: Side
  readonly only: Difference
  readonly shown: View
  readonly id: 'left' | 'right'
}

/** One of the three views through one pair of eyes, with the list that says the same as its drawing. */
export const SideView = ({ side, only, shown, id }: SideOptions) => (
  <section aria-labelledby={`${id}-side`}>
    <h3 class="govuk-heading-s" id={`${id}-side`}>
      {side.label}
    </h3>
    {shown === 'chronology' && <Entries side={side} only={new Set(only.entries.map(({ telling }) => telling))} />}
    {shown === 'genogram' && (
      <>
        <Scrolling label={`Genogram: ${side.label}`}>
          <Drawing
            scene={genogramScene(side.genogram.family, {
              id: `${id}-genogram`,
              title: `Genogram: ${side.label}`,
              legend: false,
              description: 'The list below it says the same.',
            })}
          />
        </Scrolling>
        <Details summary="The same as a list">
          <GenogramList genogram={side.genogram} id={`${id}-list`} of={side.label} />
        </Details>
      </>
    )}
    {shown === 'network' && (
      <>
        <Scrolling label={`Network: ${side.label}`}>
          <Drawing
            scene={networkScene(side.network.net, {
              id: `${id}-network`,
              title: `Network: ${side.label}`,
              description: 'The list below it says the same.',
            })}
          />
        </Scrolling>
        <Details summary="The same as a list">
          <Strands strands={side.network.strands} id={`${id}-ties`} heading={`Ties: ${side.label}`} />
        </Details>
      </>
    )}
  </section>
)

const Entries = ({ side: { entries, isCut }, only }: { side: Side; only: ReadonlySet<Entry['telling']> }) => (
  <>
    {entries.length === 0 && <p class="govuk-body">Nothing that you may read was known.</p>}
    <ol class="sl-sides__entries">
      {entries.map(entry => (
        <li>
          <p class="sl-entry__when">
            {sayWhen(entry.when)} {only.has(entry.telling) && <Tag colour="blue">Only here</Tag>}
          </p>
          <p class="sl-entry__who">
            <strong>{entry.agencyName}</strong> <span class="sl-entry__kind">{labelOf(entry.kind)}</span>
          </p>
          {entry.standing === 'told' ? <Prose>{entry.text}</Prose> : <p class="govuk-body">Withdrawn.</p>}
        </li>
      ))}
    </ol>
    {isCut && <p class="govuk-body">There are older entries: filter the chronology to read them.</p>}
  </>
)
