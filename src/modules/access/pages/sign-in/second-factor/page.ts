import { z } from 'zod'
import { Invalid } from '../../../../../kernel/index.ts'
import { type Enrolment, enrol, enrolment } from '../../../sign-in/enrol.ts'
import { openPage, PASSKEY_UNASKED } from '../../../sign-in/visitor.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  way: z.enum(['code', 'passkey']).default('code'),
  code: z.string().max(20).default(''),
  answer: z.string().max(20_000).default(''),
  label: z.string().max(60).default(''),
})

const RECOVERY_WORDS = [
  'You are signed in. These codes are for the day when your device is lost or not with you: each signs you in once, with your password.',
  'Print them or write them down, and keep them as you would a key. Any codes you had before no longer work.',
]

/** The last step of set-up: an authenticator app, or a passkey or security key (many workplaces ban phones). */
export const secondFactorPage = openPage<Enrolment, z.infer<typeof form>>({
  path: '/second-factor',
  needsSession: true,
  audit: { act: 'second-factor.added' },
  form,
  load: enrolment,
  view,
  act: async (visitor, _asked, typed) => {
    if (typed.way === 'passkey' && typed.answer === '') throw new Invalid({ answer: PASSKEY_UNASKED })
    const { token, codes } = await enrol(visitor, typed)
    const once = { title: 'Your recovery codes', words: RECOVERY_WORDS, values: codes, go: '/' }
    return { to: '/', token, once }
  },
})
