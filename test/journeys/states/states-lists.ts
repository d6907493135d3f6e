import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { WorkerName } from '../../../seeds/cast.ts'
import { now, type Viewer } from '../../../src/kernel/index.ts'
import { askToBringIn, bringInTurn, takeTurn } from '../../../src/modules/exchange/acts/bring-in.ts'
import { bringChildrenIn, handOverChildren } from '../../../src/modules/exchange/acts/council-lists.ts'
import { handOver, planList } from '../../../src/modules/exchange/acts/hand-over.ts'
import type { ListId } from '../../../src/modules/exchange/model.ts'
import { columnsOf, listNamed } from '../../../src/modules/exchange/reads/lists.ts'
import { childNamed } from '../../../src/modules/record/index.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** The pages of an agency's list, from handing it over to what came of it. */
export async function listStates(house: OpenHouse): Promise<PageState[]> {
  const { unread, planned, under, done, children, opened } = await playLists(house)
  const { reference } = house.cast.children.jordan
  const own = (name: string, path: string, reach?: PageState['reach']): PageState => ({
    ...{ name, who: 'amara', path },
    ...(reach ? { reach } : {}),
  })
  return [
    { name: 'lists, none', who: 'dev', path: `/children/${reference}/lists` },
    own('lists, some', `/children/${reference}/lists`),
    own('lists, in error', `/children/${reference}/lists`, pressing('Read the list')),
    own('list, its columns', `/lists/${unread}`),
    own('list, columns in error', `/lists/${unread}`, async page => {
      await page.getByLabel('When it happened').selectOption('')
      await pressing('Show the rows')(page)
    }),
    own('list, its rows', `/lists/${planned}/rows`),
    own('list, rows to mend', `/lists/${planned}/rows?show=problem`),
    own('list, rows in error', `/lists/${planned}/rows`, pressing('Bring in the list')),
    own('list, on its way', `/lists/${under}`),
    own('list, on the record', `/lists/${done}`),
    own('children from the council', '/council-lists'),
    own('children from the council, in error', '/council-lists', pressing('Read the list')),
    own('children, as they would come in', `/council-lists/${children}`),
    own('children, in error', `/council-lists/${children}`, pressing('Bring in the children')),
    own('children, on the record', `/council-lists/${opened}`),
  ]
}

async function playLists({ cast }: OpenHouse) {
  const as = <Answer>(work: (viewer: Viewer) => Promise<Answer>, who: WorkerName = 'amara') =>
    cast.as(who, now().toISOString(), work)
  const handed = (file: string) =>
    as(async viewer => {
      const bytes = readFileSync(new URL(`../../../seeds/lists/${file}`, import.meta.url))
      return handOver(viewer, await childNamed(viewer, cast.children.jordan.reference), { name: file, bytes })
    })
  const planned = (list: ListId) =>
    as(async viewer => {
      const held = await listNamed(viewer, list)
      const { table, plan } = await columnsOf(viewer, held)
      await planList(viewer, held, table, plan)
      return list
    })
  const asked = async (list: ListId) => {
    const choices = { leaveOut: true, corrections: true, wordsConfirmed: true }
    return as(async viewer => askToBringIn(viewer, await listNamed(viewer, list), choices))
  }
  const done = await planned(await handed('social-care.csv'))
  const turn = await asked(done)
  await as(viewer => takeTurn(viewer, turn))
  await as(viewer => bringInTurn(viewer, turn, async () => {}))
  const under = await planned(await handed('social-care-next-month.csv'))
  await asked(under)
  const council = (text: string) =>
    as(viewer => handOverChildren(viewer, { name: 'council-children.csv', bytes: Buffer.from(text) }))
  const children = await council(
    readFileSync(new URL('../../../seeds/lists/council-children.csv', import.meta.url), 'utf8'),
  )
  const opened = await council('Person ID,Name\nNM129999,Ivy Roe\n')
  const circles = { purpose: 'Safety', basis: 'Children Act 2004', leaveOut: false }
  await as(viewer => bringChildrenIn(viewer, opened, circles))
  return {
    children,
    opened,
    done,
    under,
    unread: await handed('school.csv'),
    planned: await planned(await handed('health-messy.csv')),
  }
}
