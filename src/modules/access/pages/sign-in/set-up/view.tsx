import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, Form, TextField } from '../../../../../ui/index.ts'

export const view = ({ email }: { email: string | null }, typed: Typed): PageView => ({
  title: 'Set up your account',
  body: (
    <Columns>
      <Form typed={typed} heading={email ? 'Set up your account' : 'Set up Sightline'}>
        {email === null ? (
          <Founding typed={typed} />
        ) : (
          <p class="govuk-body">For {email}. This link works once, within an hour of being made.</p>
        )}
        <TextField
          typed={typed}
          name="password"
          label="Password"
          hint="At least 12 characters. Three random words are good. You can paste it."
          type="password"
          autocomplete="new-password"
        />
        <Button preventDoubleClick>Continue</Button>
      </Form>
    </Columns>
  ),
})

const Founding = ({ typed }: { typed: Typed }) => (
  <>
    <p class="govuk-body">
      This is the first run. You become the administrator of one partnership: you add its agencies and workers, and see
      no case.
    </p>
    <TextField
      typed={typed}
      name="partnership"
      label="Name of the partnership"
      hint="For example, Northmere Safeguarding Children Partnership"
    />
    <TextField typed={typed} name="agency" label="Your agency" />
    <TextField typed={typed} name="phone" label="Its telephone" width={20} />
    <TextField typed={typed} name="name" label="Your name" autocomplete="name" />
    <TextField typed={typed} name="email" label="Your work email address" type="email" autocomplete="username" />
  </>
)
