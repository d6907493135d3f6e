import type { BandBy, BandSpan } from '../../model.ts'
import { addressAsked } from '../parts/asked.ts'
import type { BandPage } from './page.ts'
import type { Query } from './query.ts'

interface Otherwise {
  readonly asked?: Query
  readonly by?: BandBy
  /** Null: the whole record. */
  readonly span?: BandSpan | null
}

/** This page, otherwise: at another zoom, with other lanes, of another moment. What is not said stays as it is. */
export function addressOfBand(
  { child, asked: now, by: lanes }: BandPage,
  { asked = now, by = lanes, span }: Otherwise,
): string {
  const { from, to } = span === undefined ? asked : (span ?? { from: null, to: null })
  return addressAsked(child.reference, '/band', asked, {
    ...(by !== 'agency' && { lanes: by }),
    ...(from && to && { from, to }),
  })
}
