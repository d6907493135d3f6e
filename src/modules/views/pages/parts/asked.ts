import { z } from 'zod'
import { type AgencyId, optional, type Reference } from '../../../../kernel/index.ts'
import type { Asked } from '../../model.ts'

/**
 * Which chronology an address means. `known`: a date as typed, read by the page so that it can say what is wrong with it; `by`: an
 * agency's id, or 'pooled'; `cut`: a kept cut, whose words stand in no address.
 */
export const ASKED = {
  known: optional(z.string().max(100)),
  by: optional(z.union([z.literal('pooled'), z.uuid().transform(id => id as AgencyId)])),
  cut: optional(z.uuid()),
}

/** The same chronology at another page of the child; `more` is put last. */
export function addressAsked(
  reference: Reference,
  page: '' | '/print' | '/filter' | '/band' | `/chronology/${string}`,
  { known, by, cut }: Asked,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(known && { known }),
    ...(by && { by }),
    ...(cut && { cut }),
    ...more,
  }).toString()
  return `/children/${reference}${page}${query ? `?${query}` : ''}`
}
