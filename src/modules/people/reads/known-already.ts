import { Invalid, type Viewer } from '../../../kernel/index.ts'
import type { Described } from '../../../matching/index.ts'
import type { FoundField } from '../model.ts'
import { FIELD_LABELS } from '../rules.ts'
import { answerTo } from './find.ts'

export const IS_NEW = 'yes'

/**
 * Search before create: whoever fits well is looked at first, and then the worker says that it is none of them. Cut to the asker as every
 * search is, so that the sentence tells of nobody who is hidden.
 * @throws Invalid beside the field `isNew`
 */
export async function refuseKnown(viewer: Viewer, described: Described, isNew: string): Promise<void> {
  if (isNew === IS_NEW) return
  const { open, held } = await answerTo(viewer, described)
  if ([...open, ...held].some(({ fit, fields }) => fit !== 'possible' || isCalledSo(fields)))
    throw new Invalid({
      isNew: 'What fits is on the record already. Look at what was found, then say whether it is new',
    })
}

/** Half-known people have one name and nothing else: the same one is reason enough to look. */
const isCalledSo = (fields: readonly FoundField[]): boolean =>
  fields.some(({ label, verdict }) => label === FIELD_LABELS.name && verdict === 'same')
