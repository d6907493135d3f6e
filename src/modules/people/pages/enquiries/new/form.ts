import { z } from 'zod'
import { checkbox, choice, optional, reference, text, whenField } from '../../../../../kernel/index.ts'
import { ASKED, type Asks, SENT_BY, type SentBy } from '../../../model.ts'

const codes = <Code extends string>(table: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(table) as Code[]

/** Ticked boxes: none, one or several. */
const ticked = z.preprocess(
  typed => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(z.string().max(60)).max(100),
)

export const form = z.strictObject({
  authority: text({ label: 'Which authority', max: 200 }),
  contact: text({ label: 'Whom you asked there', max: 300 }),
  asks: choice(codes<Asks>(ASKED), 'Choose what you ask'),
  words: text({ label: 'What you ask, in your own words', max: 4_000 }),
  basis: text({ label: 'The basis for sharing', max: 300 }),
  facts: ticked,
  others: ticked,
  sentBy: choice(codes<SentBy>(SENT_BY), 'Choose how it was sent'),
  sent: whenField(),
  expected: whenField({ future: 'accept' }),
  on: optional(reference('Choose a child')),
  circulation: choice(['circle', 'agency'], 'Choose who may read this'),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
