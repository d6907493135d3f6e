import type { Typed } from '../../kernel/page.ts'
import type { Content, Worded, Wording } from '../markup.ts'

/** What every field helper takes: it finds its own value and its own sentence in what was typed. */
export interface FieldOptions {
  readonly typed: Typed
  readonly name: string
  readonly label: Content
  readonly hint?: Worded<Wording>
  /** How large the question is set; `s`, bold in the size of the text, where not given. */
  readonly size?: 'plain' | 's' | 'm' | 'l' | undefined
  /** The question is the page's one h1. */
  readonly isPageHeading?: boolean | undefined
}

/** What stands in the field: what was typed last, or nothing. */
export function typedValue(typed: Typed, name: string): string {
  const value = typed.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values sent under one name: ticked boxes. */
export function typedValues(typed: Typed, name: string): readonly string[] {
  const value = typed.values[name]
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}

export function problemOf(typed: Typed, name: string): string | undefined {
  return typed.errors[name]
}

export function hasProblems(typed: Typed): boolean {
  return Object.keys(typed.errors).length > 0
}

/** The words of the question with the class of their size, as a label or a legend. */
export function asked(kind: 'label' | 'fieldset__legend', { label, size = 's', isPageHeading }: FieldOptions) {
  return { text: label, isPageHeading, classes: size === 'plain' ? undefined : `govuk-${kind}--${size}` }
}
