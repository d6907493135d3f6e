import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerName } from '../../../../seeds/cast.ts'
import type { Played } from '../../../../seeds/play.ts'
import { type CastHouse, castDatabase } from '../../../../test/cast.ts'
import type { Viewer } from '../../../kernel/index.ts'
import { childNamed } from '../../record/index.ts'
import { previewFamily } from './family-files.ts'
import { bringFamilyFileIn } from './whole-family.ts'

let fresh: CastHouse
let cast: Played
beforeAll(async () => {
  fresh = await castDatabase()
  cast = fresh.cast
})
afterAll(() => fresh?.drop())
let minute = 0
const at = () => new Date(Date.UTC(2026, 5, 1, 9, minute++)).toISOString()
const as = <Answer>(who: WorkerName, work: (viewer: Viewer) => Promise<Answer>): Promise<Answer> =>
  cast.as(who, at(), work)
const jordan = (viewer: Viewer) => childNamed(viewer, cast.children.jordan.reference)

test('royal', { timeout: 200_000 }, async () => {
  const file = { name: 'royal92.ged', bytes: readFileSync('/work/shared/data/gedcom/royal92.ged') }
  for (let i = 0; i < 2; i++) {
    const t = Date.now()
    try {
      const out = await as('amara', async viewer =>
        bringFamilyFileIn(viewer, await jordan(viewer), file, {
          who: 'I1',
          steps: null,
          same: new Map(),
          leaveOut: true,
          source: 'x',
        }),
      )
      console.log(out, Date.now() - t)
    } catch (e) {
      console.log(e, Date.now() - t)
    }
  }
  const t = Date.now()
  await as('amara', async viewer => previewFamily(viewer, await jordan(viewer), file))
  console.log('preview', Date.now() - t)
})
