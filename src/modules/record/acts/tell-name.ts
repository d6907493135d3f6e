import { type AudienceId, type EntryId, newId, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { VersionId } from '../model.ts'
import { addFact } from '../store/facts.ts'
import type { Saying } from './facts.ts'

export interface Name extends Pick<Saying, 'howKnown' | 'source'> {
  readonly value: string
  /** Which sort of name; '' where nobody said. */
  readonly code: string
}

/** What somebody is called, told to an audience that is known already: by whoever writes of them there. */
export const tellName = (viewer: Viewer, subject: SubjectId, audience: AudienceId, name: Name): Promise<void> =>
  addFact(viewer, {
    ...name,
    id: newId<VersionId>(),
    entry: newId<EntryId>(),
    version: 1,
    standing: 'told',
    audience,
    subject,
    kind: 'name',
    dated: null,
    detail: {},
    since: null,
    until: null,
    protected: false,
    knownAt: viewer.now,
    reason: '',
  })
