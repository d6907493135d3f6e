import { Invalid } from '../../../kernel/index.ts'
import type { Choices } from '../model.ts'
import { countRows, type PreviewRow } from './preview.ts'

/** What stands in the way of a list, each beside what would clear it. */
export function refuseAsItIs(rows: readonly PreviewRow[], choices: Choices): void {
  const counts = countRows(rows)
  if (counts.problem > 0 && !choices.leaveOut)
    throw new Invalid({ leaveOut: 'Some rows cannot be read. Mend the list and hand it over again, or leave them out' })
  if (counts.new === 0 && !(choices.corrections && counts.changed > 0))
    throw new Invalid({ '': 'Nothing in this list is new: it is all on the record already.' })
  if (!choices.wordsConfirmed && rows.some(row => row.protectedWord !== null && comesIn(row, choices)))
    throw new Invalid({
      wordsConfirmed: 'Some rows hold protected words. Confirm below, or choose your agency only on the page before',
    })
}

const comesIn = ({ state }: PreviewRow, { corrections }: Choices): boolean =>
  state === 'new' || (state === 'changed' && corrections)
