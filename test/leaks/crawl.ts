import type { RecordClass } from '../../src/kernel/index.ts'
import { type Reader, readerOf } from '../oracle/oracle.ts'
import type { World } from '../oracle/world.ts'
import { CLASSES, expected } from './expected.ts'
import { type Answer, AT, DOORS, type LeakHouse, type Who } from './house.ts'

/** Every address that this worker is shown something at: each door, with what they may see, and the child as known then. */
export async function crawl(house: LeakHouse, who: Who): Promise<Map<string, Answer>> {
  const world = await house.world()
  const { worker, partnership } = house.cast.workers[who === 'nobody' ? 'sam' : who]
  const reader = who === 'nobody' ? null : readerOf(world, partnership ?? '', worker, AT)
  const answers = new Map<string, Answer>()
  for (const url of addresses(world, reader)) answers.set(url, await house.ask(who, url))
  return answers
}

function addresses(world: World, reader: Reader | null): string[] {
  const shown = DOORS.filter(({ method, path }) => method === 'GET' && !path.endsWith('*')).flatMap(door => {
    const [param] = Object.keys(door.params)
    if (param === undefined) return [door.path]
    const of = door.params[param] ?? 'none'
    const here = reader
      ? names(world, of).filter(name => expected(world, { door, reader, named: { [param]: name } }) === 'shown')
      : []
    return here.map(name => door.path.replace(`:${param}`, name))
  })
  const children = shown.filter(url => /\/children\/[^/]+$/.test(url) && !url.endsWith('/new'))
  return [...shown, ...children.flatMap(url => [`${url}?known=1+April+2026`, `${url}?known=May+2026&by=pooled`])]
}

/** Those of a class, by the names that addresses use. Of many entries and seats one in four, the same in any world. */
function names(world: World, of: RecordClass): string[] {
  if (!CLASSES[of]) return []
  if (of === 'child') return world.subject.filter(one => one.has_circle).map(one => one.reference)
  if (of === 'entry') return quarter([...new Set(world.telling.map(one => one.entry_id))].sort())
  if (of === 'seat') return quarter(world.seat.map(one => one.id).sort())
  if (of === 'search') return world.search.map(one => one.id)
  if (of === 'worker') return quarter(world.worker.map(one => one.id).sort())
  return world.opening.map(one => one.id)
}

const quarter = (all: readonly string[]): string[] => all.filter(id => process.env['SIGHTLINE_FULL'] || id < '4')
