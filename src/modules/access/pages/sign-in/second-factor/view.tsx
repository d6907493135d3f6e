import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, Heading, Problems, TextField } from '../../../../../ui/index.ts'
import type { Enrolment } from '../../../sign-in/enrol.ts'

export const view = ({ secret, qr, passkey }: Enrolment, typed: Typed): PageView => ({
  title: 'Add a second way to show it is you',
  body: (
    <Columns>
      <Problems typed={typed} />
      <Heading>Add a second way to show it is you</Heading>
      <p class="govuk-body">Choose one. You can add the other later.</p>
      <h2 class="govuk-heading-m">A passkey or security key</h2>
      <p class="govuk-body">
        For example a hardware key, or the fingerprint or face unlock of this computer. No phone is needed.
      </p>
      <Form typed={typed} summary={false} attributes={{ 'data-passkey': 'register', 'data-passkey-options': passkey }}>
        <TextField typed={typed} name="label" label="What to call it" hint="For example, blue key" width={20} />
        <input type="hidden" name="way" value="passkey" />
        <input type="hidden" name="answer" />
        <p data-passkey-message role="alert" hidden class="govuk-error-message" />
        <Button id="answer">Add a passkey or security key</Button>
      </Form>
      <h2 class="govuk-heading-m">An authenticator app</h2>
      <p class="govuk-body">Scan this picture with the app, or type the secret into it.</p>
      <div class="sl-qr" dangerouslySetInnerHTML={{ __html: qr }} />
      <p class="govuk-body">
        Secret: <code class="sl-code">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form typed={typed} summary={false}>
        <TextField
          typed={typed}
          name="code"
          label="6-digit code that the app shows now"
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
        />
        <Button preventDoubleClick>Use this app</Button>
      </Form>
    </Columns>
  ),
})
