import type { Question } from '../questions.ts'

export interface Peer {
  readonly name: string
  /** The ten best, by place in the list of people. */
  find(question: Question): Promise<readonly { id: number; weight: number }[]>
  stop?(): Promise<void>
}
