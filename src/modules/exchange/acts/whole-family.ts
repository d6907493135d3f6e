import type { SentFile, Viewer } from '../../../kernel/index.ts'
import type { Child } from '../../record/index.ts'
import { FAMILY_LIMITS, type FamilyChoices, type FamilyOutcome } from '../model.ts'
import { familyFileNamed } from '../reads/family-files.ts'
import { bringFamilyIn, handOverFamily } from './family-files.ts'

/** A whole family file at once, told to the circle as somebody told it; nothing of it while there is anything to decide. @throws Invalid */
export async function bringFamilyFileIn(
  viewer: Viewer,
  child: Child,
  file: SentFile,
  { source, ...choices }: Omit<FamilyChoices, 'wordsConfirmed'> & { readonly source: string },
): Promise<FamilyOutcome> {
  const list = await familyFileNamed(viewer, await handOverFamily(viewer, child, file))
  const saying = { howKnown: 'told', source, circulation: 'circle' } as const
  return bringFamilyIn(viewer, list, { ...choices, wordsConfirmed: false }, saying, FAMILY_LIMITS.people)
}
