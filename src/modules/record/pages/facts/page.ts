import { page } from '../../../../kernel/index.ts'
import { recordFact } from '../../acts/facts.ts'
import type { Child } from '../../model.ts'
import { childNamed } from '../../reads/children.ts'
import { PERMISSIONS } from '../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export const factsPage = page<Child, Record<string, never>, Form>({
  path: '/children/:child/facts/new',
  permission: PERMISSIONS.write,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'fact.form', act: 'fact.recorded' },
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    viewer.audit.saw([child.id])
    return child
  },
  view,
  act: async (viewer, { params }, fact) => {
    const child = await childNamed(viewer, params['child'])
    await recordFact(viewer, child, fact)
    return { to: `/children/${child.reference}`, said: 'It is on the record.' }
  },
})
