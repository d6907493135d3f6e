import { practiceProblems } from '../modules/framework/index.ts'
import type { Command } from './command.ts'

export const command: Command = {
  async run() {
    const problems = practiceProblems()
    return {
      value: { problems },
      lines: problems.length > 0 ? problems : ['The practice content is as it was published.'],
      failed: problems.length > 0,
    }
  },
}
