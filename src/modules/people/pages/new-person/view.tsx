import type { PageView, Typed } from '../../../../kernel/index.ts'
import { Button, Columns, DateTextField, Details, Form, SelectField, TextField } from '../../../../ui/index.ts'
import { addressOf, HowKnownFields, options, type Relation, ToldToFields } from '../../../record/index.ts'
import { NAME_KINDS } from '../../model.ts'
import { GROUPS, type Group } from '../../rules.ts'
import { IsNewField, LookFirst } from '../parts/known-already.tsx'
import type { NewPersonPage } from './page.ts'

export function view({ subject, records, relations }: NewPersonPage, typed: Typed): PageView {
  const near = subject.name ?? 'them'
  return {
    title: 'Add somebody',
    back: { href: addressOf(subject, 'about'), text: near },
    body: (
      <Columns>
        <LookFirst typed={typed} terms={`${typed.values['name'] ?? ''} ${typed.values['birth'] ?? ''}`.trim()} />
        <Form typed={typed} heading="Add somebody" caption={`Around ${near}`} draft={`/drafts${typed.action}`}>
          <p class="govuk-body">
            If they are on the record already,{' '}
            <a class="govuk-link" href={`/subjects/${subject.reference}/ties/new`}>
              tie them to {near} instead
            </a>
            .
          </p>
          <TextField
            typed={typed}
            name="name"
            label="Their name"
            hint="As you know it. A nickname or a description is enough: unknown male, “Smiler”"
          />
          <SelectField
            typed={typed}
            name="relation"
            label={`What they are to ${near}`}
            empty="Choose"
            items={relations.map(one => ({ value: one.id, text: `${one.label}${groupWords(one)}` }))}
          />
          <HowKnownFields typed={typed} />
          <ToldToFields typed={typed} on={{ subject, records }} />
          <Details summary="More about them, if you know it" open={hasMore(typed)}>
            <SelectField
              typed={typed}
              name="nameSort"
              label="What sort of name"
              empty="Not said"
              items={options(NAME_KINDS)}
            />
            <TextField
              typed={typed}
              name="birth"
              label="Date of birth, or age"
              hint="For example, 14 March 2012, about 2010, or 14 or 15"
            />
            <TextField typed={typed} name="description" label="What they look like, sound like or wear" />
            <DateTextField typed={typed} name="since" label="Since when" hint="For example, March 2024" />
            <DateTextField
              typed={typed}
              name="until"
              label="Until when, if it is over"
              hint="For example, 3 May 2026"
            />
          </Details>
          <IsNewField typed={typed} />
          <Button preventDoubleClick>Add to the record</Button>
        </Form>
      </Columns>
    ),
  }
}

const groupWords = ({ group }: Relation): string =>
  group === 'friends' || group === 'around'
    ? ''
    : group === 'professionals'
      ? ` (${GROUPS[group as Group].toLowerCase()})`
      : ''

const hasMore = ({ values, errors }: Typed): boolean =>
  ['nameSort', 'birth', 'description', 'since', 'until'].some(name => Boolean(values[name]) || Boolean(errors[name]))
