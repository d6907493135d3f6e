import { z } from 'zod'
import { Invalid } from '../../../../../kernel/index.ts'
import { nextOf } from '../../../sign-in/next.ts'
import {
  type SecondFactors,
  secondFactors,
  showCode,
  showPasskey,
  showRecoveryCode,
} from '../../../sign-in/second-factor.ts'
import { openPage, PASSKEY_UNASKED, type Step, type Visitor } from '../../../sign-in/visitor.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  way: z.enum(['code', 'passkey', 'recovery']).default('code'),
  code: z.string().max(60).default(''),
  recovery: z.string().max(60).default(''),
  answer: z.string().max(20_000).default(''),
  next: z.string().max(300).default(''),
})
type Form = z.infer<typeof form>

const act = async (visitor: Visitor, _asked: unknown, typed: Form) => {
  const step = await WAYS[typed.way](visitor, typed)
  return { ...step, to: nextOf(typed.next) }
}

const WAYS: Record<Form['way'], (visitor: Visitor, typed: Form) => Promise<Step>> = {
  code: (visitor, { code }) => showCode(visitor, code),
  recovery: (visitor, { recovery }) => showRecoveryCode(visitor, recovery),
  passkey: async (visitor, { answer }) => {
    if (answer === '') throw new Invalid({ answer: PASSKEY_UNASKED })
    return showPasskey(visitor, answer)
  },
}

/** The second factor, at sign-in and again before a sensitive act: one page, two addresses. */
const confirmAt = (path: string, title: string) =>
  openPage<SecondFactors, Form>({
    path,
    needsSession: true,
    audit: { act: 'sign-in.second-factor' },
    form,
    load: secondFactors,
    view: (factors, typed) => view(title, factors, typed),
    act,
  })

export const secondStepPage = confirmAt('/sign-in/confirm', 'Confirm it is you, to sign in')
export const stepUpPage = confirmAt('/confirm', 'Confirm it is you')
