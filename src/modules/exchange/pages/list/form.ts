import { z } from 'zod'
import { choice } from '../../../../kernel/index.ts'
import { HOW_KNOWN, type HowKnown, happeningKinds } from '../../../record/index.ts'
import {
  FIELD_NAMES,
  type Field,
  LIST_CIRCULATIONS,
  type ListCirculation,
  type ListPlan,
  type Table,
} from '../../model.ts'

/** A column by its place in the file; empty: the list has none for it. */
const column = z
  .string()
  .default('')
  .transform((typed, context): number | null => {
    if (typed === '') return null
    if (/^\d{1,4}$/.test(typed)) return Number(typed)
    context.addIssue({ code: 'custom', message: 'Choose a column from the list' })
    return z.NEVER
  })

const codes = <Code extends string>(table: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(table) as Code[]

export const form = z.strictObject({
  ...(Object.fromEntries(FIELD_NAMES.map(field => [field, column])) as Record<Field, typeof column>),
  usualKind: z
    .string()
    .refine(kind => happeningKinds().some(one => one.kind === kind && one.byHand), 'Choose what kind of thing it was'),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how it is known'),
  circulation: choice(codes<ListCirculation>(LIST_CIRCULATIONS), 'Choose who may read this'),
})
export type Form = z.infer<typeof form>

/** What was chosen, by the names of the columns: so that it holds for a list whose columns stand elsewhere. */
export const planFrom = (typed: Form, table: Table): ListPlan => ({
  mapping: Object.fromEntries(
    FIELD_NAMES.map(field => [field, table.columns.find(({ index }) => index === typed[field])?.name ?? null]),
  ) as ListPlan['mapping'],
  circulation: typed.circulation,
  kind: typed.usualKind,
  howKnown: typed.howKnown,
})
