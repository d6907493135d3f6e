import { Invalid, page, startOfDay, type Viewer, type When } from '../../../../../kernel/index.ts'
import { type Seat, seatsOf } from '../../../../access/index.ts'
import { type NewEntry, recordEntry } from '../../../acts/record-entry.ts'
import type { Child, Named } from '../../../model.ts'
import { childNamed, metOn, myChildren } from '../../../reads/children.ts'
import { PERMISSIONS } from '../../../rules.ts'
import { type Form, form } from './form.ts'
import { view } from './view.tsx'

export interface NewEntryPage {
  readonly child: Child & { readonly name: string | null }
  /** Others in the circle now, for "named people only". */
  readonly colleagues: readonly Seat[]
  /** Whoever and whatever was met on this record before: chosen instead of typed again. */
  readonly met: readonly Named[]
  /** Other children whose circle the writer is in: siblings and friends who were part of it. */
  readonly others: readonly (Child & { readonly name: string | null })[]
}

export const newEntryPage = page<NewEntryPage, Record<string, never>, Form>({
  path: '/children/:child/entries/new',
  permission: PERMISSIONS.write,
  recordClass: 'child',
  params: { child: 'child' },
  audit: { read: 'entry.form', act: 'entry.recorded' },
  form,
  load: async (viewer, { params }) => {
    const child = await childNamed(viewer, params['child'])
    const children = await myChildren(viewer)
    const seats = await seatsOf(viewer, child.home)
    return {
      child: { ...child, name: children.find(one => one.id === child.id)?.name ?? null },
      colleagues: seats.filter(seat => seat.acceptedAt && !seat.until && seat.worker !== viewer.worker),
      met: await metOn(viewer, [child]),
      others: children.filter(one => one.id !== child.id),
    }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const child = await childNamed(viewer, params['child'])
    const alsoAbout = await Promise.all(typed.alsoAbout.map(reference => childNamed(viewer, reference)))
    const entry = await recordEntry(viewer, child, {
      ...typed,
      knownAt: knownAt(viewer, typed.known),
      onRecord: await chosen(viewer, child, typed),
      people: [
        { name: typed.person1, role: typed.role1 },
        { name: typed.person2, role: typed.role2 },
      ].filter(person => person.name !== ''),
      alsoAbout: alsoAbout.filter(one => one.id !== child.id),
    })
    return { to: `/children/${child.reference}#entry-${entry}`, said: 'Your entry is on the record.', id: entry }
  },
})

/** Those chosen from the record, which the writer must be able to read now. */
async function chosen(viewer: Viewer, child: Child, typed: Form): Promise<NonNullable<NewEntry['onRecord']>> {
  const rows = [
    { at: 'there1', reference: typed.there1, role: typed.part1 },
    { at: 'there2', reference: typed.there2, role: typed.part2 },
    { at: 'there3', reference: typed.there3, role: typed.part3 },
  ].filter(row => row.reference !== null)
  if (rows.length === 0) return []
  const met = await metOn(viewer, [child])
  return rows.map(({ at, reference, role }) => {
    const found = met.find(one => one.reference === reference)
    if (!found) throw new Invalid({ [at]: 'Choose from the list' })
    return { subject: found.id, kind: found.isChild ? 'child' : found.kind, role }
  })
}

/** Said as a date: known from the start of that day. Not said: known now. */
function knownAt(viewer: Viewer, known: When | null): Date | null {
  if (!known) return null
  if (!known.from) throw new Invalid({ known: 'Enter the date your agency came to know' })
  const at = known.at ?? startOfDay(known.from.slice(0, 10) as Parameters<typeof startOfDay>[0])
  return at > viewer.now ? viewer.now : at
}
