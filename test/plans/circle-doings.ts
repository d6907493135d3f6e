import { NotFound, NotPermitted, type SeatId } from '../../src/kernel/index.ts'
import {
  acceptInvitation,
  circleNamed,
  inviteToCircle,
  leaveCircle,
  openWithReason,
  reviewOpened,
  sayWrongRecord,
  seeWrongOpening,
  whoLooked,
} from '../../src/modules/access/index.ts'
import { openingsShown } from '../../src/modules/access/reads/desk.ts'
import { wrongOpeningNamed, wrongOpeningsShown } from '../../src/modules/access/reads/wrong-openings.ts'
import { childNamed, openChildRecord, sealChild } from '../../src/modules/record/index.ts'
import type { Day } from './doings.ts'

/** What is asked when people come and go, and when a record is opened or closed. Some of it is refused: it is asked all the same. */
export const CIRCLE_DOINGS: Readonly<Record<string, (day: Day) => Promise<unknown>>> = {
  'a circle, somebody asked in, and a leaving': async ({ viewer, child, colleague }) => {
    const circle = await circleNamed(viewer, child.reference)
    const seat = await inviteToCircle(viewer, circle, { worker: colleague, role: 'member', confidential: false })
    await refused(acceptInvitation(viewer, seat))
    const own = circle.seats.find(one => one.worker === viewer.worker)
    await leaveCircle(viewer, own?.id ?? ('' as SeatId), 'Moved to another team')
  },
  'a new child, and a seal': async ({ viewer }) => {
    const opened = await openChildRecord(viewer, {
      name: 'New Invented',
      birthDate: '2012-02-03',
      purpose: 'Safety',
      basis: 'Children Act 2004',
    })
    await refused(
      sealChild(viewer, await childNamed(viewer, opened.reference), {
        level: 'restricted',
        reason: 'Conference',
        reviewBy: '2026-08-01',
      }),
    )
  },
  'a record opened with a reason, and its review': async ({ viewer, stranger }) => {
    const opening = await openWithReason(viewer, {
      subject: stranger.id,
      kind: 'break-glass',
      code: 'immediate-danger',
      reason: 'The child is at the hospital now.',
      hours: 2,
    })
    await openingsShown(viewer)
    await refused(reviewOpened(viewer, opening, { finding: 'justified', note: '' }))
  },
  'a wrong record, and its review': async ({ viewer, child }) => {
    const wrong = await sayWrongRecord(viewer, child.id, '')
    await wrongOpeningsShown(viewer)
    await refused(seeWrongOpening(viewer, (await wrongOpeningNamed(viewer, wrong)).id, ''))
  },
  'who looked': ({ viewer, child }) => refused(whoLooked(viewer, child.reference)),
}

async function refused(asked: Promise<unknown>): Promise<void> {
  await asked.catch((failure: unknown) => {
    if (!(failure instanceof NotFound) && !(failure instanceof NotPermitted)) throw failure
  })
}
