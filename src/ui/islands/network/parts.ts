/** What the drawing is made of on the page: made here, since without a script it would be there in vain. */
export interface Parts {
  readonly canvas: HTMLCanvasElement
  readonly buttons: Readonly<Record<'closer' | 'further' | 'all' | 'groups', HTMLButtonElement>>
  /** What was chosen: seen, and said to a screen reader as it changes. */
  readonly said: HTMLElement
  readonly open: HTMLAnchorElement
  readonly unfold: HTMLButtonElement
}

const KEYS =
  'Arrow keys move, plus and minus zoom. Tab goes from one to the next in view, Enter opens, Escape leaves the drawing.'

export function partsIn(place: HTMLElement): Parts {
  const { title = '', id = 'network' } = { title: place.dataset['networkTitle'], id: place.id }
  const keys = made('p', 'govuk-hint sl-network__keys', KEYS)
  keys.id = `${id}-keys`
  const canvas = made('canvas', 'sl-network__canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-label', title)
  canvas.setAttribute('aria-describedby', keys.id)
  const buttons = {
    closer: button('Zoom in'),
    further: button('Zoom out'),
    all: button('Show all of it'),
    groups: button('Show everybody singly'),
  }
  buttons.groups.hidden = true
  const tools = made('div', 'govuk-button-group sl-network__tools')
  tools.append(...Object.values(buttons))
  const chosen = made('div', 'sl-network__chosen')
  const said = made('p', 'govuk-body sl-network__said', 'Nobody chosen.')
  said.setAttribute('aria-live', 'polite')
  // Whoever leaves the drawing by Escape comes out here.
  said.tabIndex = -1
  const open = made('a', 'govuk-link', 'Open')
  const unfold = button('Open this group')
  open.hidden = unfold.hidden = true
  chosen.append(said, open, unfold)
  place.replaceChildren(keys, tools, canvas, chosen)
  return { canvas, buttons, said, open, unfold }
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
  words = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.className = classes
  element.textContent = words
  return element
}

function button(words: string): HTMLButtonElement {
  const element = made('button', 'govuk-button govuk-button--secondary', words)
  element.type = 'button'
  return element
}
