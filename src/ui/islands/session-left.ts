// One page tells another how long the session has left: after an answer of the server, and between windows of one browser.

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('sightline-session')

/** Reads `x-session-seconds` of an answer, if the server sent it, and passes it on. */
export function tellSessionLeft(answer: Response, otherwise?: number): void {
  const said = answer.headers.get('x-session-seconds')
  const seconds = said === null ? otherwise : Number(said)
  if (seconds === undefined || !Number.isFinite(seconds)) return
  document.dispatchEvent(new CustomEvent('sightline:session', { detail: seconds }))
  channel?.postMessage(seconds)
}

/** Calls back with the seconds left whenever this page, or another window, hears of them. */
export function onSessionLeft(heard: (seconds: number) => void): void {
  document.addEventListener('sightline:session', event => {
    if (event instanceof CustomEvent && typeof event.detail === 'number') heard(event.detail)
  })
  channel?.addEventListener('message', event => {
    if (typeof event.data === 'number') heard(event.data)
  })
}

/** This page has just been fetched, so the session has its whole time again: other windows want to know. */
export function tellPageOpened(seconds: number): void {
  channel?.postMessage(seconds)
}
