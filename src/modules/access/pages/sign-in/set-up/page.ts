import { z } from 'zod'
import { email, Invalid, text } from '../../../../../kernel/index.ts'
import { setUpAccount, setUpFor } from '../../../sign-in/set-up.ts'
import { openPage } from '../../../sign-in/visitor.ts'
import { view } from './view.tsx'

const form = z.strictObject({
  email: z.string().max(254).default(''),
  password: z.string().max(1000).default(''),
  partnership: text({ label: 'Name of the partnership', required: false }),
  agency: text({ label: 'Your agency', required: false }),
  phone: text({ label: 'Telephone', max: 40, required: false }),
  name: text({ label: 'Your name', required: false }),
})

/** The one-time link: a password, and on first run the partnership itself. */
export const setUpPage = openPage<{ email: string | null }, z.infer<typeof form>>({
  path: '/set-up/:token',
  audit: { act: 'account.set-up' },
  form,
  load: (visitor, { params }) => setUpFor(visitor, params['token']),
  view,
  act: async (visitor, { params }, typed) => {
    const known = await setUpFor(visitor, params['token'])
    if (known.email !== null)
      return setUpAccount(visitor, params['token'], { email: known.email, password: typed.password, founding: null })
    const { partnership, agency, phone, name } = typed
    const address = email().safeParse(typed.email)
    if (!address.success) throw new Invalid({ email: 'Enter an email address, like name@example.org' })
    if (!partnership) throw new Invalid({ partnership: 'Enter the name of your partnership' })
    if (!agency) throw new Invalid({ agency: 'Enter the name of your agency' })
    if (!name) throw new Invalid({ name: 'Enter your name' })
    return setUpAccount(visitor, params['token'], {
      email: address.data,
      password: typed.password,
      founding: { partnership, agency, phone, name },
    })
  },
})
