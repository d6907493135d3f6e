import type { Reference, Viewer } from '../../../kernel/index.ts'
import type { SubjectOn } from '../model.ts'
import { chosenRecord } from '../rules.ts'
import type { Where } from './facts.ts'
import { refuseProtectedIn } from './protected-words.ts'

/** What every form that adds something about somebody says of where it goes. */
export interface Telling {
  readonly on: Reference | null
  readonly circulation: Where['circulation']
  readonly source: string
  /** The writer has seen which protected words the texts hold, and keeps them. */
  readonly wordsConfirmed: boolean
}

/**
 * On whose record it is told and to whom, its texts looked through for protected words first: `texts` by the field each was
 * typed in. @throws Invalid beside a field
 */
export async function whereTold(
  viewer: Viewer,
  subject: SubjectOn,
  { on, circulation, source, wordsConfirmed }: Telling,
  texts: Readonly<Record<string, string>> = {},
): Promise<Where> {
  const where = { on: chosenRecord(subject, on), circulation }
  await refuseProtectedIn(viewer, where, { ...texts, source }, wordsConfirmed)
  return where
}
