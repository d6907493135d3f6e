import type { Viewer } from '../../kernel/index.ts'
import { agencies } from '../../modules/access/index.ts'
import { bringListIn, type ListPreview, previewList } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Answer, type Command, Misuse, needed, Refused } from '../command.ts'
import { fileAt } from './file.ts'

// One agency's list by script: read, planned as the agency planned its last one, and brought in whole. With --dry-run nothing is
// kept, and what would come in is said. Repeats none of the list's words but headings.
const deed = { door: 'sightline import chronology', event: 'list.brought-in', permission: RECORD_PERMISSIONS.write }

export const command: Command = {
  options: { child: { type: 'string' }, agency: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(call) {
    const [path] = call.words
    if (path === undefined) throw new Misuse('It needs the file of a list.')
    const [child, agency] = [needed(call, 'child'), needed(call, 'agency')]
    const file = fileAt(path)
    const dry = call.options['dry-run'] === true
    return asWorker(call, dry ? { ...deed, event: 'list.preview' } : deed, async viewer => {
      const on = await childNamed(viewer, child)
      await refuseAnother(viewer, agency)
      const preview = await previewList(viewer, on, file)
      if (dry || preview.problems.length > 0 || preview.counts.new === 0) return answer(preview, dry)
      const outcome = await bringListIn(viewer, on, file)
      return { value: outcome, lines: [`${outcome.added} entries added, ${outcome.known} on the record before.`] }
    })
  },
}

/** An agency's words are told by its own workers: whoever acts says whose list it is, and must be of that agency. */
async function refuseAnother(viewer: Viewer, code: string): Promise<void> {
  const own = (await agencies(viewer)).find(({ id }) => id === viewer.agency)
  if (own?.code !== code) throw new Refused(`The acting worker is not of the agency ${code}.`)
}

function answer({ columns, problems, counts, notes }: ListPreview, dry: boolean): Answer {
  const would = `${counts.new} rows are new, ${counts.known} not new, ${counts.changed} written anew, ${counts.problem} to mend.`
  const lines = [...notes, ...columns, ...problems, would, dry ? 'Nothing was kept.' : 'Nothing was brought in.']
  return { value: { counts, problems }, lines, failed: problems.length > 0 }
}
