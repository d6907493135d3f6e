import type { Page } from 'playwright-core'
import type { WorkerName } from '../../../seeds/cast.ts'
import { type AgencyId, now, type Reference, type SeatId, type Viewer } from '../../../src/kernel/index.ts'
import {
  addNewWorker,
  agencies,
  circleNamed,
  inviteToCircle,
  openWithReason,
  reviewOpened,
} from '../../../src/modules/access/index.ts'
import { childNamed, correctEntry, openChildRecord, reading, withdrawEntry } from '../../../src/modules/record/index.ts'
import type { OpenHouse } from '../../house.ts'
import { drawnStates } from './states-drawn.ts'
import { enquiryStates } from './states-enquiries.ts'
import { familyStates } from './states-family.ts'
import { listStates } from './states-lists.ts'
import { peopleStates } from './states-people.ts'
import { storyStates } from './states-story.ts'
import { togetherStates } from './states-together.ts'

/** One page in one state: where it is, who looks, and what is pressed to bring it there. */
export interface PageState {
  readonly name: string
  readonly who: WorkerName | null
  readonly path: string
  readonly reach?: (page: Page) => Promise<void>
}

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** Every page × state: empty, full, in error, in conflict, near its end. Plays what the cast has not done yet. */
export async function everyState(house: OpenHouse): Promise<PageState[]> {
  const played = await playMore(house)
  return [
    ...beforeSignIn(played),
    ...desks(),
    ...records(house, played),
    ...entries(house, played),
    ...offices(house, played),
    ...(await peopleStates(house, played.empty)),
    ...(await listStates(house)),
    ...(await familyStates(house)),
    ...(await storyStates(house, played.empty)),
    ...(await togetherStates(house, played.empty)),
    ...(await drawnStates(house, played.empty)),
    ...(await enquiryStates(house, played.empty)),
  ]
}

const beforeSignIn = ({ link }: More): PageState[] => [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'sign-in, in error', who: null, path: '/sign-in', reach: pressing('Continue') },
  { name: 'set-up', who: null, path: link },
  { name: 'set-up, in error', who: null, path: link, reach: pressing('Continue') },
  { name: 'set-up, spent', who: null, path: '/set-up/not-a-link' },
  { name: 'help', who: null, path: '/help' },
  { name: 'accessibility', who: null, path: '/accessibility' },
  { name: 'privacy', who: null, path: '/privacy' },
  { name: 'parts', who: null, path: '/parts' },
  { name: 'help, signed in', who: 'dev', path: '/help' },
  { name: 'confirm', who: 'dev', path: '/confirm' },
  { name: 'confirm, in error', who: 'dev', path: '/confirm', reach: pressing('Continue') },
  { name: 'second factor', who: 'dev', path: '/second-factor' },
  { name: 'second factor, in error', who: 'dev', path: '/second-factor', reach: pressing('Use this app') },
]

const desks = (): PageState[] => [
  { name: 'home, empty', who: 'owen', path: '/' },
  { name: 'home, full', who: 'amara', path: '/' },
  { name: 'home, asked into a circle', who: 'leila', path: '/' },
  { name: 'home, something withdrawn', who: 'grace', path: '/' },
  { name: 'home of an administrator', who: 'sam', path: '/' },
  { name: 'not found', who: 'dev', path: '/nowhere' },
  { name: 'not permitted', who: 'sam', path: '/find' },
  { name: 'open a record', who: 'nadia', path: '/children/new' },
  { name: 'open a record, in error', who: 'nadia', path: '/children/new', reach: pressing('Open the record') },
]

function records(house: OpenHouse, { empty, seat, mine }: More): PageState[] {
  const { jordan, robin, wren } = house.cast.children
  const at = (reference: string) => `/children/${reference}`
  return [
    { name: 'chronology, full', who: 'dev', path: at(jordan.reference) },
    { name: 'chronology, empty', who: 'nadia', path: at(empty) },
    { name: 'chronology, restricted', who: 'ruth', path: at(robin.reference) },
    { name: 'chronology, locked', who: 'ruth', path: at(wren.reference) },
    { name: 'chronology, as known then', who: 'dev', path: `${at(jordan.reference)}?known=March+2026&by=pooled` },
    { name: 'chronology, date in error', who: 'dev', path: `${at(jordan.reference)}?known=once&by=pooled` },
    { name: 'chronology, near its end', who: 'tomas', path: at(house.cast.children.mia.reference), reach: nearTheEnd },
    { name: 'circle, full', who: 'grace', path: `${at(jordan.reference)}/circle` },
    { name: 'circle, in error', who: 'grace', path: `${at(jordan.reference)}/circle`, reach: pressing('Ask them in') },
    { name: 'circle, empty', who: 'nadia', path: `${at(empty)}/circle` },
    { name: 'private tie', who: 'grace', path: `${at(jordan.reference)}/conflict` },
    { name: 'seal', who: 'ruth', path: `${at(robin.reference)}/seal` },
    { name: 'seal, in error', who: 'ruth', path: `${at(robin.reference)}/seal`, reach: pressing('Save the seal') },
    { name: 'seat, asked', who: 'leila', path: `/seats/${seat}` },
    { name: 'seat, held', who: 'dev', path: `/seats/${mine}` },
    { name: 'seat, in error', who: 'dev', path: `/seats/${mine}`, reach: pressing('Leave the circle') },
  ]
}

function entries(house: OpenHouse, { corrected, withdrawn, standing }: More): PageState[] {
  const add = `/children/${house.cast.children.jordan.reference}/entries/new`
  return [
    { name: 'new entry', who: 'amara', path: add },
    { name: 'new entry, in error', who: 'amara', path: add, reach: pressing('Add to the record') },
    { name: 'new entry, everything open', who: 'amara', path: add, reach: openEverything },
    { name: 'entry', who: 'dev', path: `/entries/${standing}` },
    { name: 'entry, corrected', who: 'dev', path: `/entries/${corrected}` },
    { name: 'entry, withdrawn', who: 'dev', path: `/entries/${withdrawn}` },
    { name: 'correct', who: 'dev', path: `/entries/${standing}/correct` },
    {
      name: 'correct, in error',
      who: 'dev',
      path: `/entries/${standing}/correct`,
      reach: pressing('Correct the entry'),
    },
    { name: 'correct, in conflict', who: 'dev', path: `/entries/${corrected}/correct`, reach: inConflict },
    { name: 'withdraw', who: 'dev', path: `/entries/${standing}/withdraw` },
    {
      name: 'withdraw, in error',
      who: 'dev',
      path: `/entries/${standing}/withdraw`,
      reach: pressing('Withdraw the entry'),
    },
  ]
}

function offices(house: OpenHouse, { reference, opening, reviewed }: More): PageState[] {
  const finding = (terms: string, then?: string) => async (page: Page) => {
    await page.getByLabel('What you know of them').fill(terms)
    await pressing('Find')(page)
    if (then) await pressing(then)(page)
  }
  const search = { who: 'leila', path: '/find' } as const
  const { worker } = house.cast.workers.leila
  return [
    { name: 'find', who: 'leila', path: '/find' },
    { name: 'find, in error', who: 'leila', path: '/find', reach: pressing('Find') },
    { ...search, name: 'search, nothing found', reach: finding('7K3M9QX24F') },
    { ...search, name: 'search, a stub', reach: finding(reference) },
    { ...search, name: 'search, held by others', reach: finding('Tel') },
    { name: 'search, by name', who: 'dev', path: '/find', reach: finding('Jordan Vale') },
    { name: 'search, one’s own', who: 'dev', path: '/find', reach: finding(reference) },
    { ...search, name: 'open with a reason', reach: finding(reference, 'Open with a reason') },
    {
      ...search,
      name: 'open with a reason, in error',
      reach: async page => {
        await finding(reference, 'Open with a reason')(page)
        await pressing('Open the record')(page)
      },
    },
    { name: 'openings', who: 'helen', path: '/openings' },
    { name: 'opening, to review', who: 'helen', path: `/openings/${opening}` },
    { name: 'opening, in error', who: 'helen', path: `/openings/${opening}`, reach: pressing('Record the review') },
    { name: 'opening, reviewed', who: 'helen', path: `/openings/${reviewed}` },
    { name: 'who looked', who: 'colin', path: `/children/${reference}/access-log` },
    { name: 'private ties', who: 'ruth', path: '/conflicts' },
    { name: 'workers', who: 'sam', path: '/administration/workers' },
    { name: 'workers, in error', who: 'sam', path: '/administration/workers', reach: pressing('Add the worker') },
    { name: 'worker', who: 'sam', path: `/administration/workers/${worker}` },
    { name: 'agencies', who: 'sam', path: '/administration/agencies' },
    { name: 'agencies, in error', who: 'sam', path: '/administration/agencies', reach: pressing('Add the agency') },
  ]
}

async function openEverything(page: Page): Promise<void> {
  await page.getByText('Other people, places and things that were part of it').click()
  await page.getByLabel('Named people only').check()
}

/** As when somebody else's correction came first: the form still holds the version before. */
async function inConflict(page: Page): Promise<void> {
  await page.locator('input[name=version]').evaluate(field => field.setAttribute('value', '1'))
  await page.getByLabel('Why you are correcting it').fill('To say it better')
  await pressing('Correct the entry')(page)
}

async function nearTheEnd(page: Page): Promise<void> {
  await page.clock.install({ time: now() })
  await page.reload()
  await page.clock.runFor(14 * 60_000)
  await page.getByRole('dialog').waitFor()
}

interface More {
  readonly link: string
  readonly empty: Reference
  readonly reference: Reference
  readonly seat: SeatId
  readonly mine: SeatId
  readonly standing: string
  readonly corrected: string
  readonly withdrawn: string
  readonly opening: string
  readonly reviewed: string
}

async function playMore(house: OpenHouse): Promise<More> {
  const { cast } = house
  const { reference, id: subject } = cast.children.jordan
  const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>) =>
    cast.as(who, now().toISOString(), work)
  const opened = (who: WorkerName, kind: 'break-glass' | 'assignment', code: 'audit' | 'missing-now') =>
    as(who, viewer =>
      openWithReason(viewer, { subject, kind, code, hours: 4, reason: 'Looked at for every page and state' }),
    )
  await opened('colin', 'assignment', 'audit')
  const reviewed = await opened('tomas', 'break-glass', 'missing-now')
  await as('helen', viewer => reviewOpened(viewer, reviewed, { finding: 'justified', note: 'Right to look' }))
  return {
    ...(await playEntries(house, as)),
    reference,
    reviewed,
    opening: await opened('nadia', 'break-glass', 'missing-now'),
    link: await as('sam', async viewer => {
      const [agency] = await agencies(viewer)
      const worker = {
        name: 'Una Prior',
        email: 'una@northmere.example',
        phone: '01632 960172',
        title: 'Nurse',
        team: '',
      }
      return (await addNewWorker(viewer, { ...worker, agency: agency?.id as AgencyId, roles: ['practitioner'] })).link
    }),
    empty: await as('nadia', async viewer => {
      const child = { name: 'Kit Arden', birthDate: 'about 2013', purpose: 'Keeping the child safe', basis: 'Consent' }
      return (await openChildRecord(viewer, child)).reference
    }),
    seat: await as('amara', async viewer =>
      inviteToCircle(viewer, await circleNamed(viewer, cast.children.mia.reference), {
        worker: cast.workers.leila.worker,
        role: 'youth worker',
        confidential: false,
      }),
    ),
    mine: await as('dev', async viewer => {
      const { seats } = await circleNamed(viewer, reference)
      return seats.find(seat => seat.worker === viewer.worker)?.id as SeatId
    }),
  }
}

async function playEntries(
  { cast }: OpenHouse,
  as: <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>) => Promise<Answer>,
): Promise<Pick<More, 'standing' | 'corrected' | 'withdrawn'>> {
  const all = await as('dev', async viewer => {
    const { id } = await childNamed(viewer, cast.children.jordan.reference)
    return (await reading(viewer, [id])).entries
  })
  const said = (words: string) => {
    const entry = all.find(one => one.text.includes(words))
    if (!entry) throw new Error(`Nobody in the cast wrote “${words}”`)
    return entry
  }
  const [first, second, third] = [said('Quay Street'), said('An earlier report'), said('drama club')]
  const better = {
    when: first.when,
    text: `${first.text} At ten.`,
    howKnown: first.howKnown,
    source: '',
    reason: 'Time added',
  }
  await as('dev', viewer =>
    correctEntry(viewer, first.id, { ...better, version: 1, widen: false, wordsConfirmed: true }),
  )
  await as('dev', viewer => withdrawEntry(viewer, second.id, { code: 'unfounded', reason: '' }))
  const own = all.find(one => one.audienceKind === 'agency') ?? third
  return { corrected: first.id, withdrawn: second.id, standing: own.id }
}
