import type { Page } from 'playwright-core'
import type { WorkerName } from '../../../seeds/cast.ts'
import { now, type Viewer } from '../../../src/kernel/index.ts'
import { sayWrongRecord, seeWrongOpening } from '../../../src/modules/access/index.ts'
import { childNamed, keepCut } from '../../../src/modules/record/index.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** A child’s story in each state: cut, cut to nothing, run out, printed, for the night, and opened by mistake. */
export async function storyStates(house: OpenHouse, empty: string): Promise<PageState[]> {
  const { cast } = house
  const { jordan, kofi, mia, wren } = cast.children
  const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>) =>
    cast.as(who, now().toISOString(), work)
  const cutOf = (words: string) =>
    as('dev', async viewer => keepCut(viewer, await childNamed(viewer, jordan.reference), { ...WHOLE, words }))
  const [some, none] = [await cutOf('shops'), await cutOf('words that nobody wrote')]
  const wrong = () => as('tomas', viewer => sayWrongRecord(viewer, mia.id, 'Two children of the same name'))
  const [unseen, seen] = [await wrong(), await wrong()]
  await as('helen', viewer => seeWrongOpening(viewer, seen, 'Show dates of birth'))
  const at = `/children/${jordan.reference}`
  const dev = (name: string, path: string, reach?: PageState['reach']): PageState => ({
    name,
    who: 'dev',
    path,
    ...(reach ? { reach } : {}),
  })
  return [
    dev('chronology, cut', `${at}?cut=${some}`),
    dev('chronology, cut to nothing', `${at}?cut=${none}`),
    dev('chronology, cut, as known then', `${at}?cut=${some}&known=March+2026&by=pooled`),
    dev('chronology, a cut that ran out', `${at}?cut=${crypto.randomUUID()}`),
    dev('chronology, everything open', at, openAll),
    dev('over time', `${at}/band`),
    dev('over time, by what it is about', `${at}/band?lanes=theme`),
    dev('over time, a month', `${at}/band?from=2026-03-01&to=2026-04-01`),
    dev('over time, a day of nothing', `${at}/band?from=2020-02-03&to=2020-02-04`),
    dev('over time, as known then', `${at}/band?known=March+2026&by=pooled`),
    dev('over time, date in error', `${at}/band?known=once&by=pooled`),
    dev('over time, cut to nothing', `${at}/band?cut=${none}`),
    dev('over time, a cut that ran out', `${at}/band?cut=${crypto.randomUUID()}`),
    { name: 'over time, homes and moves', who: 'dev', path: `/children/${kofi.reference}/band` },
    { name: 'over time, empty', who: 'nadia', path: `/children/${empty}/band` },
    dev('filter', `${at}/filter`),
    dev('filter, in error', `${at}/filter`, async page => {
      await page.getByRole('textbox', { name: 'From' }).fill('once')
      await pressing('Show these entries')(page)
    }),
    dev('print', `${at}/print`),
    dev('print, cut, as known then', `${at}/print?cut=${some}&known=March+2026&by=pooled`),
    { name: 'print, empty', who: 'nadia', path: `/children/${empty}/print` },
    dev('sheet', `${at}/sheet`),
    { name: 'sheet, empty', who: 'nadia', path: `/children/${empty}/sheet` },
    { name: 'sheet, locked', who: 'owen', path: `/children/${wren.reference}/sheet` },
    dev('wrong record', `${at}/wrong-record`),
    dev('wrong record, in error', `${at}/wrong-record`, async page => {
      await page.getByLabel('How it came about').fill('x'.repeat(501))
      await pressing('Say so, and close the record')(page)
    }),
    { name: 'wrong opening, to see', who: 'helen', path: `/wrong-openings/${unseen}` },
    { name: 'wrong opening, seen', who: 'helen', path: `/wrong-openings/${seen}` },
  ]
}

const WHOLE = { agency: null, person: null, thing: null, kind: null, from: null, to: null, words: '' }

async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click()
}
