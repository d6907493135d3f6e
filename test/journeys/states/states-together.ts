import type { Page } from 'playwright-core'
import { now } from '../../../src/kernel/index.ts'
import { packRefs } from '../../../src/modules/exchange/index.ts'
import { childNamed, reading } from '../../../src/modules/record/index.ts'
import { copiesOn } from '../../../src/modules/record/reads/copies.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** The pages of what agencies make of the record together: full, empty, in error, in conflict. */
export async function togetherStates(house: OpenHouse, empty: string): Promise<PageState[]> {
  const remarked = await entrySaying(house, 'Quay Street')
  const plain = await entrySaying(house, 'new trainers')
  const jordan = `/children/${house.cast.children.jordan.reference}`
  const duplicates = `${jordan}/duplicates`
  const [worker, parent] = [house.cast.workers.dev.worker, house.cast.people.dana.reference]
  return [
    { name: 'copies, full', who: 'amara', path: `${jordan}/copies` },
    { name: 'copies, empty', who: 'nadia', path: `/children/${empty}/copies` },
    { name: 'new copy', who: 'amara', path: `${jordan}/copies/new` },
    { name: 'new copy, in error', who: 'amara', path: `${jordan}/copies/new`, reach: pressing('Make the copy') },
    { name: 'copy', who: 'amara', path: `/copies/${await copyOf(house)}` },
    { name: 'packs, full', who: 'amara', path: `${jordan}/packs` },
    { name: 'packs, empty', who: 'nadia', path: `/children/${empty}/packs` },
    { name: 'new pack', who: 'amara', path: `${jordan}/packs/new` },
    {
      name: 'new pack, in error',
      who: 'amara',
      path: `${jordan}/packs/new`,
      reach: pressing('See what would be in it'),
    },
    { name: 'pack preview, of nobody', who: 'amara', path: `${jordan}/packs/preview` },
    { name: 'pack preview, a professional', who: 'amara', path: `${jordan}/packs/preview?${PROFESSIONAL}${worker}` },
    { name: 'pack preview, a parent', who: 'amara', path: `${jordan}/packs/preview?${PARENT}${parent}` },
    {
      ...{ name: 'pack preview, in error', who: 'amara', path: `${jordan}/packs/preview?for=child&purpose=review` },
      reach: pressing('Make the pack'),
    },
    { name: 'pack', who: 'amara', path: `/packs/${await packOf(house)}` },
    { name: 'case note', who: 'amara', path: `/entries/${plain}/case-note` },
    { name: 'duplicates, full', who: 'amara', path: duplicates },
    { name: 'duplicates, a page too far', who: 'amara', path: `${duplicates}?page=9` },
    { name: 'duplicates, empty', who: 'nadia', path: `/children/${empty}/duplicates` },
    { name: 'entry, remarked', who: 'amara', path: `/entries/${remarked}` },
    { name: 'remark', who: 'grace', path: `/entries/${plain}/remark` },
    { name: 'remark, again', who: 'amara', path: `/entries/${remarked}/remark` },
    { name: 'remark, in error', who: 'grace', path: `/entries/${plain}/remark`, reach: pressing(SAVE) },
    { name: 'remark, in conflict', who: 'amara', path: `/entries/${remarked}/remark`, reach: inConflict },
  ]
}

const PROFESSIONAL = 'for=professional&purpose=conference&who='
const PARENT = 'for=parent&purpose=conference&who='
const SAVE = 'Save beside the entry'

/** As when a colleague wrote first: the form was begun before there was anything. */
async function inConflict(page: Page): Promise<void> {
  await page.locator('input[name=seen]').evaluate(field => field.setAttribute('value', ''))
  await pressing(SAVE)(page)
}

async function entrySaying({ cast }: OpenHouse, words: string): Promise<string> {
  const entries = await cast.as('amara', now().toISOString(), async viewer => {
    const { id } = await childNamed(viewer, cast.children.jordan.reference)
    return (await reading(viewer, [id])).entries
  })
  return entries.find(one => one.text.includes(words))?.id ?? ''
}

const copyOf = ({ cast }: OpenHouse): Promise<string> =>
  cast.as('amara', now().toISOString(), async viewer => {
    const [copy] = await copiesOn(viewer, await childNamed(viewer, cast.children.jordan.reference))
    return copy?.id ?? ''
  })

const packOf = ({ cast }: OpenHouse): Promise<string> =>
  cast.as('amara', now().toISOString(), async viewer => (await packRefs(viewer))[0] ?? '')
