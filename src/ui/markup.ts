import type { JSX } from 'preact'

/** What may be shown: words, which are escaped, or parts. An object that is neither does not type-check. */
export type Content = JSX.Element | string | number | false | null | undefined | readonly Content[]

/** Words that also want a class or an attribute of their own. */
export interface Wording {
  readonly text: Content
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Either the words alone, or the words with their options: `label="Name"` or `label={{ text: 'Name', classes }}`. */
export type Worded<Options extends Wording = Wording> = Content | Options

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Anything left out of a list by a condition: `[always, sometimes && row]`. */
export type Skipped = false | null | undefined | ''

export function worded<Options extends Wording>(given: Worded<Options>): Partial<Options> & Wording {
  return isOptions(given) ? given : ({ text: given } as Partial<Options> & Wording)
}

/** The words alone, for the few places that take no options. */
export function wordsOf(given: Worded<Wording>): Content {
  return worded(given).text
}

/** Nothing to show: what the official templates mean by a missing text. */
export function isBlank(content: Content): boolean {
  return content === undefined || content === null || content === false || content === '' || content === 0
}

export function cx(...classes: readonly (string | Skipped)[]): string {
  return classes.filter(Boolean).join(' ')
}

/** Ids for `aria-describedby`, in reading order, or nothing at all: an empty attribute would be announced by some. */
export function idsOf(...ids: readonly (string | Skipped)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined
}

/** Written out as words: `aria-hidden="true"`, never the bare name, and `false` is a value like another. */
export function attrs(attributes: Attributes | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, `${value ?? ''}`]))
}

/** The sentences that a script of the kit says, in our words: one per key, or one per plural form. */
export function sayings(
  said: Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, words]) => {
      if (!words) return []
      if (typeof words === 'string') return [[`data-i18n.${key}`, words]]
      return Object.entries(words).map(([plural, sentence]) => [`data-i18n.${key}.${plural}`, sentence])
    }),
  )
}

export function present<Item>(items: readonly (Item | Skipped)[] | undefined): Item[] {
  return (items ?? []).filter((item): item is Item => Boolean(item))
}

function isOptions<Options extends Wording>(given: Worded<Options>): given is Options {
  return typeof given === 'object' && given !== null && !Array.isArray(given) && 'text' in given
}
