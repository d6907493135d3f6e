// Cuts what was typed into numbers, words and marks in one pass, so no input, however hostile, takes longer than its length.

export interface Token {
  readonly kind: 'number' | 'word' | 'mark'
  /** Lower case. */
  readonly text: string
}

export function tokensOf(text: string): readonly Token[] {
  const plain = tidied(text)
  const tokens: Token[] = []
  let start = 0
  while (start < plain.length) {
    const kind = kindOf(plain.charAt(start))
    let end = start + 1
    if (kind === 'number' || kind === 'word') while (end < plain.length && kindOf(plain.charAt(end)) === kind) end++
    if (kind !== 'space') tokens.push({ kind, text: plain.slice(start, end) })
    start = end
  }
  return tokens
}

/** Reads tokens in order. Looking never moves; taking moves past what was found. */
export class Cursor {
  readonly #tokens: readonly Token[]
  #at = 0
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  look(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead]
  }

  skip(count = 1): void {
    this.#at += count
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length
  }

  /** Takes these texts when they come next, all of them or none. */
  take(...texts: readonly string[]): boolean {
    const found = texts.every((text, ahead) => this.look(ahead)?.text === text)
    if (found) this.skip(texts.length)
    return found
  }

  takeAny(texts: ReadonlySet<string>): boolean {
    const next = this.look()
    if (!next || !texts.has(next.text)) return false
    this.skip()
    return true
  }
}

function tidied(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('a.m.', 'am')
    .replaceAll('p.m.', 'pm')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019`]/g, "'")
    .replaceAll("o'clock", '')
    .replaceAll('mid-', 'mid ')
}

function kindOf(character: string): Token['kind'] | 'space' {
  if (character >= '0' && character <= '9') return 'number'
  if (character >= 'a' && character <= 'z') return 'word'
  return character.trim() === '' ? 'space' : 'mark'
}
