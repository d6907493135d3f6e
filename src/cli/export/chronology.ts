import { CHRONOLOGY_FORMATS, type ChronologyFormat, leavingChronology } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, childReference, Misuse, needed } from '../command.ts'
import { keepFile } from './file.ts'

// What the child's page shows the acting worker, as a file on this machine: cut, audited and stamped as from the page.
const deed = { door: 'sightline export chronology', event: 'chronology.exported', permission: RECORD_PERMISSIONS.read }

export const command: Command = {
  options: { format: { type: 'string' }, 'as-known-on': { type: 'string' }, out: { type: 'string' } },
  async run(call) {
    const reference = childReference(call)
    const format = needed(call, 'format')
    if (!isFormat(format)) throw new Misuse(`A chronology goes out as ${Object.keys(CHRONOLOGY_FORMATS).join(', ')}.`)
    const { limit, make } = CHRONOLOGY_FORMATS[format]
    const known = call.options['as-known-on']
    const asked = { known: typeof known === 'string' ? known : null, by: null, cut: null }
    const chronology = await asWorker(call, deed, async viewer =>
      leavingChronology(viewer, await childNamed(viewer, reference), asked, limit),
    )
    return keepFile(call, await make(chronology), { entries: chronology.entries.length })
  },
}

const isFormat = (format: string): format is ChronologyFormat => Object.hasOwn(CHRONOLOGY_FORMATS, format)
