// A vehicle is known by its plate, by what it looked like, or by both: "silver Corsa" is enough to begin with.

import { text } from '../../../kernel/index.ts'
import { type ReadPlate, readPlate } from './plates.ts'

export interface Vehicle {
  readonly plate: Extract<ReadPlate, { ok: true }> | null
  /** As typed, on one line; '' when only the plate is known. */
  readonly description: string
  /** "silver Corsa, AB12 CDE". */
  readonly shown: string
}

export type ReadVehicle =
  | { readonly ok: true; readonly vehicle: Vehicle }
  | { readonly ok: false; readonly field: 'plate' | 'description'; readonly sentence: string }

/** At least one of the two; the description in up to 200 characters. Says which field to look at. */
export function readVehicle(typed: { readonly plate: string; readonly description: string }): ReadVehicle {
  const described = DESCRIPTION.safeParse(typed.description.replace(/\s+/g, ' '))
  if (!described.success) {
    return { ok: false, field: 'description', sentence: `${described.error.issues[0]?.message ?? ''}.` }
  }
  const description = described.data
  const plate = typed.plate.trim() === '' ? null : readPlate(typed.plate)
  if (plate?.ok === false) return { ok: false, field: 'plate', sentence: plate.sentence }
  if (plate === null && !/[\p{L}\p{N}]/u.test(description)) {
    return { ok: false, field: 'description', sentence: 'Enter a plate or what the vehicle looks like: silver Corsa.' }
  }
  const shown = [description, plate?.shown ?? ''].filter(words => words !== '').join(', ')
  return { ok: true, vehicle: { plate, description, shown } }
}

const DESCRIPTION = text({ label: 'The description', max: 200, required: false })
