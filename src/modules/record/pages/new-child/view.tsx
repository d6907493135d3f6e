import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, TextField } from '../../../../ui/index.ts'

export const view = (typed: Typed): PageView => ({
  title: 'Open a child’s record',
  back: { href: '/', text: 'Start page' },
  body: (
    <Columns>
      <Form typed={typed} heading="Open a child’s record" draft={`/drafts${typed.action}`}>
        <p class="govuk-body">
          Look first: the child may be known already, under another name. No result does not mean not known.
        </p>
        <p class="govuk-body">
          Or{' '}
          <a class="govuk-link" href="/council-lists">
            bring children in from the council’s own system
          </a>
          , so that nobody types them again.
        </p>
        <TextField
          typed={typed}
          name="name"
          label="The child’s name"
          hint="As you know it. Other names can be added later."
        />
        <TextField
          typed={typed}
          name="birthDate"
          label="Date of birth, if known"
          hint="For example, 14 March 2012, or about 2012"
          width={20}
        />
        <TextField
          typed={typed}
          name="dueDate"
          label="For a child who is not born yet: when the baby is due"
          hint="For example, 3 August 2026, or 20 weeks"
          width={20}
        />
        <TextField
          typed={typed}
          name="purpose"
          label="What the circle is for"
          hint="For example, keeping the child safe from exploitation"
        />
        <TextField
          typed={typed}
          name="basis"
          label="The basis for sharing"
          hint="For example, Children Act 2004, section 11"
        />
        <Button preventDoubleClick>Open the record</Button>
      </Form>
    </Columns>
  ),
})
