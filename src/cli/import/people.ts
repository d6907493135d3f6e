import { bringFileOfChildrenIn, isFamilyFile, previewChildren } from '../../modules/exchange/index.ts'
import { RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, Misuse } from '../command.ts'
import { FAMILY_OPTIONS, importFamily } from './family.ts'
import { fileAt } from './file.ts'

// Children as the council's own system gives them out, by script: the acting worker becomes their lead worker. Or the family
// around one child, where the file is a family file.
const deed = { door: 'sightline import people', event: 'children.brought-in', permission: RECORD_PERMISSIONS.openChild }

export const command: Command = {
  options: {
    purpose: { type: 'string' },
    basis: { type: 'string' },
    'dry-run': { type: 'boolean' },
    ...FAMILY_OPTIONS,
  },
  async run(call) {
    const [path] = call.words
    if (path === undefined) throw new Misuse('It needs the file of a list.')
    const file = fileAt(path)
    if (isFamilyFile(file.bytes)) return importFamily(call, file)
    const dry = call.options['dry-run'] === true
    const said = (option: string): string => String(call.options[option] ?? '')
    return asWorker(call, dry ? { ...deed, event: 'children.preview' } : deed, async viewer => {
      const { counts, problems, unused } = await previewChildren(viewer, file)
      const would = `${counts.new} are new, ${counts.known} have something new, ${counts.same} are as they stand, ${counts.problem} to mend.`
      const nothing = dry || problems.length > 0 || counts.new + counts.known === 0
      const columns = unused.length > 0 ? [`Columns that are not used: ${unused.join(', ')}.`] : []
      if (nothing)
        return { value: { counts, problems }, lines: [...columns, ...problems, would], failed: problems.length > 0 }
      const outcome = await bringFileOfChildrenIn(viewer, file, { purpose: said('purpose'), basis: said('basis') })
      return { value: outcome, lines: [`${outcome.added} records opened, ${outcome.corrected} brought up to date.`] }
    })
  },
}
