import { civilDateOf } from '../../kernel/index.ts'
import { familyAround, gedcomOf } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, Misuse } from '../command.ts'

// One child's family as a GEDCOM file, cut to what the acting worker may read; a file leaves the house, so nothing protected is in it.
const deed = { door: 'sightline export genogram', event: 'family.exported', permission: RECORD_PERMISSIONS.read }

export const command: Command = {
  options: { format: { type: 'string' }, version: { type: 'string' } },
  async run(call) {
    const [reference] = call.words
    if (reference === undefined) throw new Misuse('It needs the reference of a child.')
    if (call.options['format'] !== 'gedcom') throw new Misuse('It needs --format gedcom.')
    const version = call.options['version'] ?? '7.0'
    if (version !== '7.0' && version !== '5.5.1') throw new Misuse('--version is 7.0 or 5.5.1.')
    return asWorker(call, deed, async viewer => {
      const { family, isWhole } = await familyAround(
        viewer,
        await childNamed(viewer, reference),
        civilDateOf(viewer.now),
      )
      if (!isWhole) call.say('There are more people around this child than a drawing or a file has room for.')
      const text = gedcomOf(family, version)
      return { value: { gedcom: text, isWhole }, lines: [text.trimEnd()] }
    })
  },
}
