import type { PageView, Typed } from '../../../../../kernel/index.ts'
import { Button, Columns, DateTextField, Form, TextField } from '../../../../../ui/index.ts'
import { sayPeriod } from '../../../rules.ts'
import type { TieEnds } from '../tie/ends.ts'

export const view = ({ tie, said }: TieEnds, typed: Typed): PageView => ({
  title: 'It has ended',
  back: { href: `/ties/${tie.id}`, text: 'How they are tied' },
  body: (
    <Columns>
      <Form typed={typed} heading="It has ended" caption={said} draft={`/drafts${typed.action}`}>
        <input type="hidden" name="version" value={tie.version} />
        {sayPeriod(tie) !== '' && <p class="govuk-body">On the record: {sayPeriod(tie)}.</p>}
        <DateTextField
          typed={typed}
          name="until"
          label="Until when"
          hint="For example, today, 3 May 2026 or spring 2025"
        />
        <TextField typed={typed} name="reason" label="What changed, if you know" />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </Columns>
  ),
})
