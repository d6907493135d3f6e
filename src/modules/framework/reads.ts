import type { CivilDate, Viewer } from '../../kernel/index.ts'
import type { Framework, Pin } from './model.ts'
import { inForceOn, pinnedIn } from './rules.ts'
import { practice } from './store.ts'

// Practice is the same for every reader and holds nobody's name, so these leave no audit line. They still ask who asks.

/** Every edition held, oldest first. */
export const frameworks = (_viewer: Viewer): readonly Framework[] => practice()

/** The edition in force on a civil day. For days before the first one held it is null: nothing was due under it. */
export const frameworkOn = (_viewer: Viewer, date: CivilDate): Framework | null => inForceOn(practice(), date)

/** The edition an answer was given under. Throws Unavailable when its words are no longer those that were pinned. */
export const frameworkPinned = (_viewer: Viewer, pin: Pin): Framework => pinnedIn(practice(), pin)
