import { z } from 'zod'
import { page } from '../../../../kernel/index.ts'
import { type Child, childNamed, keepCut, RECORD_PERMISSIONS, toldHere } from '../../../record/index.ts'
import type { Answered, Asked, Offers } from '../../model.ts'
import { answered, offersOf } from '../../reads/asked.ts'
import { ASKED, addressAsked } from '../parts/asked.ts'
import { askedOf, type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface FilterPage extends Answered {
  readonly child: Child
  readonly asked: Asked
  readonly offers: Offers
}

export const filterPage = page<FilterPage, Asked, Form>({
  path: '/children/:child/filter',
  permission: RECORD_PERMISSIONS.read,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'child.filter', act: 'child.filtered' },
  query: z.strictObject(ASKED),
  form,
  load: async (viewer, { params, query: asked }) => {
    const child = await childNamed(viewer, params['child'])
    const answer = await answered(viewer, child, asked)
    return { child, asked, ...answer, offers: await offersOf(viewer, child, await toldHere(viewer, child.id)) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const child = await childNamed(viewer, params['child'])
    const cut = await keepCut(viewer, child, askedOf(typed))
    const to = addressAsked(child.reference, '', { known: typed.known, by: typed.by, cut })
    return { to, ...(cut && { id: cut }) }
  },
})
