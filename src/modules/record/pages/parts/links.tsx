import { sayInstant, sayWhen } from '../../../../kernel/index.ts'
import { Details } from '../../../../ui/index.ts'
import { type EventLink, type LinkedEntry, VERDICTS } from '../../model.ts'

/** Where another entry tells of the same event, or of a related one. `full`: also who decided so and why, and what is different. */
export const Links = ({ links, full = false }: { links: readonly LinkedEntry[]; full?: boolean }) => {
  const shown = links.filter(({ verdict }) => full || verdict !== 'different')
  return shown.length === 0 ? null : (
    <ul class="sl-links">
      {shown.map(link => (
        <li>
          {SAID[link.verdict]}{' '}
          <a class="govuk-link" href={`/entries/${link.other}`}>
            {link.otherAgencyName}, {sayWhen(link.otherWhen)}
          </a>
          {full && <Decided link={link} />}
        </li>
      ))}
    </ul>
  )
}

/** What was decided on it before, and taken back or decided otherwise. */
export const LinksBefore = ({ links }: { links: readonly EventLink[] }) => {
  const before = links.filter(link => link.supersededAt !== null || link.verdict === 'undone')
  return before.length === 0 ? null : (
    <Details summary="What was decided before">
      <ul class="sl-links">
        {before.toReversed().map(link => (
          <li>
            {VERDICTS[link.verdict]}
            <Decided link={link} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

const SAID = {
  same: 'Same event as told by',
  related: 'Related to what was told by',
  different: 'Not the event told by',
  undone: 'Taken back:',
} as const

const Decided = ({ link }: { link: EventLink }) => (
  <span class="sl-said-by">
    {link.workerName}, {link.agencyName}, {sayInstant(link.recordedAt)}
    {link.reason !== '' && `: ${link.reason}`}
  </span>
)
