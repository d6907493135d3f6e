import type { Typed } from '../../../../kernel/index.ts'
import { CheckboxesField } from '../../../../ui/index.ts'
import { IS_NEW } from '../../reads/known-already.ts'

/** Beside a form that was sent back because what fits is on the record: looked at in another window, so that nothing typed is lost. */
export const LookFirst = ({ typed, terms }: { typed: Typed; terms: string }) =>
  typed.errors['isNew'] ? (
    <form class="sl-look-first" method="post" action="/find" target="_blank" rel="noopener">
      <input type="hidden" name="_csrf" value={typed.csrf} />
      <input type="hidden" name="terms" value={terms} />
      <p class="govuk-body">What fits is on the record already, in a circle of yours or held by others.</p>
      <button class="govuk-button govuk-button--secondary" type="submit">
        Look at what was found (opens in a new tab)
      </button>
    </form>
  ) : null

/** Asked only then: nobody should tick it without having looked. */
export const IsNewField = ({ typed }: { typed: Typed }) =>
  typed.errors['isNew'] || typed.values['isNew'] ? (
    <CheckboxesField
      typed={typed}
      name="isNew"
      label="Is it new?"
      items={[{ value: IS_NEW, text: 'I have looked: it is none of those found' }]}
    />
  ) : null
