import type { Knot, Net } from '../../../../drawing/network/model.ts'
import type { PartExamples } from '../../../showcase/example.ts'
import { NetworkCanvas } from './network-canvas.tsx'

const plain = { marked: false, halfKnown: false }
const line = { ties: 1, howKnown: 'observed' as const, isOver: false, directed: false, marked: false }
const child = (id: string, name: string): Knot => ({ ...plain, id, kind: 'child', name, note: 'child' })

const NET: Net = {
  knots: [
    { ...child('jordan', 'Jordan Vale'), marked: true },
    child('mia', 'Mia Vale'),
    child('reece', 'Reece Amponsah'),
    { ...plain, id: 'dee', kind: 'person', name: '“Dee”', note: 'person, not known by name', halfKnown: true },
    { ...plain, id: 'corsa', kind: 'vehicle', name: 'Silver Corsa', note: 'vehicle' },
    { ...plain, id: 'rank', kind: 'place', name: 'Station taxi rank', note: 'place' },
    { ...plain, id: 'phone', kind: 'phone', name: 'Phone', note: 'phone, ends 4432' },
    { ...plain, id: 'school', kind: 'organisation', name: 'Northgate Academy', note: 'organisation' },
  ],
  strands: [
    { ...line, id: '1', from: 'jordan', to: 'mia', label: 'sister' },
    { ...line, id: '2', from: 'jordan', to: 'reece', label: 'friend', ties: 2, marked: true },
    { ...line, id: '3', from: 'jordan', to: 'dee', label: 'seen with', howKnown: 'told', directed: true },
    { ...line, id: '4', from: 'dee', to: 'corsa', label: 'drives', howKnown: 'opinion' },
    { ...line, id: '5', from: 'jordan', to: 'rank', label: 'seen at', ties: 4 },
    { ...line, id: '6', from: 'reece', to: 'rank', label: 'seen at' },
    { ...line, id: '7', from: 'jordan', to: 'phone', label: 'uses' },
    { ...line, id: '8', from: 'jordan', to: 'school', label: 'goes to' },
    { ...line, id: '9', from: 'reece', to: 'school', label: 'went to', isOver: true },
  ],
}

export const examples: PartExamples = {
  part: 'NetworkCanvas',
  use: 'A network too large for a drawing on paper: more than about 300 subjects. The list of the same always stands beside it.',
  shown: [{ name: 'In use', view: <NetworkCanvas id="network-example" title="Who is around Jordan Vale" net={NET} /> }],
}
