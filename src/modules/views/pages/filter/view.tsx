import { type PageView, sayReference, type Typed } from '../../../../kernel/index.ts'
import { Columns, Heading, Problems } from '../../../../ui/index.ts'
import { addressAsked } from '../parts/asked.ts'
import { Filters } from '../parts/filters.tsx'
import type { FilterPage } from './page.ts'

export function view(value: FilterPage, typed: Typed): PageView {
  const { child, asked } = value
  // A form sent from the chronology brings back which moment it was of.
  const held = { ...asked, known: asked.known ?? sent(typed, 'known') } as FilterPage['asked']
  const by = held.by ?? (sent(typed, 'by') as FilterPage['asked']['by'])
  return {
    title: `Filter, ${sayReference(child.reference)}`,
    back: { href: addressAsked(child.reference, '', asked), text: 'Chronology' },
    body: (
      <Columns>
        <Problems typed={typed} />
        <Heading caption={sayReference(child.reference)}>Show part of the chronology</Heading>
        <Filters {...value} asked={{ ...held, by }} typed={typed} />
      </Columns>
    ),
  }
}

function sent({ values }: Typed, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}
