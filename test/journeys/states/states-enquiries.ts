import type { Page } from 'playwright-core'
import { now, readWhen } from '../../../src/kernel/index.ts'
import type { NewAsking } from '../../../src/modules/people/acts/ask-authority.ts'
import type { NewAnswer } from '../../../src/modules/people/acts/write-answer.ts'
import { askAuthority, enquiryNamed, writeAnswer } from '../../../src/modules/people/index.ts'
import { personNamed } from '../../../src/modules/people/reads/person.ts'
import { passable } from '../../../src/modules/people/rules.ts'
import { subjectOn } from '../../../src/modules/record/index.ts'
import type { OpenHouse } from '../../house.ts'
import type { PageState } from './states.ts'

const pressing = (name: string) => async (page: Page) => {
  const there = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await there
}

/** The pages of what was asked of other authorities: none, waiting, silent, answered, in error, in conflict. */
export async function enquiryStates(house: OpenHouse, empty: string): Promise<PageState[]> {
  const [silent, answered] = [await asked(house, '1 May 2026'), await asked(house, '31 December 2030')]
  await house.cast.as('dev', now().toISOString(), viewer =>
    writeAnswer(viewer, answered, { ...ANSWER, said: dayOf('1 May 2026') }),
  )
  const about = `/people/${house.cast.children.jordan.reference}/enquiries`
  const amara = (name: string, path: string): PageState => ({ name, who: 'amara', path })
  return [
    amara('enquiries, full', about),
    { name: 'enquiries, empty', who: 'nadia', path: `/people/${empty}/enquiries` },
    amara('new enquiry', `${about}/new`),
    { ...amara('new enquiry, in error', `${about}/new`), reach: pressing('Keep what was asked') },
    { name: 'new enquiry, of nothing known', who: 'nadia', path: `/people/${empty}/enquiries/new` },
    amara('enquiries that wait', '/enquiries'),
    { name: 'enquiries that wait, none', who: 'owen', path: '/enquiries' },
    amara('enquiry, silent', `/enquiries/${silent}`),
    amara('enquiry, answered', `/enquiries/${answered}`),
    { name: 'enquiry, read only', who: 'dev', path: `/enquiries/${answered}` },
    amara('enquiry to send', `/enquiries/${silent}/letter`),
    amara('answer', `/enquiries/${silent}/answer`),
    { ...amara('answer, in error', `/enquiries/${silent}/answer`), reach: pressing('Put it on the record') },
    { ...amara('answer, in conflict', `/enquiries/${answered}/answer`), reach: inConflict },
    amara('enquiry withdrawn', `/enquiries/${silent}/withdraw`),
    {
      ...amara('enquiry withdrawn, in error', `/enquiries/${silent}/withdraw`),
      reach: pressing('Withdraw the enquiry'),
    },
  ]
}

/** As when a colleague wrote first: the form was begun before there was anything. */
async function inConflict(page: Page): Promise<void> {
  await page.locator('input[name=seen]').evaluate(field => field.setAttribute('value', ''))
  await page.getByLabel('They will not say').check()
  await page.getByLabel('Who said so').fill('Somebody else')
  await page.getByLabel('When', { exact: true }).fill('today')
  await page.getByLabel('What they said, in their words').fill('They would not say.')
  await pressing('Put it on the record')(page)
}

const asked = ({ cast }: OpenHouse, by: string) =>
  cast.as('amara', now().toISOString(), async viewer => {
    const { reference } = cast.children.jordan
    const { reading, person, on } = await personNamed(viewer, reference, 0)
    const facts = passable(reading, person, on).flatMap(group => group.facts.slice(0, 2).map(({ id }) => id))
    const asking = { ...ASKING, facts: facts.slice(0, 4), sent: dayOf('24 April 2026'), expected: dayOf(by) }
    const id = await askAuthority(viewer, await subjectOn(viewer, reference), asking)
    return (await enquiryNamed(viewer, id)).enquiry.id
  })

const ASKING: Omit<NewAsking, 'facts' | 'sent' | 'expected'> = {
  ...{ authority: 'Eastmere Council', contact: 'Front door, 01632 960177', asks: 'missing' },
  ...{ words: 'He may have been in your area on two evenings in April.', basis: 'Children Act 2004, section 11' },
  ...{ sentBy: 'email', on: null, circulation: 'circle', wordsConfirmed: false },
}
const ANSWER: Omit<NewAnswer, 'said'> = {
  ...{ outcome: 'known', saidBy: 'A duty worker of their front door', words: 'Found twice at the pier.' },
  ...{ next: 'They look at their own record.', seen: null, wordsConfirmed: false },
}

function dayOf(typed: string) {
  const read = readWhen(typed, { now: now(), future: 'accept' })
  if (!read.ok) throw new Error(`The states cannot read ${typed}.`)
  return read.when
}
