import type { ParseArgsConfig } from 'node:util'
import type { Config } from '../config.ts'

/** One call of a command, its words and options apart. */
export interface Call {
  /** What follows the command's name. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Whom `--as` names. */
  readonly as: string | null
  readonly config: Config
  /** To whoever waits, never into the answer: a sentence on how it goes. */
  readonly say: (sentence: string) => void
}

export interface Answer {
  /** What `--json` prints. */
  readonly value: unknown
  /** What a person reads. */
  readonly lines: readonly string[]
  /** Asked and answered, and the answer is bad news: exit status 1. */
  readonly failed?: boolean
}

export interface Command {
  readonly options?: NonNullable<ParseArgsConfig['options']>
  run(call: Call): Promise<Answer>
}

/** Not called as it should be: exit status 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

/** Understood, and not done: exit status 1. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** @throws Misuse where it was not given */
export function needed(call: Call, option: string): string {
  const value = call.options[option]
  if (typeof value !== 'string' || value === '') throw new Misuse(`It needs --${option}.`)
  return value
}

/** The reference of the child that the call is about. @throws Misuse where it names none */
export function childReference(call: Call): string {
  const [reference] = call.words
  if (reference === undefined) throw new Misuse('It needs the reference of a child.')
  return reference
}
