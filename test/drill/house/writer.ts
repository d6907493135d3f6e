import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'
import type { ChildName, WorkerName } from '../../../seeds/cast.ts'
import type { Product } from './server.ts'

/** One write, known by its words, sent with the same key until it is acknowledged. */
interface Write {
  readonly words: string
  readonly key: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A worker who writes one thing after the other: new entries, and now and then a correction of their last one. */
export class Writer {
  readonly #origin: string
  readonly #child: string
  readonly #headers: Readonly<Record<string, string>>
  #pending: Write | null = null
  #last: { entry: string; version: number } | null = null
  #count = 0
  /** The words of every write that was answered with 201. */
  readonly acknowledged: string[] = []
  /** Writes whose answer was lost and that were sent again. */
  again = 0

  private constructor(origin: string, child: string, headers: Readonly<Record<string, string>>) {
    this.#origin = origin
    this.#child = child
    this.#headers = headers
  }

  static async signIn({ origin, cast }: Product, who: WorkerName, child: ChildName): Promise<Writer> {
    const account = cast.signIns.find(one => one.id === who)
    const code = new TOTP({ secret: Secret.fromBase32(account?.totpSecret ?? '') }).generate()
    const answer = await fetch(`${origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: account?.email, password: account?.password, code }),
    })
    const cookie = answer.headers
      .getSetCookie()
      .find(one => one.startsWith('__Host-session='))
      ?.split(';')[0]
    if (answer.status !== 204 || !cookie) throw new Error(`${who} could not sign in: ${answer.status}`)
    const headers = {
      cookie,
      'x-csrf-token': answer.headers.get('x-csrf-token') ?? '',
      'content-type': 'application/json',
    }
    return new Writer(origin, cast.children[child].reference, headers)
  }

  /** Writes until told to stop, or until an answer does not come. */
  async write(mark: string, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      this.#pending ??= this.#next(mark)
      if (!(await this.#send(this.#pending))) return
    }
  }

  /** Sends what was not acknowledged again, with its key, until it is. */
  async settle(): Promise<void> {
    for (const until = Date.now() + 20_000; this.#pending; await pause(50)) {
      if (Date.now() > until) throw new Error('A write was not taken within 20 s of the server being ready.')
      this.again++
      await this.#send(this.#pending)
    }
  }

  #next(mark: string): Write {
    const words = `Drill ${mark} ${randomUUID()}`
    const said = { when: '20 November 2026', text: words, howKnown: 'observed', wordsConfirmed: true }
    const last = this.#last
    this.#count++
    if (last && this.#count % 3 === 0) {
      const body = { ...said, version: last.version, reason: 'A drill' }
      return { words, key: randomUUID(), path: `/entries/${last.entry}/correct`, body }
    }
    const body = { ...said, kind: 'visit', circulation: 'circle' }
    return { words, key: randomUUID(), path: `/children/${this.#child}/entries/new`, body }
  }

  async #send(write: Write): Promise<boolean> {
    const answer = await fetch(`${this.#origin}/api/v1${write.path}`, {
      method: 'POST',
      headers: { ...this.#headers, 'idempotency-key': write.key },
      body: JSON.stringify(write.body),
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null)
    const done = answer?.status === 201 ? ((await answer.json().catch(() => null)) as { id: string } | null) : null
    if (answer && answer.status !== 201 && answer.status !== 503)
      throw new Error(`A write was refused with ${answer.status}: ${await answer.text().catch(() => '')}`)
    if (!done) return false
    const corrected = this.#last?.entry === done.id ? this.#last.version + 1 : 1
    this.#last = { entry: done.id, version: corrected }
    this.acknowledged.push(write.words)
    this.#pending = null
    return true
  }
}
