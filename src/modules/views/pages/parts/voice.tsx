import { sayWhen } from '../../../../kernel/index.ts'
import { type Entry, sayHowKnown } from '../../../record/index.ts'

/** What the child said, as it was written down last: before anybody else's words. `add`: where whoever may write does so. */
export const Voice = ({ voice, add = '' }: { voice: Entry | null; add?: string }) =>
  voice ? (
    <figure class="sl-voice">
      <blockquote class="sl-voice__words">{voice.text}</blockquote>
      <figcaption class="sl-voice__source">
        {sayWhen(voice.when)}. {sayHowKnown(voice)}, {voice.agencyName}.{' '}
        <a class="govuk-link sl-not-on-paper" href={`/entries/${voice.id}`}>
          Open<span class="govuk-visually-hidden">, what they said</span>
        </a>
      </figcaption>
    </figure>
  ) : (
    <p class="govuk-body">
      Their own words have not been recorded yet.{' '}
      {add !== '' && (
        <a class="govuk-link sl-not-on-paper" href={add}>
          Write down what they said
        </a>
      )}
    </p>
  )
