import { sayInstant, sayWhen, type Typed } from '../../../../kernel/index.ts'
import { Button, CheckboxesField, Form, Prose, TextField } from '../../../../ui/index.ts'
import { CIRCULATIONS, type Entry, labelOf, ROLES_IN, sayHowKnown } from '../../../record/index.ts'
import type { Pair } from './page.ts'

/** Two entries beside each other, what speaks for one event, and three answers. */
export const PairItem = ({ pair, at, typed, action }: { pair: Pair; at: number; typed: Typed; action: string }) => {
  const { first, second, why } = pair
  const mine = typed.values['one'] === pair.one && typed.values['other'] === pair.other
  // What was wrong is said where it was typed, and nowhere else.
  const here: Typed = mine ? typed : { ...typed, values: {}, errors: {} }
  return (
    <li class="sl-pair">
      <h2 class="govuk-heading-s">
        {first.agencyName} and {second.agencyName}, {sayWhen(first.when)}
      </h2>
      <ul class="sl-pair__why">
        {why.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <div class="sl-pair__told">
        <Telling entry={first} />
        <Telling entry={second} />
      </div>
      <Form typed={here} action={action}>
        <input type="hidden" name="one" value={pair.one} />
        <input type="hidden" name="other" value={pair.other} />
        <input type="hidden" name="seen" value="" />
        <TextField typed={here} id={mine ? 'reason' : `reason-${at}`} name="reason" label="Why (optional)" />
        {here.errors['reason']?.includes('confirm below') && (
          <CheckboxesField
            typed={here}
            name="wordsConfirmed"
            label="Protected words"
            items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
          />
        )}
        <div class="govuk-button-group">
          {ANSWERS.map(([value, words]) => (
            <Button classes="govuk-button--secondary" name="verdict" value={value} preventDoubleClick>
              {words}
              <span class="govuk-visually-hidden">
                : {first.agencyName}, {sayWhen(first.when)} and {second.agencyName}, {sayWhen(second.when)}
              </span>
            </Button>
          ))}
        </div>
      </Form>
    </li>
  )
}

const ANSWERS = [
  ['same', 'Same event'],
  ['related', 'Related'],
  ['different', 'Different'],
] as const

const Telling = ({ entry }: { entry: Entry }) => (
  <div class="sl-pair__one">
    <p class="sl-entry__who">
      <strong>{entry.agencyName}</strong>
      <span class="sl-entry__kind">
        {labelOf(entry.kind)}, {sayWhen(entry.when)}
      </span>
    </p>
    <Prose>{entry.text}</Prose>
    <p class="sl-entry__people">
      {entry.people
        .filter(({ role }) => role !== 'about')
        .map(({ shown, role }) => (role === 'also-about' ? shown : `${shown} (${ROLES_IN[role].toLowerCase()})`))
        .join('; ')}
    </p>
    <p class="sl-entry__source">
      {sayHowKnown(entry)}. Recorded {sayInstant(entry.recordedAt)}. {narrower(entry)}{' '}
      <a class="govuk-link" href={`/entries/${entry.id}`}>
        Open
        <span class="govuk-visually-hidden">
          , {entry.agencyName}, {sayWhen(entry.when)}
        </span>
      </a>
    </p>
  </div>
)

const narrower = ({ audienceKind }: Entry): string =>
  audienceKind === 'agency' || audienceKind === 'named' ? `${CIRCULATIONS[audienceKind]}.` : ''
