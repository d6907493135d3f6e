import { expect, test } from 'vitest'
import { readVehicle } from './vehicles.ts'

test('A silver Corsa is enough, and so is half a plate', () => {
  expect(readVehicle({ plate: '', description: ' silver  Corsa ' })).toEqual({
    ok: true,
    vehicle: { plate: null, description: 'silver Corsa', shown: 'silver Corsa' },
  })
  expect(readVehicle({ plate: 'starts YK07', description: '' })).toMatchObject({
    ok: true,
    vehicle: { plate: { value: 'YK07*', whole: false }, description: '', shown: 'YK07…' },
  })
  expect(readVehicle({ plate: 'ab12cde', description: 'silver Corsa' })).toMatchObject({
    vehicle: { shown: 'silver Corsa, AB12 CDE' },
  })
})

test.each([
  ['', '', 'description', 'Enter a plate or what the vehicle looks like: silver Corsa.'],
  ['', '…', 'description', 'Enter a plate or what'],
  ['<b>', 'silver Corsa', 'plate', 'A plate holds only letters and numbers.'],
  ['', 'x'.repeat(201), 'description', 'must be 200 characters or fewer.'],
])('plate “%s” with “%s” is sent back beside the %s', (plate, description, field, sentence) => {
  const read = readVehicle({ plate, description })
  expect(read).toMatchObject({ ok: false, field })
  expect(read.ok ? '' : read.sentence).toContain(sentence)
})
