import { PAGES } from '../../chapters.ts'
import { openapi } from '../../web/index.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  async run() {
    const described = openapi(PAGES)
    return { value: described, lines: [JSON.stringify(described, null, 2)] }
  },
}
