const CLEAR = 4

/** The middle, nearest to the wish, of a place so wide that no upright line goes through; between limits, where there are any. */
export function freePlace(
  taken: readonly number[],
  width: number,
  wish: number,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): number | undefined {
  const limits = [low, ...taken.filter(x => x > low && x < high).sort((one, other) => one - other), high]
  let best: number | undefined
  for (const [index, limit] of limits.slice(0, -1).entries()) {
    const [left, right] = [limit + CLEAR + width / 2, (limits[index + 1] ?? 0) - CLEAR - width / 2]
    if (left > right) continue
    const x = Math.max(left, Math.min(right, wish))
    if (best === undefined || Math.abs(x - wish) < Math.abs(best - wish)) best = x
  }
  return best
}
