import type { RecordClass, Viewer } from '../../../kernel/index.ts'
import { copiesOf } from '../store/copies.ts'
import { childrenReached } from '../store/subjects.ts'
import { metOn, myChildren } from './children.ts'
import { reading } from './reading.ts'

/** What this chapter's doors name and the viewer may see, by class; undefined for the classes of others. */
export async function recordRefs(viewer: Viewer, of: RecordClass): Promise<readonly string[] | undefined> {
  if (of === 'child') return (await myChildren(viewer)).map(child => child.reference)
  if (of === 'subject' || of === 'person' || of === 'thing') return met(viewer, of)
  if (of === 'copy')
    return (
      await copiesOf(
        viewer,
        (await myChildren(viewer)).map(child => child.id),
      )
    ).map(copy => copy.id)
  if (of !== 'entry' && of !== 'fact' && of !== 'tie') return undefined
  const children = await childrenReached(viewer)
  const read = await reading(
    viewer,
    children.map(child => child.id),
    of === 'entry' ? {} : { around: 1, limit: 0 },
  )
  const told = { entry: read.entries, fact: read.facts, tie: read.ties }[of]
  return [...new Set(told.map(one => one.id))]
}

async function met(viewer: Viewer, of: 'subject' | 'person' | 'thing'): Promise<string[]> {
  const children = await myChildren(viewer)
  const others = await metOn(viewer, children)
  const all = [...children.map(child => ({ ...child, kind: 'person' })), ...others]
  const wanted = all.filter(one => of === 'subject' || (of === 'person') === (one.kind === 'person'))
  return [...new Set(wanted.map(one => one.reference))]
}
