// The four ways a request can fail. Each carries the sentence its reader sees; `web` maps each to a page once.

/** Something typed could not be accepted. `fields` holds one sentence per field name; '' is for the whole form. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly fields: Readonly<Record<string, string>>
  constructor(fields: Readonly<Record<string, string>>) {
    super(Object.values(fields).join(' '))
    this.fields = fields
  }
}

/** Not there, or not for this reader: the two look alike, to the byte. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  constructor() {
    super('Page not found')
  }
}

/** The worker's role does not include this function at all. Never used for a record (that is NotFound). */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted'
  constructor() {
    super('Your role does not include this')
  }
}

/** Somebody else was first. `theirs` is what now stands, `yours` what this reader sent: both are shown. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly theirs: string
  readonly yours: string
  constructor(sentence: string, both: { theirs: string; yours: string }) {
    super(sentence)
    this.theirs = both.theirs
    this.yours = both.yours
  }
}

/** The second factor must be shown again before this act (step-up, at most five minutes old). */
export class StepUp extends Error {
  override readonly name = 'StepUp'
  constructor() {
    super('Confirm it is you')
  }
}

/** The system cannot answer now. Never means "not saved": the text is kept and may be sent again with the same key. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  constructor(cause?: unknown) {
    super('We could not confirm this', { cause })
  }
}
