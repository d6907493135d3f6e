import { leavingNetwork, NETWORK_FORMATS } from '../../modules/exchange/index.ts'
import { childNamed, RECORD_PERMISSIONS } from '../../modules/record/index.ts'
import { asWorker } from '../acting.ts'
import { type Command, childReference, Misuse, needed } from '../command.ts'
import { keepFile } from './file.ts'

// What the page of the network shows the acting worker, as a file on this machine: cut, audited and stamped as from the page.
const deed = { door: 'sightline export network', event: 'network.exported', permission: RECORD_PERMISSIONS.read }

export const command: Command = {
  options: { format: { type: 'string' }, 'as-known-on': { type: 'string' }, out: { type: 'string' } },
  async run(call) {
    const reference = childReference(call)
    const format = needed(call, 'format')
    if (format !== 'json' && !isFormat(format))
      throw new Misuse(`A network goes out as ${[...Object.keys(NETWORK_FORMATS), 'json'].join(', ')}.`)
    const known = call.options['as-known-on']
    const asked = { ...WHOLE, known: typeof known === 'string' ? known : null }
    const value = await asWorker(call, deed, async viewer =>
      leavingNetwork(viewer, await childNamed(viewer, reference), asked),
    )
    if (format === 'json') return { value: value.network.net, lines: [JSON.stringify(value.network.net, null, 2)] }
    return keepFile(call, await NETWORK_FORMATS[format].make(value), { subjects: value.network.net.knots.length })
  },
}

const WHOLE = { by: null, grow: null, sort: null, from: null, to: null, agency: null, how: null } as const

const isFormat = (format: string): format is keyof typeof NETWORK_FORMATS => Object.hasOwn(NETWORK_FORMATS, format)
