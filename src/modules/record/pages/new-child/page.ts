import { page } from '../../../../kernel/index.ts'
import { openChildRecord } from '../../acts/open-child.ts'
import { readValue } from '../../happenings.ts'
import { PERMISSIONS } from '../../rules.ts'
import { form } from './form.ts'
import { view } from './view.tsx'

export const newChildPage = page({
  path: '/children/new',
  permission: PERMISSIONS.openChild,
  recordClass: 'none',
  audit: { read: 'child.open-form', act: 'child.opened' },
  form,
  load: async () => null,
  view: (_value, typed) => view(typed),
  act: async (viewer, _asked, child) => {
    const kind = child.dueDate && !child.birthDate ? 'due-date' : 'birth-date'
    const [typed, field] = kind === 'due-date' ? [child.dueDate, 'dueDate'] : [child.birthDate, 'birthDate']
    const born = typed ? readValue({ kind, code: 'told' }, typed, { now: viewer.now, field }) : null
    const name = readValue({ kind: 'name', code: '' }, child.name, { now: viewer.now, field: 'name' }).value
    const { reference } = await openChildRecord(viewer, {
      ...{ ...child, name, birthKind: kind, birthDate: born?.value ?? '', born: born?.dated ?? null },
      nameSort: kind === 'due-date' ? 'unborn' : '',
    })
    return { to: `/children/${reference}`, said: 'The record is open, and you are its lead worker.', id: reference }
  },
})
