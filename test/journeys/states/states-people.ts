import type { Page } from 'playwright-core'
import type { WorkerName } from '../../../seeds/cast.ts'
import { now, type Viewer } from '../../../src/kernel/index.ts'
import {
  childNamed,
  correctTie,
  recordFact,
  recordSubject,
  recordTie,
  subjectNamed,
  withdrawFact,
  withdrawTie,
} from '../../../src/modules/record/index.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** The pages of people and things in each state: full, empty, joined, over, withdrawn, in error, in conflict. */
export async function peopleStates(house: OpenHouse, empty: string): Promise<PageState[]> {
  const met = await playPeople(house)
  const { jordan, wren } = house.cast.children
  const at = (kind: 'people' | 'things' | 'subjects' | 'facts' | 'ties', name: string, rest = '') =>
    `/${kind}/${name}${rest}`
  const dev = (name: string, path: string, reach?: PageState['reach']): PageState => ({
    name,
    who: 'dev',
    path,
    ...(reach ? { reach } : {}),
  })
  const inError = (name: string, path: string, button: string): PageState[] => [
    dev(name, path),
    dev(`${name}, in error`, path, pressing(button)),
  ]
  return [
    dev('people around, full', `/children/${jordan.reference}/people`),
    { name: 'people around, empty', who: 'nadia', path: `/children/${empty}/people` },
    { name: 'people around, locked', who: 'ruth', path: `/children/${wren.reference}/people` },
    dev('person, a child', at('people', jordan.reference)),
    dev('person, joined to another', at('people', met.one)),
    dev('person, not born yet', at('people', met.unborn)),
    { name: 'person, read only', who: 'colin', path: at('people', jordan.reference) },
    ...inError('new person', at('people', jordan.reference, '/people/new'), 'Add to the record'),
    ...inError('new home', at('people', jordan.reference, '/homes/new'), 'Add to the record'),
    dev('new thing, to choose', at('people', jordan.reference, '/things/new')),
    ...inError('new place', at('people', jordan.reference, '/things/new?kind=place'), 'Add to the record'),
    ...inError('new vehicle', at('people', jordan.reference, '/things/new?kind=vehicle'), 'Add to the record'),
    ...inError('born', at('people', met.unborn, '/born'), 'Add to the record'),
    dev('thing', at('things', met.thing)),
    dev('new fact, to choose', at('subjects', jordan.reference, '/facts/new')),
    ...inError('new fact, a name', at('subjects', jordan.reference, '/facts/new?kind=name'), 'Add to the record'),
    ...inError(
      'new fact, of a list',
      at('subjects', jordan.reference, '/facts/new?kind=ethnicity'),
      'Add to the record',
    ),
    ...inError('new fact, narrow', at('subjects', jordan.reference, '/facts/new?kind=service'), 'Add to the record'),
    ...inError('new tie', at('subjects', jordan.reference, '/ties/new'), 'Add to the record'),
    ...inError('same or not', at('subjects', met.one, '/same'), 'Save your view'),
    dev('fact', at('facts', met.fact)),
    dev('fact, withdrawn', at('facts', met.gone)),
    dev('correct fact', at('facts', met.fact, '/correct')),
    dev('correct fact, in error', at('facts', met.fact, '/correct'), pressing('Correct it')),
    ...inError('withdraw fact', at('facts', met.fact, '/withdraw'), 'Withdraw it'),
    dev('tie, corrected', at('ties', met.tie)),
    dev('tie, withdrawn', at('ties', met.untied)),
    ...inError('end tie', at('ties', met.tie, '/end'), 'Save'),
    ...inError('correct tie', at('ties', met.tie, '/correct'), 'Correct it'),
    dev('correct tie, in conflict', at('ties', met.tie, '/correct'), inConflict),
    ...inError('withdraw tie', at('ties', met.tie, '/withdraw'), 'Withdraw it'),
  ]
}

/** As when somebody else's change came first: the form still holds the version before. */
async function inConflict(page: Page): Promise<void> {
  await page.locator('input[name=version]').evaluate(field => field.setAttribute('value', '1'))
  await page.getByLabel('Why you are changing it').fill('To say it better')
  await pressing('Correct it')(page)
}

async function playPeople({ cast }: OpenHouse) {
  const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>) =>
    cast.as(who, now().toISOString(), work)
  return as('dev', async viewer => {
    const on = await childNamed(viewer, cast.children.jordan.reference)
    const where = { on, circulation: 'circle' } as const
    const told = { howKnown: 'told', source: 'a neighbour' } as const
    const person = (name: string) => recordSubject(viewer, where, { ...told, kind: 'person', name })
    const [one, other, unborn] = [await person('Tall man'), await person('“Lofty”'), await person('Unborn baby')]
    await recordFact(viewer, where, unborn.id, { ...told, kind: 'due-date', value: '2027-02' })
    const thing = await recordSubject(viewer, where, { ...told, kind: 'vehicle', name: 'Grey van' })
    await recordTie(viewer, where, { ...told, kind: 'uses', code: 'driver', from: one.id, to: thing.id })
    await recordTie(viewer, where, {
      ...told,
      kind: 'same-as',
      code: '',
      from: one.id,
      to: other.id,
      detail: { Why: 'Gait' },
    })
    const tie = await recordTie(viewer, where, { ...told, kind: 'seen-with', code: '', from: one.id, to: on.id })
    await correctTie(viewer, tie, { version: 1, reason: 'Better known', kind: 'friend-of', code: 'friend' })
    const untied = await recordTie(viewer, where, {
      ...told,
      kind: 'friend-of',
      code: 'friend',
      from: other.id,
      to: on.id,
    })
    await withdrawTie(viewer, untied, 'unfounded')
    const fact = await recordFact(viewer, where, one.id, { ...told, kind: 'description', value: 'Tall, grey coat' })
    const gone = await recordFact(viewer, where, one.id, { ...told, kind: 'description', value: 'Short' })
    await withdrawFact(viewer, gone, 'unfounded')
    const { reference } = await subjectNamed(viewer, one.reference)
    return { one: reference, unborn: unborn.reference, thing: thing.reference, fact, gone, tie, untied }
  })
}
