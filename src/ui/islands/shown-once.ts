/** Buttons that copy or print what is shown once. They stand hidden in the page, and come out where they can work. */
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
  const lines = [...from.querySelectorAll('code')].map(line => line.textContent ?? '')
  try {
    await navigator.clipboard.writeText(lines.join('\n'))
    if (said) said.textContent = 'Copied'
  } catch {
    if (said) said.textContent = 'This browser does not let us copy: mark the text and copy it yourself'
  }
}
