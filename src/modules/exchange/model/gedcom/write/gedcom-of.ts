import type { FamilyPerson, FamilySex, GedcomFamily, GedcomVersion } from '../family.ts'
import { inOrder } from '../family.ts'
import { NO_COUPLE } from '../read/couples.ts'
import { roleOf } from '../roles.ts'
import { dateLines, event, periodLines } from './couples.ts'
import { type Unit, unitsOf } from './families.ts'
import { type Line, line, pointing, textOf } from './lines.ts'
import { nameLines } from './names.ts'

/** A family as a GEDCOM file, in UTF-8. Nothing is in it but what the family says: no agency, no worker, no reference. */
export function gedcomOf(said: GedcomFamily, version: GedcomVersion): string {
  const family = inOrder(said)
  const units = unitsOf(family)
  const near = nearOf(family, units)
  return textOf(
    [
      head(version),
      ...family.people.map(person => personLine(person, near, version)),
      ...units.map(unit => familyLine(unit, near, version)),
      ...(version === '5.5.1' ? [line('SUBM', '', [line('NAME', 'Sightline')], 'U1')] : []),
      line('TRLR'),
    ],
    version,
  )
}

function head(version: GedcomVersion): Line {
  const source = line('SOUR', 'SIGHTLINE')
  if (version === '7.0') return line('HEAD', '', [line('GEDC', '', [line('VERS', '7.0')]), source])
  return line('HEAD', '', [
    source,
    pointing('SUBM', 'U1'),
    line('GEDC', '', [line('VERS', '5.5.1'), line('FORM', 'LINEAGE-LINKED')]),
    line('CHAR', 'UTF-8'),
  ])
}

const SEXES: Readonly<Record<FamilySex, string>> = { female: 'F', male: 'M', neither: 'X', unknown: 'U' }

/** Who and what is near each person: asked of every one of thousands. */
function nearOf({ people, ties }: GedcomFamily, units: readonly Unit[]) {
  const byPerson = <One>(
    all: readonly One[],
    whose: (one: One) => Iterable<string | null>,
  ): Map<string | null, One[]> => {
    const near = new Map<string | null, One[]>()
    for (const one of all) for (const who of whose(one)) near.set(who, [...(near.get(who) ?? []), one])
    return near
  }
  return {
    sexes: new Map(people.map(({ pointer, sex }) => [pointer, sex])),
    asChild: byPerson(units, ({ children }) => children.keys()),
    asPartner: byPerson(units, ({ partners }) => partners),
    ties: byPerson(ties, ({ to }) => [to]),
  }
}
type Near = ReturnType<typeof nearOf>

function personLine(person: FamilyPerson, near: Near, version: GedcomVersion): Line {
  const own = person.pointer
  const dated = (tag: string, dates: FamilyPerson['births']): Line[] =>
    dates.map(date => event(tag, dateLines(date, version)))
  return line(
    'INDI',
    '',
    [
      ...nameLines(person.names, version),
      ...(person.sex ? [line('SEX', SEXES[person.sex])] : []),
      ...dated('BIRT', person.births),
      ...dated('DEAT', person.deaths),
      ...(near.asChild.get(own) ?? []).flatMap(unit => childOf(unit, own, version)),
      ...(near.asPartner.get(own) ?? []).map(({ pointer }) => pointing('FAMS', pointer)),
      ...(near.ties.get(own) ?? []).flatMap(tie => associations(tie, version)),
      ...person.notes.map(note => line('NOTE', note)),
    ],
    own,
  )
}

function childOf({ pointer, children }: Unit, child: string, version: GedcomVersion): Line[] {
  const said = (word: string): string => (version === '7.0' ? word.toUpperCase() : word)
  return (children.get(child) ?? []).map(sort => {
    if (sort === 'birth') return pointing('FAMC', pointer)
    const under = {
      adoptive: line('PEDI', said('adopted')),
      foster: line('PEDI', said('foster')),
      disputed: line('STAT', said('challenged')),
    }
    return pointing('FAMC', pointer, [under[sort]])
  })
}

function associations(tie: GedcomFamily['ties'][number], version: GedcomVersion): Line[] {
  const said = roleOf(tie)
  if (!said) return []
  const role =
    version === '5.5.1'
      ? line('RELA', said.phrase)
      : line('ROLE', said.role, said.role === 'OTHER' ? [line('PHRASE', said.phrase)] : [])
  return [pointing('ASSO', tie.from, [role])]
}

function familyLine({ pointer, partners, couple, children }: Unit, { sexes }: Near, version: GedcomVersion): Line {
  const sexOf = (who: string | null): FamilySex | null => (who === null ? null : (sexes.get(who) ?? null))
  const [first = null, second = null] = partners
  const isTurned = sexOf(first) === 'female' && (second === null || sexOf(second) !== 'female')
  const [husband, wife] = isTurned ? [second, first] : [first, second]
  const strangers = second !== null && couple === null
  return line(
    'FAM',
    '',
    [
      ...(husband ? [pointing('HUSB', husband)] : []),
      ...(wife ? [pointing('WIFE', wife)] : []),
      ...[...children.keys()].map(child => pointing('CHIL', child)),
      ...(couple ? periodLines(couple, version) : []),
      ...(strangers ? [line('EVEN', '', [line('TYPE', NO_COUPLE)])] : []),
    ],
    pointer,
  )
}
