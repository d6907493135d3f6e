import type { AgencyId, CivilDate, Reference, Viewer, When } from '../../../kernel/index.ts'
import { type Child, type HowKnown, type Named, subjectNamed } from '../../record/index.ts'
import type { NetworkCut, Sort } from '../model/network.ts'
import type { Answered, Asked } from '../model.ts'
import { answered } from './asked.ts'
import type { GenogramAsked } from './drawn.ts'
import { dayOf, periodOf } from './typed.ts'

// What the address of a drawing means, for its page and for the files of it: a file holds what the page shows.

type Known = Pick<Asked, 'known' | 'by'>

interface GenogramWords extends Known {
  readonly on: string | null
  readonly who: 'family' | null
  readonly wide: 'yes' | null
}

export interface GenogramAnswered {
  readonly answer: Answered
  /** The day drawn, as it was typed, and what is wrong with it. */
  readonly day: { readonly on: CivilDate; readonly when: When | null; readonly problem: string }
  readonly drawn: GenogramAsked
}

export async function genogramAsked(viewer: Viewer, child: Child, asked: GenogramWords): Promise<GenogramAnswered> {
  const answer = await answered(viewer, child, { ...asked, cut: null })
  const day = dayOf(viewer, asked.on)
  const drawn = { moment: answer.moment, on: day.on, around: asked.who !== 'family', wide: asked.wide === 'yes' }
  return { answer, day, drawn }
}

interface NetworkWords extends Known {
  readonly grow: readonly Reference[] | null
  readonly sort: readonly Sort[] | null
  readonly from: string | null
  readonly to: string | null
  readonly agency: AgencyId | null
  readonly how: HowKnown | null
}

export interface NetworkAnswered {
  readonly answer: Answered
  readonly problems: { readonly from: string; readonly to: string }
  readonly cut: NetworkCut
}

export async function networkAsked(viewer: Viewer, child: Child, asked: NetworkWords): Promise<NetworkAnswered> {
  const answer = await answered(viewer, child, { ...asked, cut: null })
  const { from, to, problems } = periodOf(viewer, asked)
  return { answer, problems, cut: { sorts: asked.sort, agency: asked.agency, how: asked.how, from, to } }
}

/** Each is asked for by itself. @throws NotFound for one that is absent or hidden: it is no page at all */
export async function grownFrom(viewer: Viewer, child: Child, { grow }: Pick<NetworkWords, 'grow'>): Promise<Named[]> {
  const grown: Named[] = []
  for (const reference of grow ?? [])
    if (reference !== child.reference) grown.push(await subjectNamed(viewer, reference))
  return grown
}
