/** How well somebody answered: each question's best answer with its weight, and where the true one stood. */
export interface Answer {
  readonly isTrue: boolean
  readonly isAsked: boolean
  readonly isSibling: boolean
  /** Place of the true one among the answers, from 0; -1 where it was not among them. */
  readonly place: number
  readonly weight: number
}

export interface Scores {
  readonly first: number
  readonly ten: number
  /** Share of the true ones that are found by taking best answers from a weight on at which at least 99 in 100 are right. */
  readonly sure: number
  /** Strangers, and new brothers and sisters among them, whose best answer weighs as much. */
  readonly falsely: number
  readonly siblings: number
}

export function scoresOf(answers: readonly Answer[]): Scores {
  const known = answers.filter(({ isAsked }) => isAsked)
  const share = (test: (answer: Answer) => boolean) => known.filter(test).length / known.length
  const sorted = [...answers].sort((one, other) => other.weight - one.weight)
  let right = 0
  let best = { right: 0, taken: 0 }
  for (const [at, answer] of sorted.entries()) {
    if (answer.isTrue) right++
    if (right / (at + 1) >= 0.99) best = { right, taken: at + 1 }
  }
  const wrong = sorted.slice(0, best.taken).filter(({ isTrue }) => !isTrue)
  return {
    first: share(({ place }) => place === 0),
    ten: share(({ place }) => place >= 0 && place < 10),
    sure: best.right / known.length,
    falsely: wrong.filter(({ isAsked }) => !isAsked).length,
    siblings: wrong.filter(({ isSibling }) => isSibling).length,
  }
}

export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN
