import type { FactKind, ReadValue } from '../../record/index.ts'
import { readHandle } from '../model/accounts.ts'
import { readPhone, sayPhone } from '../model/phones.ts'
import { PLACE_KINDS } from '../model/places.ts'
import { readPlate, sayPlate } from '../model/plates.ts'

// What is said about things, each read as far as it can be: half a number plate is worth keeping.

export const THING_FACTS: readonly FactKind[] = [
  {
    kind: 'plate',
    label: 'Number plate',
    asks: 'The number plate, as far as it was seen',
    hint: 'For example, AB12 CDE. Put ? for each sign that was not seen: AB1? ??E, or starts AB12',
    lasts: true,
    matched: 'plate',
    of: ['vehicle'],
    read: typed => kept(readPlate(typed)),
    show: sayPlate,
  },
  {
    kind: 'number',
    label: 'Phone number',
    asks: 'The phone number, as far as it is known',
    hint: 'For example, 07700 900123, or ends 4432',
    lasts: true,
    matched: 'phone',
    of: ['phone'],
    read: typed => kept(readPhone(typed)),
    show: sayPhone,
  },
  {
    kind: 'handle',
    label: 'Account',
    asks: 'The name or address of the account',
    hint: 'For example, @northmere.star. Write which service below, as its description',
    lasts: true,
    matched: 'handle',
    of: ['account'],
    read: typed => handleValue(typed),
  },
  {
    kind: 'place-kind',
    label: 'What kind of place',
    asks: 'What kind of place it is',
    choices: PLACE_KINDS,
    matched: 'words',
    of: ['place'],
  },
  {
    kind: 'called',
    label: 'Called',
    asks: 'What it is called',
    hint: 'As people say it: the chip shop on Quay Street, silver Corsa',
    lasts: true,
    matched: 'name',
    of: ['place', 'vehicle', 'phone', 'account', 'organisation', 'group'],
  },
]

type Read = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly sentence: string }

const kept = (read: Read): ReadValue => (read.ok ? { ok: true, value: read.value } : read)

/** Kept as it is written; letters' size makes no difference only where two are compared. */
function handleValue(typed: string): ReadValue {
  const read = readHandle(typed)
  return read.ok ? { ok: true, value: read.shown } : read
}
