import { page, type Viewer } from '../../../../kernel/index.ts'
import type { Child } from '../../../record/index.ts'
import { bringFamilyIn } from '../../acts/family-files.ts'
import type { FamilyFile, FamilyList, FamilyPerson } from '../../model.ts'
import { type FamilyLook, familyFileNamed, familyIn, lookAtFamily, type Perhaps } from '../../reads/family-files.ts'
import { nameOfChild } from '../../reads/lists.ts'
import { MOST_PEOPLE, PERMISSIONS, sayFamilyDate, whoFirst } from '../../rules.ts'
import { choicesOf, type Form, form } from './form.ts'
import { view } from './view.tsx'

/** Somebody of the file, in a line. */
export interface Listed {
  readonly pointer: string
  readonly name: string
  readonly born: string
  readonly died: string
  /** Where an earlier file, or this worker's agency, has brought them in already. */
  readonly known: boolean
}

export interface FamilyPage {
  readonly list: FamilyList
  readonly child: Child
  readonly name: string | null
  /** What is in the file, until it is on the record. */
  readonly found: Found | null
}

export interface Found {
  readonly version: string
  readonly counts: {
    readonly people: number
    readonly couples: number
    readonly children: number
    readonly others: number
  }
  readonly left: FamilyFile['left']
  readonly problems: FamilyFile['problems']
  readonly problemCount: number
  /** The child's likeliest namesakes first; at most as many as a page brings in. */
  readonly people: readonly Listed[]
  readonly who: string
  readonly perhaps: readonly (Listed & {
    readonly others: readonly Pick<Perhaps, 'reference' | 'name' | 'born'>[]
  })[]
}

export const familyPage = page<FamilyPage, Record<string, never>, Form>({
  path: '/family-files/:family',
  permission: PERMISSIONS.bringIn,
  recordClass: 'family-file',
  params: { family: 'family-file' },
  audit: { read: 'family.preview', act: 'family.brought-in' },
  form,
  load: async (viewer, { params }) => {
    const { child, ...list } = await familyFileNamed(viewer, params['family'])
    const name = await nameOfChild(viewer, child)
    return { list, child, name, found: list.outcome ? null : await foundIn(viewer, { ...list, child }, name) }
  },
  view,
  act: async (viewer, { params }, typed) => {
    const list = await familyFileNamed(viewer, params['family'])
    const { added } = await bringFamilyIn(viewer, list, choicesOf(typed), typed, MOST_PEOPLE)
    return {
      to: `/family-files/${list.id}`,
      said: `${added === 1 ? '1 person is' : `${added} people are`} added.`,
      id: list.id,
    }
  },
})

async function foundIn(
  viewer: Viewer,
  list: FamilyList & { readonly child: Child },
  name: string | null,
): Promise<Found> {
  const { family, version, left, problems } = await familyIn(viewer, list)
  const look = await lookAtFamily(viewer, list.child, { family, version, left, problems, encoding: '' })
  const ordered = whoFirst(family.people, look.who, name ?? '')
  return {
    version,
    counts: {
      people: family.people.length,
      couples: family.couples.length,
      children: new Set(family.links.map(({ child }) => child)).size,
      others: family.ties.length,
    },
    left,
    problems: problems.slice(0, 50),
    problemCount: problems.length,
    people: ordered.slice(0, MOST_PEOPLE).map(person => listed(person, look)),
    who: look.who,
    perhaps: family.people.flatMap(person => {
      const others = look.perhaps.filter(({ pointer }) => pointer === person.pointer)
      return others.length > 0
        ? [
            {
              ...listed(person, look),
              others: others.map(({ reference, name: called, born }) => ({ reference, name: called, born })),
            },
          ]
        : []
    }),
  }
}

const listed = ({ pointer, names, births, deaths }: FamilyPerson, { known }: FamilyLook): Listed => ({
  pointer,
  name: names[0]?.text ?? 'Name not known',
  born: births[0] ? sayFamilyDate(births[0]) : '',
  died: deaths[0] ? sayFamilyDate(deaths[0]) : '',
  known: known.has(pointer),
})
