import { civilDateOf } from '../../kernel/index.ts'
import { familyAround, GENOGRAM_FORMATS, gedcomOf, leavingGenogram } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Answer, type Call, type Command, childReference, Misuse, needed } from '../command.ts'
import { keepFile } from './file.ts'

// One child's family as a GEDCOM file or as the picture its page shows, cut to what the acting worker may read; a file leaves the house.
const FORMATS = [...Object.keys(GENOGRAM_FORMATS), 'gedcom', 'json']

export const command: Command = {
  options: {
    format: { type: 'string' },
    version: { type: 'string' },
    'as-known-on': { type: 'string' },
    out: { type: 'string' },
  },
  async run(call) {
    const reference = childReference(call)
    const format = needed(call, 'format')
    if (format === 'gedcom') return gedcom(call, reference)
    if (!FORMATS.includes(format)) throw new Misuse(`A genogram goes out as ${FORMATS.join(', ')}.`)
    return picture(call, reference, format)
  },
}

function gedcom(call: Call, reference: string): Promise<Answer> {
  const version = call.options['version'] ?? '7.0'
  if (version !== '7.0' && version !== '5.5.1') throw new Misuse('--version is 7.0 or 5.5.1.')
  // Nothing protected is in it: another program reads it.
  const deed = { door: 'sightline export genogram', event: 'family.exported', permission: RECORD_PERMISSIONS.read }
  return asWorker(call, deed, async viewer => {
    const { family, isWhole } = await familyAround(viewer, await childNamed(viewer, reference), civilDateOf(viewer.now))
    if (!isWhole) call.say('There are more people around this child than a drawing or a file has room for.')
    const text = gedcomOf(family, version)
    return { value: { gedcom: text, isWhole }, lines: [text.trimEnd()] }
  })
}

async function picture(call: Call, reference: string, format: string): Promise<Answer> {
  const deed = { door: 'sightline export genogram', event: 'genogram.exported', permission: RECORD_PERMISSIONS.read }
  const known = call.options['as-known-on']
  const asked = { known: typeof known === 'string' ? known : null, by: null, on: null, who: null, wide: null }
  const value = await asWorker(call, deed, async viewer =>
    leavingGenogram(viewer, await childNamed(viewer, reference), asked),
  )
  const { family } = value.genogram
  if (!isFormat(format)) return { value: family, lines: [JSON.stringify(family, null, 2)] }
  return keepFile(call, await GENOGRAM_FORMATS[format].make(value), { people: family.figures.length })
}

const isFormat = (format: string): format is keyof typeof GENOGRAM_FORMATS => Object.hasOwn(GENOGRAM_FORMATS, format)
