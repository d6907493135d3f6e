import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Button, Columns, Form, RadiosField, SelectField, TextField } from '../../../../ui/index.ts'
import { type Child, FACT_KINDS, HOW_KNOWN } from '../../model.ts'

export const view = (child: Child, typed: Typed): PageView => ({
  title: `Add a name, address or other fact, ${sayReference(child.reference)}`,
  back: { href: `/children/${child.reference}`, text: 'Chronology' },
  body: (
    <Columns>
      <Form
        typed={typed}
        heading="Add a name, address or other fact"
        caption={sayReference(child.reference)}
        draft={`/drafts${typed.action}`}
      >
        <SelectField typed={typed} name="kind" label="What it is" empty="Choose" items={options(FACT_KINDS)} />
        <TextField typed={typed} name="value" label="The name, address or date" />
        <RadiosField typed={typed} name="howKnown" label="How you know" items={options(HOW_KNOWN)} />
        <TextField typed={typed} name="source" label="Who told you, if somebody did" />
        <RadiosField
          typed={typed}
          name="circulation"
          label="Who may read this"
          items={[
            { value: 'circle', text: 'Everyone in the circle' },
            {
              value: 'agency',
              text: 'My agency only: it is protected',
              hint: { text: 'The system watches for these words in what is written for everyone' },
            },
          ]}
        />
        <Button preventDoubleClick>Add to the record</Button>
      </Form>
    </Columns>
  ),
})

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }))
