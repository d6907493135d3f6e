import { OPEN_PAGES, PAGES } from '../../chapters.ts'
import { manifest } from '../../web/index.ts'
import type { Command } from '../command.ts'
import { table } from '../table.ts'

export const command: Command = {
  async run() {
    const doors = manifest(PAGES, OPEN_PAGES)
    return {
      value: doors,
      lines: table(doors.map(door => [door.method, door.path, door.permission, door.recordClass, door.audit])),
    }
  },
}
