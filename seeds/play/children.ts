import type { Reference, SeatId, Viewer } from '../../src/kernel/index.ts'
import { acceptInvitation, circleNamed, inviteToCircle } from '../../src/modules/access/index.ts'
import { childNamed, openChildRecord, readValue, sealChild } from '../../src/modules/record/index.ts'
import { type CastChild, CHILDREN, type ChildName, WORKERS, type WorkerName } from '../cast.ts'
import type { Played, PlayedChild } from './played.ts'

type House = Pick<Played, 'as' | 'workers'>

export async function openChildren(house: House): Promise<Played['children']> {
  const children = {} as Record<ChildName, PlayedChild>
  for (const child of CHILDREN) {
    const opened = await house.as(child.lead, `${child.opened}T09:00:00Z`, viewer => open(viewer, child))
    children[child.id] = { ...opened, seal: child.seal, name: child.name }
    await gather(house, child, opened.reference)
  }
  return children
}

/** After everything was told: whoever wrote on their record sat in the circle already. */
export async function sealChildren({ as, children }: Pick<Played, 'as' | 'children'>): Promise<void> {
  for (const { id, seal } of CHILDREN.filter(one => one.seal)) {
    await as('ruth', '2026-04-20T09:00:00Z', async viewer =>
      sealChild(viewer, await childNamed(viewer, children[id].reference), {
        level: seal,
        reason: 'Agreed with the circle',
        reviewBy: '2026-07-19',
      }),
    )
  }
}

function open(viewer: Viewer, { name, born, unborn = false }: CastChild) {
  const birthKind = unborn ? 'due-date' : 'birth-date'
  const birth = readValue({ kind: birthKind, code: '' }, born, { now: viewer.now })
  return openChildRecord(viewer, {
    name,
    nameSort: unborn ? 'unborn' : 'legal',
    birthKind,
    birthDate: birth.value,
    born: birth.dated ?? null,
    purpose: 'Keeping the child safe from exploitation',
    basis: 'Children Act 2004, section 11',
  })
}

async function gather({ as, workers }: House, child: CastChild, reference: Reference): Promise<void> {
  for (const who of child.circle) {
    const seat = await as(child.lead, `${child.opened}T10:00:00Z`, async viewer =>
      inviteToCircle(viewer, await circleNamed(viewer, reference), {
        worker: workers[who].worker,
        role: titleOf(who),
        confidential: false,
      }),
    )
    await as(who, `${child.opened}T11:00:00Z`, viewer => acceptInvitation(viewer, seat as SeatId))
  }
}

const titleOf = (who: WorkerName): string => WORKERS.find(one => one.id === who)?.title ?? ''
