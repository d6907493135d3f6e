import type { AudienceId } from '../../../../kernel/index.ts'
import type { Scope } from '../../model/known.ts'

/** Scopes by number, from 1: the same three always have the same one. A number once given is never another's. */
export class Scopes {
  /** Nearly all: told to one audience, neither sealed nor protected. */
  readonly #plain = new Map<AudienceId, number>()
  readonly #others = new Map<string, number>()
  readonly #scopes: Scope[] = []

  number(scope: Scope): number {
    const { audience, sealedTo, protected: isProtected } = scope
    if (sealedTo === null && !isProtected) return this.#known(this.#plain, audience, scope)
    return this.#known(this.#others, `${audience} ${sealedTo ?? ''} ${isProtected}`, scope)
  }

  #known<Key>(numbers: Map<Key, number>, key: Key, { audience, sealedTo, protected: isProtected }: Scope): number {
    const known = numbers.get(key)
    if (known !== undefined) return known
    this.#scopes.push({ audience, sealedTo, protected: isProtected })
    numbers.set(key, this.#scopes.length)
    return this.#scopes.length
  }

  /** @throws Error for a number that was never given */
  of(number: number): Scope {
    const scope = this.#scopes[number - 1]
    if (!scope) throw new Error(`There is no scope ${number}`)
    return scope
  }
}

/**
 * Of a tie: whoever is at either end may be sealed, and the tie then leads nobody but those who reach that home. Between two who are sealed to
 * two homes it leads nobody: null, and it is left out.
 */
export function scopeOfTie(audience: AudienceId, seals: readonly (AudienceId | null)[]): Scope | null {
  const homes = [...new Set(seals.filter(home => home !== null))]
  if (homes.length > 1) return null
  return { audience, sealedTo: homes[0] ?? null, protected: homes.length > 0 }
}
