import { type Drawn, fromWire, type Wire } from '../../../drawing/network/wire.ts'
import { type Asking, askingOf } from './asking.ts'
import { closeGroup, type Groups, grouped, groupsOf, openGroup } from './groups.ts'
import { CLOSER, moveBy, moveByKey, zoom } from './moving.ts'
import { forced } from './painting/inks.ts'
import { type Parts, partsIn } from './parts.ts'
import { type Screen, screenOn } from './screen.ts'
import { everybody, itemAt, type Sight, SYMBOL } from './sight.ts'
import { placeAt, whole } from './view.ts'
import { nextStop, stopsOf } from './walking.ts'

// A network of more than a few hundred, drawn on a canvas. Its twin is the list on the same page.

/** From here on groups come first. */
const GROUPED = 1_000
/** Where there are fewer, names have room beside them. */
const [WIDE, CLOSE] = [2 * SYMBOL + 56, 2 * SYMBOL + 10]

// Loaded only by a page that has a network: it is as large as all other scripts together.
for (const place of document.querySelectorAll<HTMLElement>('[data-network]')) void drawn(place)

async function drawn(place: HTMLElement): Promise<void> {
  // First of all the worker: it is fetched while the data is read.
  const asking = askingOf(place.dataset['networkWorker'] ?? '')
  const data = place.querySelector('script[type="application/json"]')?.textContent ?? ''
  const net = fromWire(JSON.parse(data) as Wire)
  const groups = net.count > GROUPED ? await groupsOf(net, asking) : null
  const sight = groups ? grouped(net, groups) : await singly(net, asking)
  const parts = partsIn(place)
  const state: State = {
    net,
    asking,
    groups,
    sight,
    chosen: -1,
    all: groups ? null : sight,
    parts,
    screen: screenOn(parts.canvas, sight),
  }
  state.screen.measure()
  seeAll(state)
  listen(state)
  place.dataset['networkReady'] = 'yes'
}

interface State {
  readonly net: Drawn
  readonly asking: Asking
  readonly groups: Groups | null
  readonly parts: Parts
  readonly screen: Screen
  /** Everybody singly, once that was asked for. */
  all: Sight | null
  sight: Sight
  chosen: number
}

async function singly(net: Drawn, asking: Asking): Promise<Sight> {
  const { count, from, to } = net
  return everybody(net, await asking.places({ count, from, to }, count > GROUPED ? CLOSE : WIDE))
}

function seeAll({ screen, sight }: State) {
  screen.show({ sight, view: whole(sight, screen.width, screen.height), now: true })
}

function listen(state: State) {
  const { parts, screen } = state
  const { canvas, buttons, unfold } = parts
  moveBy(screen, (x, y) => {
    const place = placeAt(screen.view, x, y, screen.width, screen.height)
    choose(state, itemAt(state.sight, place.x, place.y, 6 / screen.view.scale))
  })
  canvas.addEventListener('dblclick', () => void enter(state))
  canvas.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (moveByKey(screen, event.key) || takes(state, event)) event.preventDefault()
  })
  const middle = () => [screen.width / 2, screen.height / 2] as const
  buttons.closer.addEventListener('click', () => zoom(screen, CLOSER, ...middle()))
  buttons.further.addEventListener('click', () => zoom(screen, 1 / CLOSER, ...middle()))
  buttons.all.addEventListener('click', () => seeAll(state))
  buttons.groups.hidden = state.groups === null
  buttons.groups.addEventListener('click', () => void switchOver(state))
  unfold.addEventListener('click', () => void enter(state))
  new ResizeObserver(() => screen.measure()).observe(canvas)
  forced().addEventListener('change', () => screen.measure())
}

/** Keys of somebody who walks from one to the next. Says whether it was one. */
function takes(state: State, { key, shiftKey }: KeyboardEvent): boolean {
  if (key === 'Enter') void enter(state)
  else if (key === 'Escape') state.parts.said.focus()
  else if (key === 'Tab') {
    const next = nextStop(stopsOf(state.sight, state.screen), state.chosen, shiftKey)
    if (next !== null) choose(state, next)
    else return false
  } else return false
  return true
}

function choose(state: State, item: number) {
  const { parts, sight, net, screen, groups } = state
  state.chosen = item
  screen.show({ chosen: item })
  const knot = sight.knot[item] ?? -1
  const href = knot === -1 ? '' : (net.hrefs[knot] ?? '')
  const isIn = item !== -1 && groups !== null && sight !== state.all
  parts.said.textContent = item === -1 ? 'Nobody chosen.' : saidOf(sight, item)
  parts.open.hidden = href === ''
  parts.open.href = href
  parts.open.textContent = `Open ${sight.names[item] ?? ''}`
  parts.unfold.hidden = !isIn
  parts.unfold.textContent = knot === -1 ? 'Open this group' : 'Close the group that this is in'
}

function saidOf({ names, notes, degree }: Sight, item: number): string {
  const lines = degree[item] as number
  return `${names[item]}: ${notes[item]}. ${lines === 1 ? 'One line' : `${lines.toLocaleString('en-GB')} lines`} to others here.`
}

/** Opens what was chosen: the page of a subject, or a group; from within a group, by its button, closes it. */
async function enter(state: State) {
  const { sight, chosen, groups, net, asking, screen } = state
  if (chosen === -1) return
  const [knot, group] = [sight.knot[chosen] as number, sight.group[chosen] as number]
  if (!groups || sight === state.all || (knot !== -1 && document.activeElement === screen.canvas)) {
    const href = net.hrefs[knot] ?? ''
    if (href !== '') location.assign(href)
    return
  }
  if (knot === -1) await openGroup(groups, group, net, asking)
  else closeGroup(groups, group)
  state.sight = grouped(net, groups)
  const view = whole(state.sight, screen.width, screen.height, knot === -1 ? group : -1)
  screen.show({ sight: state.sight, view, now: true })
  choose(state, state.sight.group.indexOf(group))
}

async function switchOver(state: State) {
  const { groups, net, asking, parts } = state
  if (!groups) return
  state.all ??= await singly(net, asking)
  const isAll = state.sight === state.all
  state.sight = isAll ? grouped(net, groups) : state.all
  parts.buttons.groups.textContent = isAll ? 'Show everybody singly' : 'Show in groups'
  choose(state, -1)
  seeAll(state)
}
