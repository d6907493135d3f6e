import { NotFound, sayInstant, type Viewer } from '../../../../kernel/index.ts'
import { seatsOf } from '../../../access/index.ts'
import {
  type Child,
  type CopyLine,
  type CopyPart,
  childOfAudience,
  linesFrozen,
  RECORD_PERMISSIONS,
  type Reading,
  readingFrozen,
  type VersionId,
} from '../../../record/index.ts'
import type { AskedSeat, Pack, PackPart } from '../../model.ts'
import { askedThen, familyWords, phrasesIn, sayFor, sayWorker } from '../../rules.ts'
import { packById, partsOfPack } from '../../store.ts'
import { allAround } from './preview.ts'

/** A pack as this reader may have it now. */
export interface PackShown {
  readonly pack: Pack
  readonly child: Child
  /** As it was told to the circle then. */
  readonly name: string | null
  readonly born: string | null
  /** For whom, by name. */
  readonly forName: string
  readonly madeBy: string
  readonly lines: readonly CopyLine[]
  readonly asked: readonly AskedSeat[]
  /** Who is around the child, in the versions of then. */
  readonly around: Reading
  /** Something that it was made of is not shown any more. */
  readonly isShortened: boolean
  /** Who takes it, and when. */
  readonly taken: string
  readonly takenAt: Date
}

/** Absent, hidden and mistyped all answer alike; what is made for the family only whoever may write can open. */
export async function packNamed(viewer: Viewer, id: string | undefined): Promise<PackShown> {
  const pack = await packById(viewer, id)
  if (!pack || !mayOpen(viewer, pack)) throw new NotFound()
  const child = await childOfAudience(viewer, pack.audience)
  const parts = await partsOfPack(viewer, pack.id)
  const { name, born, lines } = await linesFrozen(viewer, child, copyParts(parts))
  const versions = (kind: PackPart['kind']) =>
    parts.filter(part => part.kind === kind).map(({ version }) => version as VersionId)
  const around = await readingFrozen(viewer, child, { facts: versions('fact'), ties: versions('tie') })
  const kept = await keptNow(viewer, child, pack, lines)
  const seats = await seatsOf(viewer, child.home)
  const told = new Set(lines.flatMap(line => (line.told ? [line.told.agency] : [])))
  return {
    ...{ pack, child, name, born, lines: kept, around },
    forName: sayFor(pack, seats, subject => around.subjects.get(subject)?.name),
    madeBy: sayWorker(pack.worker, seats),
    asked: askedThen(seats, told, pack.madeAt),
    isShortened: kept.some(line => line.told === null) || around.ties.length < versions('tie').length,
    taken: `${viewer.name}, ${viewer.agencyName}, ${sayInstant(viewer.now)}`,
    takenAt: viewer.now,
  }
}

export const mayOpen = ({ roles }: Viewer, pack: Pack): boolean =>
  pack.for.kind === 'professional' || RECORD_PERMISSIONS.write.roles.some(role => roles.has(role))

const copyParts = (parts: readonly PackPart[]): CopyPart[] =>
  parts.filter((part): part is CopyPart => part.kind !== 'tie')

/** What became protected since it was made goes to the family no more, whoever ticked it then. */
async function keptNow(viewer: Viewer, child: Child, pack: Pack, lines: readonly CopyLine[]): Promise<CopyLine[]> {
  if (pack.for.kind === 'professional') return [...lines]
  const { kept } = familyWords(
    await allAround(viewer, child),
    child,
    pack.for.kind === 'parent' ? pack.for.subject : null,
  )
  return lines.map(line => {
    const isKept = line.told !== null && phrasesIn(line.told.text, kept).length > 0
    return isKept ? { ...line, since: 'hidden', told: null, remarks: [], linked: [] } : line
  })
}
