import { ACCESS_PERMISSIONS, disableWorker, usersOf } from '../../modules/access/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, Misuse, Refused } from '../command.ts'

const deed = { door: 'sightline user disable', event: 'worker.disabled', permission: ACCESS_PERMISSIONS.administer }

export const command: Command = {
  async run(call) {
    const [email] = call.words
    if (!email) throw new Misuse('It needs the email address of the account to disable.')
    await asWorker(call, deed, async viewer => {
      const user = (await usersOf(viewer)).find(one => one.email === email.toLowerCase())
      if (!user) throw new Refused(`Nobody of this partnership has the address ${email}.`)
      await disableWorker(viewer, user.worker)
    })
    return { value: { disabled: email }, lines: [`${email} can no longer sign in, and reaches nothing from now on.`] }
  },
}
