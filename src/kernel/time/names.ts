export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** EDTF numbers seasons 21 to 24. Winter begins in December of its year and ends in the next. */
export const SEASONS = [
  { code: 21, name: 'spring', firstMonth: 3 },
  { code: 22, name: 'summer', firstMonth: 6 },
  { code: 23, name: 'autumn', firstMonth: 9 },
  { code: 24, name: 'winter', firstMonth: 12 },
] as const

/** What people mean by a part of a day, in wall-clock hours. The night runs on into the next morning. */
export const PARTS_OF_DAY = {
  morning: { from: 6, to: 12 },
  afternoon: { from: 12, to: 18 },
  evening: { from: 18, to: 24 },
  night: { from: 18, to: 30 },
} as const
export type PartOfDay = keyof typeof PARTS_OF_DAY

export const monthName = (month: number): string => MONTHS[month - 1] ?? ''
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''
