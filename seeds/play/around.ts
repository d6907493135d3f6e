import type { SubjectId, Viewer } from '../../src/kernel/index.ts'
import {
  type Child,
  childNamed,
  datedOf,
  type NewFact,
  readValue,
  recordFact,
  recordSubject,
  recordTie,
  type Where,
} from '../../src/modules/record/index.ts'
import {
  AROUND,
  type CastFact,
  type CastSaying,
  type CastTie,
  PEOPLE,
  type PersonName,
  type SubjectName,
  THINGS,
  type ThingName,
} from '../cast.ts'
import { dateOf, type Played, type PlayedSubject } from './played.ts'

/** Everybody and everything around the children, each saying in one sitting of its worker. */
export async function playAround({
  as,
  children,
}: Pick<Played, 'as' | 'children'>): Promise<Pick<Played, 'people' | 'things'>> {
  const met = new Map<SubjectName, PlayedSubject>(Object.entries(children) as [SubjectName, PlayedSubject][])
  for (const saying of AROUND)
    await as(saying.by, saying.recorded, async viewer => {
      const on = await childNamed(viewer, children[saying.on].reference)
      await say({ viewer, on, saying, met })
    })
  const among = <Name extends SubjectName>(names: readonly Name[]) =>
    Object.fromEntries(names.map(name => [name, found(met, name)])) as Record<Name, PlayedSubject>
  return {
    people: among(Object.keys(PEOPLE) as PersonName[]),
    things: among(Object.keys(THINGS) as ThingName[]),
  }
}

interface Sitting {
  readonly viewer: Viewer
  readonly on: Child
  readonly saying: CastSaying
  readonly met: Map<SubjectName, PlayedSubject>
}

async function say(sitting: Sitting): Promise<void> {
  const { meets = [], facts = [], ties = [] } = sitting.saying
  for (const name of meets) sitting.met.set(name, await meet(sitting, name))
  for (const fact of facts) await tellFact(sitting, fact)
  for (const tie of ties) await tellTie(sitting, tie)
}

function meet(sitting: Sitting, id: PersonName | ThingName): Promise<PlayedSubject> {
  const { viewer } = sitting
  const { kind, name, nameSort } = whoOrWhat(id)
  const { value } = readValue({ kind: 'name', code: nameSort }, name, { now: viewer.now })
  return recordSubject(viewer, whereOf(sitting, {}), { ...howOf(sitting, {}), kind, name: value, nameSort })
}

async function tellFact(sitting: Sitting, fact: CastFact): Promise<void> {
  const { viewer, met } = sitting
  const { of = sitting.saying.on, kind, code = '', value } = fact
  const read = readValue({ kind, code }, value, { now: viewer.now })
  await recordFact(viewer, whereOf(sitting, fact), idOf(met, of), {
    ...howOf(sitting, fact),
    ...periodOf(viewer, fact),
    kind,
    code,
    value: read.value,
    dated: read.dated ?? null,
  })
}

async function tellTie(sitting: Sitting, tie: CastTie): Promise<void> {
  const { viewer, met } = sitting
  const { kind, code = '', from, to, detail = {} } = tie
  await recordTie(viewer, whereOf(sitting, tie), {
    ...howOf(sitting, tie),
    ...periodOf(viewer, tie),
    kind,
    code,
    from: idOf(met, from),
    to: idOf(met, to),
    detail,
  })
}

function whoOrWhat(id: PersonName | ThingName) {
  if (Object.hasOwn(THINGS, id)) return { ...THINGS[id as ThingName], nameSort: '' }
  const { name, sort } = PEOPLE[id as PersonName]
  return { kind: 'person', name, nameSort: sort } as const
}

type Said = Pick<CastFact, 'how' | 'source' | 'told'>

const whereOf = ({ on, saying }: Sitting, { told = saying.told ?? 'circle' }: Said): Where => ({
  on,
  circulation: told,
})

const howOf = (
  { saying }: Sitting,
  { how = saying.how ?? 'told', source = saying.source ?? '' }: Said,
): Pick<NewFact, 'howKnown' | 'source'> => ({ howKnown: how, source })

const periodOf = (viewer: Viewer, { since, until }: Pick<CastFact, 'since' | 'until'>) => ({
  since: since ? datedOf(dateOf(since, viewer.now)) : null,
  until: until ? datedOf(dateOf(until, viewer.now)) : null,
})

const idOf = (met: Sitting['met'], name: SubjectName): SubjectId => found(met, name).id

function found(met: Sitting['met'], name: SubjectName): PlayedSubject {
  const subject = met.get(name)
  if (!subject) throw new Error(`${name} was not met yet`)
  return subject
}
