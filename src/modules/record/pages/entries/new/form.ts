import { z } from 'zod'
import {
  checkbox,
  choice,
  optional,
  reference,
  text,
  uuid,
  type WorkerId,
  whenField,
} from '../../../../../kernel/index.ts'
import { happeningKinds } from '../../../happenings.ts'
import { CIRCULATIONS, type Circulation, HOW_KNOWN, type HowKnown, ROLES_IN, type RoleIn } from '../../../model.ts'

export const codes = <Code extends string>(table: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(table) as Code[]

/** Any number of them, as ticked boxes send them: none, one or several. */
export const listOf = <Item>(item: z.ZodType<Item>) =>
  z.preprocess(
    typed => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(item).max(50),
  )

const personName = text({ label: 'Name', max: 200, required: false })
const personRole = choice(codes<RoleIn>(ROLES_IN), 'Choose the part they had').default('mentioned')

export const form = z.strictObject({
  kind: z
    .string()
    .refine(kind => happeningKinds().some(one => one.kind === kind && one.byHand), 'Choose what kind of thing it was'),
  when: whenField(),
  known: optional(whenField()),
  text: text({ label: 'What happened', max: 20_000 }),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how you know'),
  source: text({ label: 'Who told you', max: 300, required: false }),
  circulation: choice(codes<Circulation>(CIRCULATIONS), 'Choose who may read this'),
  named: listOf(uuid<WorkerId>()),
  person1: personName,
  role1: personRole,
  person2: personName,
  role2: personRole,
  there1: optional(reference('Choose from the list')),
  part1: personRole,
  there2: optional(reference('Choose from the list')),
  part2: personRole,
  there3: optional(reference('Choose from the list')),
  part3: personRole,
  alsoAbout: listOf(z.string().max(20)),
  wordsConfirmed: checkbox(),
})
export type Form = z.infer<typeof form>
