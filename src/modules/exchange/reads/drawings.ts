import {
  Invalid,
  NotFound,
  type Reference,
  sayDate,
  sayInstant,
  sayReference,
  sayWhen,
  type Viewer,
} from '../../../kernel/index.ts'
import { agencies } from '../../access/index.ts'
import { type Child, subjectNamed } from '../../record/index.ts'
import {
  type Answered,
  type Genogram,
  type GenogramQuery,
  genogramAsked,
  genogramOf,
  grownFrom,
  type Network,
  type NetworkQuery,
  networkAsked,
  networkOf,
} from '../../views/index.ts'

/** What goes along with every drawing that leaves. */
export interface Leaving {
  readonly reference: Reference
  /** The child's, as this reader may know it. */
  readonly name: string | null
  readonly about: readonly string[]
  readonly madeAt: Date
  /** Who took it, and when. */
  readonly stamp: string
}

export interface LeavingGenogram extends Leaving {
  readonly genogram: Genogram
}

export interface LeavingNetwork extends Leaving {
  readonly network: Network
}

/** The genogram that its page shows this reader, without what stays off every print that leaves. @throws Invalid */
export async function leavingGenogram(viewer: Viewer, child: Child, asked: GenogramQuery): Promise<LeavingGenogram> {
  const { answer, day, drawn } = await genogramAsked(viewer, child, asked)
  refuseProblems({ known: answer.problem, on: day.problem })
  const genogram = await genogramOf(viewer, child, { ...drawn, leaves: true })
  const whole = genogram.isWhole ? [] : ['There are more people on the record than one picture holds.']
  const on = day.when ? [`As the family was on ${sayDate(day.on)}.`] : []
  return {
    ...(await leaving(viewer, child, 'Genogram', [...(await sayMoment(viewer, answer)), ...on, ...whole])),
    genogram,
  }
}

/** The network that its page shows this reader. @throws Invalid; NotFound where it would grow from somebody whom they may not know of */
export async function leavingNetwork(viewer: Viewer, child: Child, asked: NetworkQuery): Promise<LeavingNetwork> {
  const { answer, problems, cut } = await networkAsked(viewer, child, asked)
  refuseProblems({ known: answer.problem, ...problems })
  const grown = await grownFrom(viewer, child, asked)
  const network = await networkOf(viewer, [child, ...grown], { moment: answer.moment, cut })
  const whole = network.isWhole ? [] : ['There is more on the record than this holds.']
  return { ...(await leaving(viewer, child, 'Network', [...(await sayMoment(viewer, answer)), ...whole])), network }
}

function refuseProblems(problems: Readonly<Record<string, string>>): void {
  const wrong = Object.entries(problems).filter(([, sentence]) => sentence !== '')
  if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong))
}

async function leaving(viewer: Viewer, child: Child, what: string, parts: readonly string[]): Promise<Leaving> {
  const stamp = `${viewer.name}, ${viewer.agencyName}, ${sayInstant(viewer.now)}`
  const self = await subjectNamed(viewer, child.reference).catch((failure: unknown) => {
    if (failure instanceof NotFound) return null
    throw failure
  })
  return {
    reference: child.reference,
    name: self?.name ?? null,
    about: [
      `${what} of ${sayReference(child.reference)}.`,
      `Made by ${stamp}. It holds what they may read, and no more.`,
      ...parts,
      'It is as confidential as the record. What is corrected or withdrawn there is not corrected here.',
    ],
    madeAt: viewer.now,
    stamp,
  }
}

async function sayMoment(viewer: Viewer, { moment, known }: Answered): Promise<string[]> {
  if (!moment) return []
  const by = (await agencies(viewer)).find(({ id }) => id === moment.by)?.name
  const when = known ? sayWhen(known) : sayInstant(moment.at)
  return [`As known by the end of ${when}, ${by ? `by ${by}` : 'all agencies together'}.`]
}
