import { type CopyPeriod, sayPeriod } from '../../../record/index.ts'

/** Said wherever something that a pack was made of is not shown any more. */
export const SHORTENED =
  'Shortened: something that this was made of was withdrawn or protected since, or is not yours to read. What was handed out before holds more.'

/** "2 June 2024 to 3 May 2026"; a period ends with the last day before the moment that it is kept as. */
export function sayPackPeriod({ from, to }: CopyPeriod): string {
  const dated = (at: string | null, isEnd: boolean) => at && { edtf: dayOf(at, isEnd), typed: '', from: at, to: at }
  return sayPeriod({ since: dated(from, false) || null, until: dated(to, true) || null }) || 'The whole record'
}

function dayOf(at: string, isEnd: boolean): string {
  const moment = new Date(`${at.replace(' ', 'T').slice(0, 19)}Z`)
  return new Date(moment.getTime() - (isEnd ? 1 : 0)).toISOString().slice(0, 10)
}
