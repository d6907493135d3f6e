/** Buttons that copy or print what is shown. They stand hidden in the page, and come out where they can work. */
export function keepShownOnce(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const from = page.getElementById(button.dataset['copy'] ?? '')
    if (!from || !navigator.clipboard) continue
    button.hidden = false
    button.addEventListener('click', () => void copy(from, page.querySelector('[data-copied]')))
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

async function copy(from: HTMLElement, said: Element | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(wordsIn(from))
    if (said) said.textContent = 'Copied'
  } catch {
    if (said) said.textContent = 'This browser does not let us copy: mark the text and copy it yourself'
  }
}

/** A text as it stands in its box; else each code on a line of its own. */
function wordsIn(from: HTMLElement): string {
  if (from instanceof HTMLTextAreaElement) return from.value
  return [...from.querySelectorAll('code')].map(line => line.textContent ?? '').join('\n')
}
