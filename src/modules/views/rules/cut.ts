import type { AgencyId } from '../../../kernel/index.ts'
import { type Cut, labelOf } from '../../record/index.ts'

/** "Only what Mereside Police told, with Smiler, since March 2026, with the words “grey coat”." */
export function sayCut(
  { asked, personName, thingName }: Cut,
  agencies: readonly { readonly id: AgencyId; readonly name: string }[],
): string {
  const agency = agencies.find(one => one.id === asked.agency)?.name ?? 'one agency'
  const parts = [
    asked.kind && `under “${labelOf(asked.kind)}”`,
    personName && `with ${personName} in it`,
    thingName && `${personName ? 'and' : 'with'} ${thingName}${personName ? '' : ' in it'}`,
    asked.from && `from ${asked.from.typed}`,
    asked.to && `until ${asked.to.typed}`,
    asked.words && `with the words “${asked.words}”`,
  ].filter(part => part)
  return `Only what ${asked.agency ? `${agency} told` : 'was told'}${parts.map(part => `, ${part}`).join('')}.`
}
