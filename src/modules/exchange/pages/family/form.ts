import { z } from 'zod'
import { checkbox, choice, readReference, text } from '../../../../kernel/index.ts'
import { HOW_KNOWN, type HowKnown } from '../../../record/index.ts'
import { type FamilyChoices, LIST_CIRCULATIONS, type ListCirculation } from '../../model.ts'

export const STEPS = {
  1: 'One step: parents, children, partners, friends',
  2: 'Two steps: also brothers and sisters, grandparents',
  3: 'Three steps: also aunts, uncles, great-grandparents',
  4: 'Four steps: also cousins',
  6: 'Six steps',
  all: 'Everybody in the file',
} as const

/** That this child is not in the file: everybody in it is a relative, or somebody around them. */
export const NOBODY = 'nobody'

const codes = <Code extends string>(table: Readonly<Record<Code, string>>): readonly Code[] =>
  Object.keys(table) as Code[]

/** `I3 7K3M9QX24F` for somebody of the file who is on the record already. */
const same = z.preprocess(
  typed => (typed === undefined || typed === '' ? [] : typeof typed === 'string' ? [typed] : typed),
  z
    .array(z.string().max(250), { error: 'Choose from the list' })
    .max(500, { error: 'Choose from the list' })
    .transform((chosen, context): FamilyChoices['same'] => {
      const pairs = chosen.map(one => one.split(' '))
      const read = pairs.map(([pointer = '', typed = '']) => ({ pointer, ...readReference(typed) }))
      if (read.some(one => !one.ok)) context.addIssue({ code: 'custom', message: 'Choose from the list' })
      if (new Set(read.map(one => one.pointer)).size < read.length)
        context.addIssue({ code: 'custom', message: 'Somebody of the file can be one person on the record only' })
      return new Map(read.flatMap(one => (one.ok ? [[one.pointer, one.reference] as const] : [])))
    }),
)

export const form = z.strictObject({
  who: text({ label: 'which of them this child is', max: 210 }),
  steps: choice(codes(STEPS), 'Choose how far around the child'),
  same,
  apart: checkbox(),
  howKnown: choice(codes<HowKnown>(HOW_KNOWN), 'Choose how you know'),
  source: text({ label: 'Where the file is from', max: 300 }),
  circulation: choice(codes<ListCirculation>(LIST_CIRCULATIONS), 'Choose who may read this'),
  wordsConfirmed: checkbox(),
  leaveOut: checkbox(),
})
export type Form = z.infer<typeof form>

export const choicesOf = ({ who, steps, ...typed }: Form): FamilyChoices => ({
  ...{ same: typed.same, apart: typed.apart, wordsConfirmed: typed.wordsConfirmed, leaveOut: typed.leaveOut },
  who: who === NOBODY ? null : who.replaceAll('@', ''),
  steps: steps === 'all' ? null : Number(steps),
})
