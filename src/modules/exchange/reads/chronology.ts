import { Invalid, NotFound, sayInstant, sayReference, sayWhen, type Viewer } from '../../../kernel/index.ts'
import { agencies } from '../../access/index.ts'
import { type Child, type Reading, reading } from '../../record/index.ts'
import { type Answered, type Asked, answered, sayCut } from '../../views/index.ts'
import type { OutChronology } from '../rules.ts'

/** A child's chronology as it leaves, and what its file is named by. */
export interface LeavingChronology extends OutChronology {
  readonly reference: Child['reference']
  /** As this reader may know them. */
  readonly name: string | null
  readonly madeAt: Date
  /** Who took it, and when. */
  readonly stamp: string
}

/** What the story shows this reader, as known on a date and cut where they ask for it: the newest `limit` entries. */
export async function leavingChronology(
  viewer: Viewer,
  child: Child,
  asked: Asked,
  limit: number,
): Promise<LeavingChronology> {
  const answer = await answered(viewer, child, asked)
  // A file that is of another moment, or holds more, than was asked for would be taken for what it is not.
  if (answer.problem) throw new Invalid({ known: answer.problem })
  if (answer.isCutGone) throw new NotFound()
  const read = await reading(viewer, [child.id], { moment: answer.moment, only: answer.cut?.only ?? null, limit })
  const stamp = `${viewer.name}, ${viewer.agencyName}, ${sayInstant(viewer.now)}`
  const parts = sayParts(answer, await agencies(viewer))
  return {
    child: child.id,
    reference: child.reference,
    name: read.subjects.get(child.id)?.name ?? null,
    entries: read.entries.filter(({ standing }) => standing === 'told'),
    about: [
      `Chronology of ${sayReference(child.reference)}.`,
      `Made by ${stamp}. It holds what they may read, and no more.`,
      ...parts,
      ...[sayMore(read, limit)].filter(Boolean),
      'It is as confidential as the record. What is corrected or withdrawn there is not corrected here.',
    ],
    more: sayMore(read, limit),
    madeAt: viewer.now,
    stamp,
  }
}

function sayParts({ moment, known, cut }: Answered, all: Awaited<ReturnType<typeof agencies>>): string[] {
  const by = all.find(({ id }) => id === moment?.by)?.name
  return [
    ...(moment
      ? [
          `As known by the end of ${known ? sayWhen(known) : sayInstant(moment.at)}, ${by ? `by ${by}` : 'all agencies together'}.`,
        ]
      : []),
    ...(cut ? [sayCut(cut, all)] : []),
  ]
}

const sayMore = ({ next }: Reading, limit: number): string =>
  next ? `These are the newest ${limit.toLocaleString('en-GB')} entries. There are older ones.` : ''
