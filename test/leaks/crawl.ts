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
  const shown = addresses(world, reader)
  for (const url of shown) answers.set(url, await house.ask(who, url))
  for (const child of shown.filter(isChild))
    for (const cut of child.startsWith('/api/') ? CUTS.slice(0, 1) : CUTS) await cutTo(house, who, child, cut, answers)
  return answers
}

const isChild = (url: string): boolean => /\/children\/[^/]+$/.test(url) && !url.endsWith('/new')

/** Parts of a chronology that anybody might ask for: by words that stand in most entries, by a kind and a period. */
const CUTS = [{ words: 'the' }, { kind: 'visit', from: 'January 2026', to: 'September 2026' }] as const

/** The page and its print, cut so; under an address that is the same in any world, without the random id of the cut. */
async function cutTo(
  house: LeakHouse,
  who: Who,
  child: string,
  body: (typeof CUTS)[number],
  answers: Map<string, Answer>,
): Promise<void> {
  const page = child.replace('/api/v1', '')
  const kept = await house.ask(who, `/api/v1${page}/filter`, { method: 'POST', body })
  const { id } = JSON.parse(kept.body) as { id: string }
  for (const url of [`${child}?cut=`, `${child}/band?cut=`, `${child}/print?known=May+2026&by=pooled&cut=`]) {
    const answer = await house.ask(who, `${url}${id}`)
    answers.set(`${url}${Object.values(body).join()}`, { ...answer, body: answer.body.replaceAll(id, 'CUT') })
  }
}

function addresses(world: World, reader: Reader | null): string[] {
  const shown = DOORS.filter(door => door.method === 'GET' && !door.path.endsWith('*') && isCrawled(door)).flatMap(
    door => {
      const [param] = Object.keys(door.params)
      if (param === undefined) return [door.path]
      const of = door.params[param] ?? 'none'
      const here = reader
        ? names(world, of).filter(name => expected(world, { door, reader, named: { [param]: name } }) === 'shown')
        : []
      return here.map(name => door.path.replace(`:${param}`, name))
    },
  )
  const children = shown.filter(isChild)
  return [
    ...shown,
    ...children.flatMap(url => ASKED.map(asked => `${url}${asked}`)),
    ...children.filter(url => url.startsWith('/api/')).flatMap(url => drawnOf(url, children)),
  ]
}

/** The drawings of a child as anybody might ask for them, as values: known then, grown, and what links this child to the others. */
function drawnOf(url: string, children: readonly string[]): string[] {
  const others = children.filter(one => one !== url && one.startsWith('/api/'))
  const references = others
    .slice(0, 4)
    .map(one => one.split('/').at(-1))
    .join(',')
  return [
    `${url}/genogram?known=May+2026&by=pooled&wide=yes`,
    `${url}/side-by-side?left=April+2026&right=January+2026`,
    ...(references === '' ? [] : [`${url}/network?grow=${references}`, `${url}/connections?with=${references}`]),
  ]
}

/** As known then, and over time: by what it is about, close to, and as known then. */
const ASKED = [
  '?known=1+April+2026',
  '?known=May+2026&by=pooled',
  '/band?lanes=theme&from=2026-01-01&to=2026-07-01',
  '/band?known=May+2026&by=pooled',
]

/** A file is the same at both of its doors, and the same words in each of its formats: here one of each kind. */
const isCrawled = ({ path }: (typeof DOORS)[number]): boolean =>
  process.env['SIGHTLINE_FULL'] !== undefined ||
  !/^\/api.*\/file$|\/(docx|xlsx|png|svg|graphml)$|^\/api.*\/(csv|pdf)$|(chronology|network)\/pdf$/.test(path)

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
