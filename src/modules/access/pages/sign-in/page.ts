import { z } from 'zod'
import { showPassword } from '../../sign-in/first-factor.ts'
import { nextOf, withNext } from '../../sign-in/next.ts'
import { openPage } from '../../sign-in/visitor.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  email: z.string().max(254).default(''),
  password: z.string().max(1000).default(''),
  next: z.string().max(300).default(''),
})

export const signInPage = openPage<null, z.infer<typeof form>>({
  path: '/sign-in',
  audit: { act: 'sign-in.password' },
  form,
  load: async () => null,
  view: (_value, typed) => view(typed),
  act: async (visitor, _asked, { next, ...typed }) => {
    const step = await showPassword(visitor, typed)
    return { ...step, to: withNext(step.to, nextOf(next)) }
  },
})
