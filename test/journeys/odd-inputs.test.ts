import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LeakHouse, openLeakHouse } from '../leaks/house.ts'
import { ODD_TEXTS } from '../odd-texts.ts'

// Whatever somebody types about people and things, through the real doors: it is on the record, or a sentence stands beside the
// field that could not be read. Never a 500, and nothing half saved.

let house: LeakHouse
beforeAll(async () => {
  house = await openLeakHouse()
})
afterAll(() => house?.close())

/** Half of them at each door, by turns; all in the drill. */
const oddTexts = (turn: number): readonly string[] =>
  ODD_TEXTS.filter((_, at) => process.env['SIGHTLINE_FULL'] || at % 2 === turn % 2)

const SAID = { howKnown: 'told', source: '', circulation: 'circle' }

/** Each field that is read, and the door it is typed at. */
const FIELDS: readonly {
  readonly field: string
  readonly door: string
  readonly body: Readonly<Record<string, string>>
}[] = [
  { field: 'value', door: 'facts/new', body: { kind: 'name', code: 'nickname' } },
  { field: 'value', door: 'facts/new', body: { kind: 'birth-date', code: 'told' } },
  { field: 'value', door: 'facts/new', body: { kind: 'identifier', code: 'nhs' } },
  { field: 'value', door: 'facts/new', body: { kind: 'identifier', code: 'upn' } },
  { field: 'since', door: 'facts/new', body: { kind: 'school', value: 'Harbour Lane Academy' } },
  { field: 'name', door: 'people/new', body: { relation: 'friend-of.friend.from', isNew: 'yes' } },
  { field: 'birth', door: 'people/new', body: { name: 'Somebody', relation: 'friend-of.friend.from', isNew: 'yes' } },
  { field: 'address', door: 'homes/new', body: { sort: 'family', since: '2025' } },
  {
    field: 'telling',
    door: 'things/new',
    body: { kind: 'vehicle', name: 'A van', relation: 'uses..to', isNew: 'yes' },
  },
  {
    field: 'telling',
    door: 'things/new',
    body: { kind: 'phone', name: 'A phone', relation: 'uses..to', isNew: 'yes' },
  },
  {
    field: 'telling',
    door: 'things/new',
    body: { kind: 'account', name: 'An account', relation: 'uses..to', isNew: 'yes' },
  },
]

test.each(FIELDS)(
  '$door takes whatever is typed as $field ($body.kind), or says beside it what it could not read',
  async ({ field, door, body }) => {
    const { reference } = house.cast.children.jordan
    const url = `/api/v1/${door === 'facts/new' ? 'subjects' : 'people'}/${reference}/${door}`
    const texts = oddTexts(FIELDS.findIndex(one => one.body === body))
    const wrong: string[] = []
    let taken = 0
    let refused = 0
    for (const typed of texts) {
      const before = await rows()
      const answer = await house.ask('amara', url, { method: 'POST', body: { ...SAID, ...body, [field]: typed } })
      const said =
        answer.status === 422 ? (JSON.parse(answer.body) as { fields?: Record<string, string> }).fields : undefined
      if (answer.status === 201) taken += 1
      else if (said?.[field] && (await rows()) === before) refused += 1
      else wrong.push(`${JSON.stringify(typed.slice(0, 40))}: ${answer.status} ${answer.body.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
    expect(taken + refused).toBe(texts.length)
  },
)

/** How much is on the record. */
async function rows(): Promise<string> {
  const { rows: counted } = await house.admin.query<{ all: string }>(
    'select ((select count(*) from fact) + (select count(*) from tie) + (select count(*) from subject))::text as all',
  )
  return counted[0]?.all ?? ''
}
