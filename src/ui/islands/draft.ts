import { tellSessionLeft } from './session-left.ts'

/** Typing has stopped this long, in milliseconds, and the draft is sent; the promise is five seconds. */
const AFTER_TYPING = 2_500
/** Waits between tries while the service cannot be reached, in milliseconds: longer and longer, never given up. */
const TRIES = [3_000, 6_000, 12_000, 30_000] as const

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Sends what is typed into every form with `data-draft` to that address, and says so. Nothing is kept in the browser. */
export function keepDrafts(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepDraft(form)
}

function keepDraft(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let sent = JSON.stringify(fieldsOf(form))
  let sending = false
  const leaving = new AbortController()

  const sendIn = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), delay)
  }
  const send = async () => {
    const body = JSON.stringify(fieldsOf(form))
    if (body === sent && failures === 0) return
    // One at a time: two drafts under way could arrive in the wrong order.
    if (sending) return sendIn(500)
    sending = true
    const outcome = await put(form, body, leaving.signal)
    sending = false
    if (leaving.signal.aborted) return
    if (outcome === 'signed-out') return say(form, SIGNED_OUT)
    if (outcome === 'failed') {
      say(form, failed())
      sendIn(TRIES[Math.min(failures, TRIES.length - 1)] ?? 30_000)
      failures += 1
      return
    }
    sent = body
    failures = 0
    say(form, `Draft saved ${clock(new Date())}`)
    // Something was typed while it was under way.
    if (JSON.stringify(fieldsOf(form)) !== sent) sendIn(AFTER_TYPING)
  }

  for (const kind of ['input', 'change']) form.addEventListener(kind, () => sendIn(AFTER_TYPING))
  form.addEventListener('submit', event => {
    // Without a network the browser would leave for a page of its own, and what was typed since the last draft with it.
    if (!navigator.onLine) {
      event.preventDefault()
      say(form, failed())
      failures = Math.max(1, failures)
      return sendIn(TRIES[0])
    }
    // What is sent is no draft any more: one that arrived after it would come back to life.
    clearTimeout(timer)
    timer = undefined
    leaving.abort()
  })
  whenItMatters({ hasFailed: () => failures > 0, isWaiting: () => timer !== undefined, sendNow: () => sendIn(0) })
}

/** Connected again, or the worker turns to another window: send now rather than in a moment. */
function whenItMatters(draft: { hasFailed(): boolean; isWaiting(): boolean; sendNow(): void }): void {
  window.addEventListener('online', () => draft.hasFailed() && draft.sendNow())
  document.addEventListener('visibilitychange', () => document.hidden && draft.isWaiting() && draft.sendNow())
}

const SIGNED_OUT =
  'You have been signed out, so the draft could not be saved. Your text is still in this page: sign in again in another window, then carry on here.'

async function put(
  form: HTMLFormElement,
  fields: string,
  signal: AbortSignal,
): Promise<'saved' | 'failed' | 'signed-out'> {
  const csrf = form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
  try {
    const answer = await fetch(form.dataset['draft'] ?? '', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: `{"fields":${fields}}`,
      signal,
    })
    tellSessionLeft(answer)
    if (answer.status === 401 || answer.status === 403) return 'signed-out'
    return answer.ok ? 'saved' : 'failed'
  } catch {
    return 'failed'
  }
}

/** Everything a worker can type or choose, by name; never the form's own proofs, a password or a file. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('_') || isSecret(form, name)) continue
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

function isSecret(form: HTMLFormElement, name: string): boolean {
  return form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`) !== null
}

function say(form: HTMLFormElement, words: string): void {
  const line = form.querySelector('[data-draft-line]')
  if (line && line.textContent !== words) line.textContent = words
}

function failed(): string {
  return navigator.onLine
    ? 'The draft could not be saved. Your text is still in this page, and we are trying again.'
    : 'You are offline. Your text is still in this page, and will be saved when you are connected.'
}

function clock(now: Date): string {
  return now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
