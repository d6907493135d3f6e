import type { BesideOf, Described, HomeOf, NameOf, NumberOf, WordOf } from '../../../../matching/index.ts'
import { SAMENESS } from '../../../record/index.ts'
import { readAddress } from '../../model/address.ts'
import { isNoPupilNumber } from '../../model/identifiers.ts'
import type { KnownFact, KnownOf, KnownTie, NumberOfScope } from '../../model/known.ts'

const KINDS: Readonly<Record<string, Described['kind']>> = {
  person: 'person',
  place: 'place',
  organisation: 'group',
  group: 'group',
}

/** What the index is told of one subject; null where there is nothing by which it could be found. */
export function describedOf(known: KnownOf, numberOf: NumberOfScope): Described | null {
  const kind = KINDS[known.subject.kind] ?? 'thing'
  const each = known.facts.map(fact => ({ fact, scope: numberOf(fact.scope) }))
  const as = (wanted: KnownFact['as']) => each.filter(({ fact }) => fact.as === wanted)
  // A silver Corsa is looked for by how it looks, and a person or a shop by what they are called.
  const called = as('name').map(({ fact, scope }) => calledBy(fact, scope, kind))
  const described: Described = {
    kind,
    names: called.flatMap(({ names }) => names),
    births: as('birth').map(({ fact, scope }) => ({ text: fact.value, scope })),
    homes: [...as('address').map(({ fact, scope }) => homeOf(fact, scope)), ...homesOf(known, numberOf)],
    numbers: each.flatMap(({ fact, scope }) => numbersOf(fact, scope)),
    words: [
      ...called.flatMap(({ words }) => words),
      ...as('words').map(({ fact, scope }) => ({ text: fact.value, scope })),
    ],
    beside: known.ties.filter(({ kind: tie }) => !SAMENESS.includes(tie)).map(tie => besideOf(tie, numberOf)),
  }
  return isEmpty(described) ? null : described
}

function isEmpty({ names, births, homes, numbers, words }: Described): boolean {
  return [names, births, homes, numbers, words].every(values => values.length === 0)
}

const SORTS: Readonly<Record<string, NameOf['sort']>> = {
  nickname: 'street',
  street: 'street',
  handle: 'alias',
  alias: 'alias',
  former: 'former',
}

interface Called {
  readonly names: readonly NameOf[]
  readonly words: readonly WordOf[]
}

function calledBy({ code, value, isOver }: KnownFact, scope: number, kind: Described['kind']): Called {
  if (kind === 'thing') return { names: [], words: [{ text: value, scope }] }
  // "Unknown male, “Smiler”": what is in quotation marks is a name, and the rest says what was seen.
  if (code === 'described') {
    const quoted = [...value.matchAll(/[“"‘]([^“”"‘’]{1,60})[”"’]/g)].map(([, text = '']) => text)
    return {
      names: quoted.map(text => ({ text, sort: 'street', scope })),
      words: [{ text: value.replace(/[“"‘][^“”"‘’]{1,60}[”"’]/g, ' '), scope }],
    }
  }
  return { names: [{ text: value, sort: SORTS[code] ?? (isOver ? 'former' : 'name'), scope }], words: [] }
}

const SCHEMES: Readonly<Record<string, string>> = { nhs: 'nhs', upn: 'upn' }

/** Of a number half seen, what was seen at one end is kept; with a gap in the middle it is none yet. */
function numbersOf({ as, code, value }: KnownFact, scope: number): NumberOf[] {
  const seen = value.replace(/^\*|\*$/g, '')
  if (seen === '' || /[?*]/.test(seen)) return []
  if (as === 'phone' || as === 'plate') return [{ kind: as, value: seen, scope }]
  if (as === 'handle') return [{ kind: value.slice(1).includes('@') ? 'email' : 'handle', value, scope }]
  if (as !== 'number' || isNoPupilNumber(value)) return []
  return [{ kind: SCHEMES[code] ?? 'reference', value, scope }]
}

/**
 * The homes of a person: the addresses of the places where they live or lived. An address and the tie to it are told one by one,
 * and may be told to different people: where their audiences differ, no one scope would be right, and it is left out.
 */
function homesOf({ ties, addresses }: KnownOf, numberOf: NumberOfScope): HomeOf[] {
  return ties
    .filter(({ kind }) => kind === 'lives-at')
    .flatMap(tie =>
      addresses
        .filter(({ subject, scope }) => subject === tie.far && scope.audience === tie.scope.audience)
        .filter(({ scope }) => scope.sealedTo === null)
        .map(fact => {
          const scope = { ...tie.scope, protected: fact.scope.protected || tie.scope.protected }
          return { ...homeOf(fact, numberOf(scope)), ...(tie.until ? { until: tie.until } : {}) }
        }),
    )
}

const HOUSE = /^((?:(?:flat|unit|room|apartment|apt)\s+)?\d+[a-z]?(?:\s*[-/]\s*\d+[a-z]?)?)\s+(\S.*)$/i

/** "12 Quay Street, Northmere NG1 5FS" taken apart as far as it can be. */
export function homeOf({ value }: Pick<KnownFact, 'value'>, scope: number): HomeOf {
  const read = readAddress(value)
  const postcode = read.ok ? (read.postcode ?? read.outward) : null
  const parts = value
    .replace(postcode ? new RegExp(postcode.replace(' ', '\\s?'), 'i') : /$^/, '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
  const at = parts.findIndex(part => HOUSE.test(part))
  const [, house, street] = HOUSE.exec(parts[at] ?? '') ?? []
  const town = parts[Math.max(at, 0) + 1]
  return {
    ...(house ? { house } : {}),
    ...((street ?? parts[0]) ? { street: street ?? parts[0] } : {}),
    ...(town ? { town } : {}),
    ...(postcode ? { postcode } : {}),
    scope,
  }
}

const besideOf = (tie: KnownTie, numberOf: NumberOfScope): BesideOf => ({ id: tie.far, scope: numberOf(tie.scope) })
