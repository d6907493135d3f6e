import type { ToldPoint, ToldStretch } from '../model.ts'

const DAY = 86_400_000

/**
 * For each agency the times of which it told something, apart where nothing is told for more than `silence` days. What happened some time
 * within a season was told of that season. The store's query says the same in SQL where entries are too many to be read one by one.
 * @param points in the order in which they stand
 */
export function stretchesOf(
  points: readonly Pick<ToldPoint, 'agency' | 'at' | 'until'>[],
  silence: number,
): ToldStretch[] {
  const open = new Map<ToldPoint['agency'], ToldStretch>()
  const stretches: ToldStretch[] = []
  for (const { agency, at, until } of points) {
    const end = until !== null && until > at ? until : at
    const before = open.get(agency)
    const isSilent = before !== undefined && Date.parse(`${at}Z`) - Date.parse(`${before.to}Z`) > silence * DAY
    if (before && isSilent) stretches.push(before)
    const goesOn = before && !isSilent
    open.set(agency, goesOn ? { ...before, to: end > before.to ? end : before.to } : { agency, from: at, to: end })
  }
  return [...stretches, ...open.values()]
}
