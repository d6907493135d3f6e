import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Links } from '../nets.ts'
import { nextFrame, pannedFor } from './frames.ts'

cytoscape.use(fcose)

const SHAPES = [
  'ellipse',
  'rectangle',
  'hexagon',
  'round-rectangle',
  'pentagon',
  'octagon',
  'diamond',
  'triangle',
] as const
// As simple as ours: no names, shapes by kind, thin lines. Everything that makes it slower is off.
const STYLE: StylesheetJson = [
  {
    selector: 'node',
    style: {
      width: 40,
      height: 40,
      'background-color': '#ffffff',
      'border-width': 2,
      shape: 'data(shape)' as 'ellipse',
    },
  },
  { selector: 'edge', style: { width: 1.5, 'line-color': '#1d4f76', 'curve-style': 'haystack' } },
]

function elementsOf({ count, from, to }: Links, x: number[], y: number[]): ElementDefinition[] {
  const nodes = Array.from({ length: count }, (_, at) => ({
    data: { id: `${at}`, shape: SHAPES[(at * 7) % 8] },
    position: { x: x[at] ?? 0, y: y[at] ?? 0 },
  }))
  return [...nodes, ...from.map((one, at) => ({ data: { id: `e${at}`, source: `${one}`, target: `${to[at]}` } }))]
}

/** The same places in cytoscape, with what it has for speed: edges as haystacks, its pixel ratio one. */
export async function painted(links: Links, x: number[], y: number[], frames: number) {
  const container = document.createElement('div')
  container.style.cssText = 'width:1280px;height:720px'
  document.body.append(container)
  const started = performance.now()
  const cy = cytoscape({
    container,
    elements: elementsOf(links, x, y),
    style: STYLE,
    layout: { name: 'preset' },
    pixelRatio: 1,
  })
  await new Promise<void>(resolve => cy.one('render', () => resolve()))
  await nextFrame()
  const first = performance.now() - started
  const times = await pannedFor(frames, (across, down) => cy.panBy({ x: across, y: down }))
  cy.destroy()
  return { first, times }
}

/** How long fcose takes in its fastest setting, without a screen. */
export function laidOut(links: Links): number {
  const cy = cytoscape({ headless: true, elements: elementsOf(links, [], []) })
  const options = { name: 'fcose', quality: 'draft', animate: false, randomize: true }
  const started = performance.now()
  cy.layout(options).run()
  const time = performance.now() - started
  cy.destroy()
  return time
}
