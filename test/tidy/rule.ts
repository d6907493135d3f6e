import { describe, expect, test } from 'vitest'
import { readTree, type SourceFile } from './tree.ts'

/** A sentence of the house, how to find where it is broken, and a small sample that breaks it. */
export interface Rule {
  readonly sentence: string
  /** One line for each place: `path:line what`. Nothing when the sentence holds. */
  find(tree: readonly SourceFile[]): string[]
  /** Must be found: a rule that cannot fail says nothing. */
  readonly broken: readonly SourceFile[]
  /** Must not be found: where the rule could be too eager. */
  readonly kept?: readonly SourceFile[]
}

let tree: readonly SourceFile[] | undefined

/** Makes each rule two tests: it holds here, and it would notice. */
export function houseRules(topic: string, rules: readonly Rule[]): void {
  tree ??= readTree()
  const here = tree
  describe(topic, () => {
    test.for(rules.map(rule => [rule.sentence, rule] as const))('%s', ([sentence, rule]) => {
      const broken = rule.find(here)
      expect(broken, `${sentence}\n${broken.join('\n')}\n`).toEqual([])
    })
    test.for(rules.map(rule => [rule.sentence, rule] as const))('would notice: %s', ([, rule]) => {
      expect(rule.find(rule.broken)).not.toEqual([])
      expect(rule.find(rule.kept ?? [])).toEqual([])
    })
  })
}

/** A sample file. */
export const file = (path: string, text = ''): SourceFile => ({ path, text })
