import { z } from 'zod'
import { nextOf } from '../../sign-in/next.ts'
import {
  type SecondFactors,
  secondFactors,
  showCode,
  showPasskey,
  showRecoveryCode,
} from '../../sign-in/second-factor.ts'
import { openPage, type Visitor } from '../../sign-in/visitor.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  code: z.string().max(60).default(''),
  recovery: z.string().max(60).default(''),
  answer: z.string().max(20_000).default(''),
  next: z.string().max(300).default(''),
})
type Form = z.infer<typeof form>

const act = async (visitor: Visitor, _asked: unknown, typed: Form) => {
  const step = typed.answer
    ? await showPasskey(visitor, typed.answer)
    : typed.recovery
      ? await showRecoveryCode(visitor, typed.recovery)
      : await showCode(visitor, typed.code)
  return { ...step, to: nextOf(typed.next) }
}

/** The second factor, at sign-in and again before a sensitive act: one page, two addresses. */
const confirmAt = (path: string) =>
  openPage<SecondFactors, Form>({ path, audit: { act: 'sign-in.second-factor' }, form, load: secondFactors, view, act })

export const secondStepPage = confirmAt('/sign-in/confirm')
export const stepUpPage = confirmAt('/confirm')
