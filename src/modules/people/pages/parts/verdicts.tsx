import { sayInstant } from '../../../../kernel/index.ts'
import { Tag } from '../../../../ui/index.ts'
import { sayHowKnown } from '../../../record/index.ts'
import type { Verdict } from '../../model.ts'
import { Name } from './identity.tsx'

/** The other records believed to be of the same one, or not, and every view on it with its day: none is ever final. */
export const Verdicts = ({ verdicts }: { verdicts: readonly Verdict[] }) => (
  <ul class="sl-around">
    {verdicts.map(({ other, joined, claims }) => (
      <li class="sl-around__one">
        <p class="sl-around__who">
          <strong>
            <Name of={other} />
          </strong>
          <Tag colour={joined ? 'teal' : 'grey'}>{joined ? 'Believed to be the same' : 'Not joined'}</Tag>
        </p>
        {claims.map(({ tie, same, stands }) => (
          <p class="sl-around__source">
            {tie.workerName}, {tie.agencyName}, {sayInstant(tie.recordedAt)}: {same ? 'the same' : 'not the same'}
            {tie.detail['Why'] ? `, because: ${tie.detail['Why']}` : ''}. {sayHowKnown(tie)}.{!stands && ' Taken back.'}{' '}
            <a class="govuk-link sl-not-on-paper" href={`/ties/${tie.id}${stands ? '/end' : ''}`}>
              {stands ? 'Take it back' : 'Open'}
              <span class="govuk-visually-hidden">, {tie.workerName}</span>
            </a>
          </p>
        ))}
      </li>
    ))}
  </ul>
)
