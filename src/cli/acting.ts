import { inTransaction, type Started } from '../db/index.ts'
import { NotPermitted, now, type Permission, type Viewer } from '../kernel/index.ts'
import { enter, may, workerByEmail } from '../modules/access/index.ts'
import { type Call, Misuse, Refused } from './command.ts'
import { withDatabase } from './connect.ts'

/** What the audit says of it, and which function of a role it is. */
export interface Deed {
  readonly door: string
  readonly event: string
  readonly permission: Permission
}

/**
 * Does it as the worker whom `--as` names, by the one way in: under the policies, with a Viewer and an audit line. Whoever
 * may start a command on this machine holds its keys already, so no password is asked; the audit names the door.
 */
export async function asWorker<Result>(
  call: Call,
  deed: Deed,
  work: (viewer: Viewer, started: Started) => Promise<Result>,
): Promise<Result> {
  const email = call.as
  if (email === null) throw new Misuse('It needs --as EMAIL: in whose name it is done.')
  return withDatabase(call.config, async started => {
    const at = now()
    const found = await inTransaction(started.database, { anonymous: true, now: at }, unit =>
      workerByEmail(unit, email, at),
    )
    if (!found) throw new Refused(`Nobody with the address ${email} works here now.`)
    const entry = { ...found, session: null, door: deed.door, event: deed.event, now: at }
    return enter(started.database, entry, viewer => {
      if (!may(viewer.roles, deed.permission)) throw new NotPermitted()
      return work(viewer, started)
    })
  })
}
