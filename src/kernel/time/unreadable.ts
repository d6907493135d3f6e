/** A date that could not be read. Its message is the sentence shown beside the field; `readWhen` is where it is caught. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
