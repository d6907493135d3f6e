// The framework chapter's door: which practice was in force, and when each duty is due.
export {
  type Clock,
  type ClockState,
  type Framework,
  type LocalLimits,
  type Moment,
  type Pin,
  TIMESCALES,
  type Timescale,
  type TimescaleId,
} from './model.ts'
export { frameworkOn, frameworkPinned, frameworks } from './reads.ts'
export { clock, clockState, pinOf, timescaleOn, withLocalLimits } from './rules.ts'
export { practiceProblems } from './store.ts'
