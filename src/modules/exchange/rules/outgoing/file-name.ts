import { civilDateOf, type Reference, sayReference } from '../../../../kernel/index.ts'

/** What a file is called: what it is, of which record and of which day, and never a person's name. */
export const nameOfFile = (
  what: string,
  { reference, madeAt }: { readonly reference: Reference; readonly madeAt: Date },
  ending: string,
): string => `${what}-${sayReference(reference)}-${civilDateOf(madeAt)}.${ending}`
