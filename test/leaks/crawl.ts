import type { RecordClass } from '../../src/kernel/index.ts'
import type { Reader } from '../oracle/oracle.ts'
import type { World } from '../oracle/world.ts'
import { CLASSES, expected } from './expected.ts'
import { type Answer, DOORS, type LeakHouse, type Who } from './house.ts'
import { namesOf, readerNamed } from './prepare.ts'

/** Every address that this worker is shown something at: each door, with what they may see, and the child as known then. */
export async function crawl(house: LeakHouse, who: Who): Promise<Map<string, Answer>> {
  const world = await house.world()
  const reader = who === 'nobody' ? null : readerNamed(house, world, who)
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

/** Of what there is much of, one in four or eight, the same in any world. */
function names(world: World, of: RecordClass): string[] {
  const all = CLASSES[of] ? namesOf(world, of) : []
  const below = process.env['SIGHTLINE_FULL'] ? undefined : SOME[of]
  return below ? all.filter(id => id < below) : all
}

const SOME: Partial<Readonly<Record<RecordClass, string>>> = {
  entry: '2',
  seat: '2',
  worker: '2',
  fact: '08',
  tie: '1',
  subject: '1',
  person: '4',
  thing: '8',
}
