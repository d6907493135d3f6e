import { readWhen } from '../../src/kernel/index.ts'
import type { NewAsking } from '../../src/modules/people/acts/ask-authority.ts'
import type { NewAnswer } from '../../src/modules/people/acts/write-answer.ts'
import {
  askAuthority,
  enquiriesAbout,
  enquiriesWaiting,
  enquiryNamed,
  writeAnswer,
} from '../../src/modules/people/index.ts'
import { recordFact, subjectOn } from '../../src/modules/record/index.ts'
import type { Day } from './doings.ts'

/** What asking another authority asks of the database. */
export const ENQUIRY_DOINGS: Readonly<Record<string, (day: Day) => Promise<unknown>>> = {
  'another authority asked, and answered': async ({ viewer, child }) => {
    const told = { howKnown: 'told', source: '' } as const
    const where = { on: child, circulation: 'circle' } as const
    const name = await recordFact(viewer, where, child.id, { ...told, kind: 'name', code: 'nickname', value: 'Ash' })
    const on = await subjectOn(viewer, child.reference)
    const id = await askAuthority(viewer, on, { ...ASKING, facts: [name] })
    const seen = await writeAnswer(viewer, id, ANSWER)
    await writeAnswer(viewer, id, { ...ANSWER, outcome: 'accepted', seen })
    await enquiryNamed(viewer, id)
    await enquiriesAbout(viewer, child)
    await enquiriesWaiting(viewer)
  },
}

const ASKING: Omit<NewAsking, 'facts'> = {
  ...{ authority: 'Eastmere Council', contact: 'Front door', asks: 'known', words: 'Do you know them?', basis: 'law' },
  ...{ sentBy: 'telephone', sent: dayOf('30 June 2026'), expected: dayOf('7 July 2026') },
  ...{ on: null, circulation: 'circle', wordsConfirmed: true },
}
const ANSWER: NewAnswer = {
  ...{ outcome: 'known', saidBy: 'A worker', said: dayOf('1 July 2026'), words: 'Known.', next: '', seen: null },
  wordsConfirmed: true,
}

function dayOf(typed: string) {
  const read = readWhen(typed, { now: new Date('2026-07-01T09:00:00Z'), future: 'accept' })
  if (!read.ok) throw new Error(`The plan test cannot read ${typed}.`)
  return read.when
}
