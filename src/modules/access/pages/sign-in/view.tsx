import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, TextField } from '../../../../ui/index.ts'

export const view = (typed: Typed): PageView => ({
  title: 'Sign in',
  body: (
    <Columns>
      <Form typed={typed} heading="Sign in">
        <TextField typed={typed} name="email" label="Work email address" type="email" autocomplete="username" />
        <TextField typed={typed} name="password" label="Password" type="password" autocomplete="current-password" />
        <input type="hidden" name="next" value={String(typed.values['next'] ?? '')} />
        <Button preventDoubleClick>Continue</Button>
        <p class="govuk-body">
          Worried about a child and cannot sign in? Ring 999 if there is danger now, or the front door of your area.
        </p>
      </Form>
    </Columns>
  ),
})
