import { tellSessionLeft } from './session-left.ts'

/** Typing has stopped this long, in milliseconds, and what stands there is looked for: each look is on the record, so not each key. */
const SETTLED = 350
/** Fewer signs than this fit too many. */
const FEWEST = 3

interface Suggested {
  readonly href: string
  readonly text: string
  readonly quiet: string
}

/**
 * Shows what is found beneath the box while somebody types, as a list that the arrow keys walk (the combobox of the ARIA practices).
 * Without it the box sends its form, and with it Enter still does unless something in the list was chosen.
 */
export function findWhileTyping(page: Document): void {
  for (const box of page.querySelectorAll<HTMLInputElement>('input[data-find]')) suggest(box)
}

function suggest(box: HTMLInputElement): void {
  const { list, line } = shown(box)
  const walk = walked(box, list)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()

  const look = async () => {
    asking.abort()
    asking = new AbortController()
    const terms = box.value.trim()
    if (terms.length < FEWEST) return walk.show([])
    const found = await ask(box, terms, asking.signal)
    if (found === null || box.value.trim() !== terms) return
    walk.show(found)
    line.textContent = found.length > 1 ? `${found.length - 1} found. Arrow down to choose` : 'Nothing found for this'
  }

  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), SETTLED)
  })
  box.addEventListener('keydown', event => {
    if (!list.hidden && walk.takes(event.key)) event.preventDefault()
  })
  box.form?.addEventListener('submit', () => clearTimeout(timer))
  // A press in the list comes first.
  box.addEventListener('blur', () => setTimeout(() => walk.show([]), 200))
}

/** The list beneath the box: what stands in it, and which of it the arrow keys have come to. */
function walked(box: HTMLInputElement, list: HTMLElement) {
  let chosen = -1
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')]
  const choose = (at: number) => {
    const all = options()
    chosen = at < 0 ? all.length - 1 : at >= all.length ? 0 : at
    for (const [index, one] of all.entries()) one.setAttribute('aria-selected', String(index === chosen))
    const one = all[chosen]
    if (one) box.setAttribute('aria-activedescendant', one.id)
    one?.scrollIntoView({ block: 'nearest' })
  }
  const show = (found: readonly Suggested[]) => {
    list.replaceChildren(...found.map((one, at) => optionOf(box, one, at)))
    list.hidden = found.length === 0
    box.setAttribute('aria-expanded', String(found.length > 0))
    box.removeAttribute('aria-activedescendant')
    chosen = -1
  }
  const go = (): boolean => {
    const href = options()[chosen]?.dataset['href']
    if (href) location.assign(href)
    return href !== undefined
  }
  const keys: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen < 0 ? -1 : chosen - 1),
    Escape: () => show([]),
    Enter: go,
  }
  /** Whether this key was for the list. */
  const takes = (key: string): boolean => {
    const act = keys[key]
    return act !== undefined && act() !== false
  }
  return { show, takes }
}

function shown(box: HTMLInputElement): { list: HTMLElement; line: HTMLElement } {
  const list = document.createElement('ul')
  list.id = `${box.id}-found`
  list.className = 'sl-find__found'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'What was found')
  list.hidden = true
  const line = document.createElement('p')
  line.className = 'govuk-visually-hidden'
  line.setAttribute('role', 'status')
  box.form?.after(list, line)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    box.setAttribute(name, value)
  return { list, line }
}

function optionOf(box: HTMLInputElement, { href, text, quiet }: Suggested, at: number): HTMLElement {
  const item = document.createElement('li')
  item.id = `${box.id}-${at}`
  item.className = 'sl-find__option'
  item.setAttribute('role', 'option')
  item.setAttribute('aria-selected', 'false')
  item.dataset['href'] = href
  const name = document.createElement('strong')
  name.textContent = text
  const rest = document.createElement('span')
  rest.textContent = quiet
  item.append(name, ' ', rest)
  // Before the box loses the focus and the list goes.
  item.addEventListener('mousedown', event => {
    event.preventDefault()
    location.assign(href)
  })
  return item
}

/** Null where there is no answer to show: an older question, no network, signed out. */
async function ask(box: HTMLInputElement, terms: string, signal: AbortSignal): Promise<Suggested[] | null> {
  const csrf = box.form?.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
  try {
    const kept = await fetch('/api/v1/find', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify({ terms }),
      signal,
    })
    tellSessionLeft(kept)
    if (!kept.ok) return null
    const { to } = (await kept.json()) as { to: string }
    const answer = await fetch(`/api/v1${to}`, { signal })
    return answer.ok ? suggestions(to, await answer.json()) : null
  } catch {
    return null
  }
}

interface Answered {
  readonly open: readonly { page: string; name: string | null; kind: string; born: string }[]
  readonly held: readonly { kind: string; contacts: readonly { agency: string }[] }[]
}

function suggestions(to: string, { open, held }: Answered): Suggested[] {
  if (open.length + held.length === 0) return []
  return [
    ...open.map(({ page: href, name, kind, born }) => ({ href, text: name ?? kind, quiet: born && `born ${born}` })),
    ...held.map(({ kind, contacts }) => ({
      href: to,
      text: `A ${kind} held by others`,
      quiet: [...new Set(contacts.map(({ agency }) => agency))].join(', '),
    })),
    { href: to, text: 'All that was found', quiet: 'what fits, and whom to ring' },
  ]
}
