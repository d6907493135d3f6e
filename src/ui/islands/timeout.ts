import { onSessionLeft, tellPageOpened, tellSessionLeft } from './session-left.ts'

/** How long before the end the question is asked, in seconds: at least two minutes, so that nobody is hurried. */
const WARNING = 150

/** Asks, in a dialog, whether the worker is still there, and goes to the sign-in page when the time is over. */
export function warnBeforeTimeout(page: Document): void {
  const dialog = page.querySelector<HTMLDialogElement>('dialog[data-timeout]')
  const whole = Number(dialog?.dataset['timeout'])
  if (!dialog || !Number.isFinite(whole) || whole <= 0) return
  // The clock of the wall, not a count of ticks: a laptop that slept has been idle all the while.
  let end = Date.now() + whole * 1000
  onSessionLeft(seconds => {
    end = Date.now() + seconds * 1000
    if (seconds > WARNING && dialog.open) dialog.close()
  })
  tellPageOpened(whole)
  dialog.querySelector('[data-timeout-stay]')?.addEventListener('click', () => void stay(dialog, whole))
  // Escape closes the dialog, and means the same as the button.
  dialog.addEventListener('cancel', () => void stay(dialog, whole))
  setInterval(() => tick(dialog, Math.ceil((end - Date.now()) / 1000)), 1000)
}

function tick(dialog: HTMLDialogElement, left: number): void {
  if (left <= 0) {
    leave(dialog)
    return
  }
  if (left > WARNING) return
  if (!dialog.open) {
    dialog.showModal()
    say(dialog, left)
  }
  show(dialog, left)
}

async function stay(dialog: HTMLDialogElement, whole: number): Promise<void> {
  const { stay: address = '', csrf = '' } = dialog.dataset
  try {
    const answer = await fetch(address, { method: 'POST', headers: { 'x-csrf-token': csrf } })
    if (answer.status === 401 || answer.status === 403) return leave(dialog)
    if (!answer.ok) throw new Error(`${answer.status}`)
    dialog.close()
    tellSessionLeft(answer, whole)
  } catch {
    tell(dialog, 'We could not reach the service. Check your connection and try again.')
  }
}

function leave(dialog: HTMLDialogElement): void {
  location.assign(dialog.dataset['signedOut'] ?? '/sign-in')
}

function show(dialog: HTMLDialogElement, left: number): void {
  const place = dialog.querySelector('[data-timeout-left]')
  if (place) place.textContent = inWords(left)
  // Spoken at half-minutes only: every second would talk over everything else.
  if (left === 60 || left === 30) say(dialog, left)
}

function say(dialog: HTMLDialogElement, left: number): void {
  tell(dialog, `You will be signed out in ${inWords(left)}.`)
}

function tell(dialog: HTMLDialogElement, words: string): void {
  const place = dialog.querySelector('[data-timeout-said]')
  if (place) place.textContent = words
}

/** Rounded down: better a moment more than was said than a moment less. */
export function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.floor(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
