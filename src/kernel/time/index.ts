// The door of time: what the rest of the house may say about when.
export { type Age, ageOn, couldBeUnder, sayAge } from './age.ts'
export { bankHolidays } from './bank-holidays.ts'
export {
  addDays,
  addMonths,
  type CivilDate,
  type CivilStamp,
  civilDateOf,
  civilStampOf,
  isCivilDate,
  LONDON,
  startOfDay,
  type Zone,
} from './civil.ts'
export {
  type ReadWhen,
  type ReadWhenOptions,
  readWhen,
  sortsAt,
  WHEN_MAX,
  type When,
  whenAt,
  whenFrom,
} from './edtf.ts'
export { holdClockAt, now } from './now.ts'
export { sayDate, sayInstant, sayWhen } from './say.ts'
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'
