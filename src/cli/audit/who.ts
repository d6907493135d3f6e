import { sayInstant } from '../../kernel/index.ts'
import { ACCESS_PERMISSIONS, whoLooked } from '../../modules/access/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, Misuse } from '../command.ts'
import { table } from '../table.ts'

const deed = { door: 'sightline audit who', event: 'access-log.read', permission: ACCESS_PERMISSIONS.assign }

export const command: Command = {
  async run(call) {
    const [reference] = call.words
    if (!reference) throw new Misuse('It needs the child’s reference.')
    const { lines } = await asWorker(call, deed, viewer => whoLooked(viewer, reference))
    return {
      value: lines,
      lines: table(
        lines.map(line => [sayInstant(line.at), line.worker, line.agency ?? '', line.event, line.outcome, line.door]),
      ),
    }
  },
}
