import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { now, type SeatId } from '../../src/kernel/index.ts'
import { circleNamed, inviteToCircle, openWithReason } from '../../src/modules/access/index.ts'
import { childNamed, metOn, reading } from '../../src/modules/record/index.ts'
import { openPage } from '../browser/browser.ts'
import { inspect } from '../browser/page-object.ts'
import { type Caller, callerOf } from '../caller.ts'
import { type OpenHouse, openCastHouse } from '../house.ts'
import { giveSession, pageOf } from './people.ts'

// Promise WB-03: whatever is typed is text. Every text field is filled with what would run if anything were taken for
// markup; then every page that shows it is opened in a browser in which running leaves a mark.

const PAYLOADS = [
  '<script>window.ran=1</script>',
  '"><img src=x onerror=window.ran=1>',
  "'><svg onload=window.ran=1>",
  '</textarea><script>window.ran=1</script>',
  '</title><script>window.ran=1</script>',
  '<a href="javascript:window.ran=1">x</a>',
  'javascript:window.ran=1',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '<details open ontoggle=window.ran=1>',
  '<math><mi xlink:href="data:text/html,<script>window.ran=1</script>">',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
  '<!--<img src="--><img src=x onerror=window.ran=1>">',
  '{{constructor.constructor("window.ran=1")()}}',
  `\${window.ran=1}`,
  '\u2028<script>window.ran=1</script>',
]
let house: OpenHouse
let amara: Caller
beforeAll(async () => {
  house = await openCastHouse()
  amara = await callerOf(house, 'amara')
})
afterAll(() => house?.close())

test('every text field, filled with what could run, is shown as it was typed on every page, and nothing runs', async () => {
  const child = await plantedChild()
  const long = PAYLOADS.join('\n')
  const around = await plantedAround(child)
  const told = { text: long, when: '1 May 2026', howKnown: 'told', source: PAYLOADS.slice(0, 6).join(' ') }
  const people = { person1: PAYLOADS[1] ?? '', role1: 'present', person2: PAYLOADS[2] ?? '', role2: 'mentioned' }
  const entry = await taken(
    amara.post(`${child}/entries/new`, { ...told, ...people, kind: 'visit', circulation: 'circle' }),
  )
  const entryPath = `/entries/${entry.split('#entry-')[1]}`
  await taken(
    amara.post(`${entryPath}/correct`, { ...told, text: `${long} again`, version: '1', reason: PAYLOADS[3] ?? '' }),
  )
  const [seat, opening] = await plantedElsewhere(child)
  const cut = await taken(amara.post(`${child}/filter`, { words: PAYLOADS[1] ?? '' }))
  const reason = PAYLOADS.slice(0, 4).join(' ')
  await taken(amara.post(`${child}/wrong-record`, { reason }))

  const page = await openPage({ baseURL: house.origin })
  await giveSession(page, amara.session)
  for (const path of [
    '/',
    child,
    `${child}?known=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
    cut,
    `${child}/print`,
    `${child}/sheet`,
    `${child}/circle`,
    entryPath,
    `${entryPath}/correct`,
    `${entryPath}/withdraw`,
    ...around,
  ])
    await nothingRuns(page, path)

  // Text that could not be accepted is shown again: in the field, and in the summary of what is wrong.
  await page.goto(`${child}/entries/new`)
  for (const field of await page.locator('main input[type=text], main textarea').all())
    if (await field.isVisible()) await field.fill(long.replaceAll('\n', ' '))
  await page.getByRole('button', { name: 'Add to the record' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await inspect(page)
  expect(await page.evaluate('window.ran')).toBeUndefined()

  const leila = await pageOf(house, 'leila')
  for (const path of ['/', `/seats/${seat}`]) await nothingRuns(leila, path)
  const helen = await pageOf(house, 'helen')
  for (const path of [`/openings/${opening}`, '/openings']) await nothingRuns(helen, path)
  const wrong = await helen.locator('a[href^="/wrong-openings/"]').first().getAttribute('href')
  await nothingRuns(helen, wrong ?? '')
})

test('what is shown is what was typed, to the letter', async () => {
  const child = await plantedChild()
  const text = PAYLOADS.filter(payload => !payload.includes('\u2028')).join('\n')
  const entry = { text, when: 'yesterday', howKnown: 'observed', source: '', kind: 'visit', circulation: 'circle' }
  await taken(amara.post(`${child}/entries/new`, entry))
  const page = await openPage({ baseURL: house.origin })
  await giveSession(page, amara.session)
  await page.goto(child)
  expect(await page.locator('.sl-entry .sl-prose').innerText()).toBe(text)
})

async function nothingRuns(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await inspect(page)
  expect(await page.evaluate('window.ran'), path).toBeUndefined()
}

async function plantedChild(): Promise<string> {
  const [name = '', purpose = '', basis = ''] = PAYLOADS
  return taken(amara.post('/children/new', { name, birthDate: '', purpose, basis }))
}

/** Facts, people, homes, things and ties, every text of them; answers the pages that show it. */
async function plantedAround(child: string): Promise<string[]> {
  const reference = child.split('/')[2] ?? ''
  const person = `/people/${reference}`
  const [first = '', second = ''] = PAYLOADS
  const said = { howKnown: 'told', source: second, circulation: 'circle' }
  for (const payload of PAYLOADS.filter(one => !one.includes('\u2028')))
    await taken(amara.post(`/subjects/${reference}/facts/new`, { ...said, kind: 'description', value: payload }))
  await taken(
    amara.post(`/subjects/${reference}/facts/new`, { ...said, kind: 'name', code: 'nickname', value: second }),
  )
  const friend = {
    isNew: 'yes',
    ...said,
    relation: 'friend-of.friend.from',
  }
  await taken(amara.post(`${person}/people/new`, { ...friend, name: second, description: first }))
  const home = { ...said, sort: 'family', since: '2025', name: first, address: second }
  await taken(amara.post(`${person}/homes/new`, { ...home, authority: first, interviewer: second }))
  await taken(
    amara.post(`${person}/things/new`, {
      ...said,
      isNew: 'yes',
      kind: 'group',
      name: first,
      relation: 'member-of..to',
    }),
  )
  const made = await house.cast.as('amara', now().toISOString(), async viewer => {
    const on = await childNamed(viewer, reference)
    const read = await reading(viewer, [on.id], { limit: 0, around: 1 })
    return { met: await metOn(viewer, [on]), fact: read.facts[0]?.id ?? '', tie: read.ties[0]?.id ?? '' }
  })
  const [other] = made.met.filter(one => one.kind === 'person')
  const claim = { ...said, verdict: 'same-as', why: first, otherReference: other?.reference ?? '' }
  await taken(amara.post(`/subjects/${reference}/same`, claim))
  const change = { version: '1', howKnown: 'told', source: second, reason: first }
  const correction = { ...change, value: second, code: '' }
  await amara.post(`/facts/${made.fact}/correct`, correction)
  await taken(amara.post(`/ties/${made.tie}/end`, { version: '1', until: 'today', reason: second }))
  const pages = made.met.map(one => `/${one.kind === 'person' ? 'people' : 'things'}/${one.reference}`)
  return [
    `${child}/people`,
    person,
    ...pages,
    `/facts/${made.fact}`,
    `/facts/${made.fact}/correct`,
    `/ties/${made.tie}`,
    `${person}/people/new`,
    `${person}/homes/new`,
    `/subjects/${reference}/ties/new`,
    `/subjects/${reference}/same`,
  ]
}

/** A part in a circle, and the reason of an opening: both are read by somebody else. */
async function plantedElsewhere(child: string): Promise<[SeatId, string]> {
  const seat = await house.cast.as('amara', now().toISOString(), async viewer =>
    inviteToCircle(viewer, await circleNamed(viewer, child.split('/')[2]), {
      worker: house.cast.workers.leila.worker,
      role: PAYLOADS[1] ?? '',
      confidential: false,
    }),
  )
  const opening = await house.cast.as('tomas', now().toISOString(), viewer =>
    openWithReason(viewer, {
      subject: house.cast.children.jordan.id,
      kind: 'break-glass',
      code: 'missing-now',
      reason: PAYLOADS.join('\n'),
      hours: 4,
    }),
  )
  return [seat, opening]
}

async function taken(sent: Promise<Response>): Promise<string> {
  const answer = await sent
  const to = answer.headers.get('location')
  if (answer.status !== 303 || to === null)
    throw new Error(`Not taken: ${answer.status} ${(await answer.text()).slice(0, 2000)}`)
  return to
}
