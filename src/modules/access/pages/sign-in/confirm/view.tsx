import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Details, Form, Heading, Problems, TextField } from '../../../../../ui/index.ts'
import type { SecondFactors } from '../../../sign-in/second-factor.ts'

export const view = (title: string, factors: SecondFactors, typed: Typed): PageView => ({
  title,
  body: (
    <Columns>
      <Problems typed={typed} />
      <Heading>Confirm it is you</Heading>
      {factors.passkey && (
        <Form
          typed={typed}
          summary={false}
          attributes={{ 'data-passkey': 'sign-in', 'data-passkey-options': factors.passkey }}
        >
          <input type="hidden" name="way" value="passkey" />
          <input type="hidden" name="answer" />
          <Next typed={typed} />
          <p data-passkey-message role="alert" hidden class="govuk-error-message" />
          <Button id="answer">Use a passkey or security key</Button>
        </Form>
      )}
      {factors.code && (
        <Form typed={typed} summary={false}>
          <TextField
            typed={typed}
            name="code"
            label="6-digit code"
            hint="From your authenticator app or device"
            width={10}
            inputmode="numeric"
            autocomplete="one-time-code"
          />
          <Next typed={typed} />
          <Button preventDoubleClick classes={factors.passkey ? 'govuk-button--secondary' : ''}>
            Continue
          </Button>
        </Form>
      )}
      {factors.recovery && (
        <Details summary="I do not have my device with me" open={Boolean(typed.errors['recovery'])}>
          <Form typed={typed} summary={false}>
            <input type="hidden" name="way" value="recovery" />
            <TextField
              typed={typed}
              name="recovery"
              label="Recovery code"
              hint="One of the codes you kept when you set up your account. Each works once."
              width={20}
              autocomplete="off"
            />
            <Next typed={typed} />
            <Button classes="govuk-button--secondary">Use a recovery code</Button>
          </Form>
        </Details>
      )}
    </Columns>
  ),
})

const Next = ({ typed }: { typed: Typed }) => (
  <input type="hidden" name="next" value={String(typed.values['next'] ?? '')} />
)
