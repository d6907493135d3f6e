import { sayReference, type Typed } from '../../../../kernel/index.ts'
import { CheckboxesField, RadiosField, SelectField } from '../../../../ui/index.ts'
import type { SubjectOn } from '../../model.ts'
import { usualRecord } from '../../rules.ts'

/** On whose record something is said, where there are several, and who may read it. */
export const ToldToFields = ({ typed, on, narrow }: { typed: Typed; on: SubjectOn; narrow?: boolean }) => (
  <>
    {on.records.length > 1 && (
      <SelectField
        typed={typed}
        name="on"
        label="On whose record"
        hint="That child’s circle will read it"
        empty={usualRecord(on) ? undefined : 'Choose a child'}
        items={on.records.map(one => ({ value: one.reference, text: one.name ?? sayReference(one.reference) }))}
      />
    )}
    {!narrow && (
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
    )}
    {Object.values(typed.errors).some(error => error.includes('confirm below')) && (
      <CheckboxesField
        typed={typed}
        name="wordsConfirmed"
        label="Protected words"
        items={[{ value: 'yes', text: 'Keep these words: everyone in the circle needs them' }]}
      />
    )}
  </>
)
