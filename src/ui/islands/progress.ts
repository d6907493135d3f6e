/** How often it is looked at, in milliseconds. */
const EVERY = 1_000

/** Looks at what is on its way until it has arrived, and then shows the page anew. Says how far it is to a screen reader, at its pace. */
export function followProgress(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-progress]')) follow(place)
}

function follow(place: HTMLElement): void {
  const bar = place.querySelector('progress')
  const line = place.querySelector('[data-progress-line]')
  const look = async () => {
    const found = await stateAt(place.dataset['progress'] ?? '')
    if (found && !['asked', 'working'].includes(found.state)) return location.reload()
    if (found && bar) bar.value = found.done
    if (found && line && found.done > 0) line.textContent = said(found.done, bar?.max ?? 0)
    setTimeout(() => void look(), EVERY)
  }
  setTimeout(() => void look(), EVERY)
}

const said = (done: number, of: number): string =>
  `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows are ready. Nothing shows on the record until all are.`

async function stateAt(address: string): Promise<{ state: string; done: number } | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } })
    if (!answer.ok) return answer.status >= 500 ? null : { state: 'ended', done: 0 }
    const value = (await answer.json()) as { state?: string; turn?: { doneRows?: number } | null }
    return { state: value.state ?? 'ended', done: value.turn?.doneRows ?? 0 }
  } catch {
    return null
  }
}
