import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { now, type Viewer } from '../../../src/kernel/index.ts'
import { bringFamilyIn, handOverFamily } from '../../../src/modules/exchange/acts/family-files.ts'
import { familyFileNamed } from '../../../src/modules/exchange/reads/family-files.ts'
import { childNamed } from '../../../src/modules/record/index.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** The pages of a family file, from handing it over to what came of it. */
export async function familyStates(house: OpenHouse): Promise<PageState[]> {
  const { whole, cut, done } = await playFamilies(house)
  const { reference } = house.cast.children.jordan
  const own = (name: string, path: string, reach?: PageState['reach']): PageState => ({
    ...{ name, who: 'amara', path },
    ...(reach ? { reach } : {}),
  })
  return [
    { name: 'family files, none', who: 'dev', path: `/children/${reference}/family-file` },
    own('family files, some', `/children/${reference}/family-file`),
    own('family files, in error', `/children/${reference}/family-file`, pressing('Read the file')),
    own('family, as it would come in', `/family-files/${whole}`, async page => {
      for (const details of await page.locator('details').all()) await details.locator('summary').click()
    }),
    own('family, in error', `/family-files/${whole}`, async page => {
      await page.getByLabel('Where the file is from').fill('')
      await pressing('Bring in the family')(page)
    }),
    own('family, lines to mend', `/family-files/${cut}`),
    own('family, on the record', `/family-files/${done}`),
  ]
}

async function playFamilies({ cast }: OpenHouse) {
  const as = <Answer>(work: (viewer: Viewer) => Promise<Answer>) => cast.as('amara', now().toISOString(), work)
  const text = readFileSync(new URL('../../../seeds/lists/family.ged', import.meta.url), 'utf8')
  const handed = (name: string, said: string) =>
    as(async viewer => {
      const child = await childNamed(viewer, cast.children.jordan.reference)
      return handOverFamily(viewer, child, { name, bytes: Buffer.from(said) })
    })
  const done = await handed('grandparents.ged', text)
  await as(async viewer => {
    const choices = { who: 'I1', steps: 2, same: new Map(), apart: true, wordsConfirmed: true, leaveOut: true }
    const saying = { howKnown: 'told', source: 'his aunt', circulation: 'circle' } as const
    await bringFamilyIn(viewer, await familyFileNamed(viewer, done), choices, saying, 500)
  })
  const cut = await handed('cut.ged', text.slice(0, text.indexOf('0 @F4@')))
  return { done, cut, whole: await handed('family.ged', text) }
}
