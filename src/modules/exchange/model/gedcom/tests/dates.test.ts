import { expect, test } from 'vitest'
import { readDate } from '../dates/read-date.ts'
import { familyDate, gedcomDate } from '../dates/write-date.ts'

test.each([
  ['12 MAR 1900', '1900-03-12', ''],
  ['MAR 1900', '1900-03', ''],
  ['       1819', '1819', ''],
  ['1 JAN 900', '0900-01-01', ''],
  ['@#DGREGORIAN@ 3 MAY 1950', '1950-05-03', ''],
  ['GREGORIAN 3 MAY 1950', '1950-05-03', ''],
  ['ABT 1950', '1950~', ''],
  ['EST JUN 1950', '1950-06~', ''],
  ['CAL 3 MAY 1950', '1950-05-03~', ''],
  ['BEF 1960', '[..1960]', ''],
  ['AFT 3 MAY 1960', '[1960-05-03..]', ''],
  ['BET 1960 AND MAY 1962', '[1960..1962-05]', ''],
  ['FROM 1960 TO 1962', '1960/1962', ''],
  ['FROM 1960', '1960/..', ''],
  ['TO 1962', '../1962', ''],
  ['INT 1962 (the winter of the snow)', '1962', 'the winter of the snow'],
  ['(the winter of the snow)', null, 'the winter of the snow'],
  ['11 FEB 1731/32', '1732-02-11', '11 FEB 1731/32'],
  ['50 B.C.', null, '50 B.C.'],
  ['50 BCE', null, '50 BCE'],
  ['31 FEB 1900', null, '31 FEB 1900'],
  ['9 JAN', null, '9 JAN'],
  ['@#DHEBREW@ 2 TVT 5758', null, '2 TVT 5758 (Hebrew calendar)'],
  ['HEBREW 2 TVT 5758', null, '2 TVT 5758 (Hebrew calendar)'],
  ['@#DFRENCH R@ 11 NIVO 6', null, '11 NIVO 6 (French republican calendar)'],
  ['FRENCH_R 11 NIVO 6', null, '11 NIVO 6 (French republican calendar)'],
  ['@#DJULIAN@ 4 JUL 1699', null, '4 JUL 1699 (Julian calendar)'],
  ['BET 1960 AND 1950', null, 'BET 1960 AND 1950'],
])('%s is %s, and in words “%s”', (said, edtf, words) => {
  expect(readDate(said)).toEqual({ edtf, words })
})

test.each([
  ['1900-03-12', '12 MAR 1900', '1900-03-12', ''],
  ['1900~', 'ABT 1900', '1900~', ''],
  ['1900?', 'BET 1 JAN 1900 AND 31 DEC 1900', '[1900-01-01..1900-12-31]', 'possibly 1900'],
  ['199X', 'BET 1 JAN 1990 AND 31 DEC 1999', '[1990-01-01..1999-12-31]', 'the 1990s'],
  ['2009-21', 'BET 1 MAR 2009 AND 31 MAY 2009', '[2009-03-01..2009-05-31]', 'spring 2009'],
  ['[1900,1902]', 'BET 1 JAN 1900 AND 31 DEC 1902', '[1900-01-01..1902-12-31]', '1900 or 1902'],
  ['1900/1902', 'FROM 1900 TO 1902', '1900/1902', ''],
  ['XXXX', '', null, ''],
])('%s of the record goes out as %s', (edtf, gedcom, kept, words) => {
  const date = familyDate(edtf)
  expect(gedcomDate(date)).toBe(gedcom)
  expect(date).toEqual({ edtf: kept, words })
})
