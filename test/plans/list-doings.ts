import { Invalid, type Viewer } from '../../src/kernel/index.ts'
import { askToBringIn, bringIn, bringInTurn, takeTurn, tellProgress } from '../../src/modules/exchange/acts/bring-in.ts'
import { bringChildrenIn, handOverChildren } from '../../src/modules/exchange/acts/council-lists.ts'
import { bringFamilyIn, handOverFamily } from '../../src/modules/exchange/acts/family-files.ts'
import { handOver, planList } from '../../src/modules/exchange/acts/hand-over.ts'
import { ownCouncilLists } from '../../src/modules/exchange/reads/council-lists.ts'
import { familyFileNamed, ownFamilyFiles } from '../../src/modules/exchange/reads/family-files.ts'
import { columnsOf, listNamed, ownLists, previewOf, progressOf } from '../../src/modules/exchange/reads/lists.ts'
import { turnsAsked } from '../../src/modules/exchange/store.ts'
import type { Child } from '../../src/modules/record/index.ts'
import type { Day } from './doings.ts'

/** What is asked while an agency's list is handed over, looked at and brought in, and when the next one comes. */
export const LIST_DOINGS: Readonly<Record<string, (day: Day) => Promise<unknown>>> = {
  'a list handed over, looked at and brought in': async ({ viewer, child }) => {
    const list = await handedOver(viewer, child, '')
    await previewOf(viewer, await listNamed(viewer, list))
    const turn = await askToBringIn(viewer, await listNamed(viewer, list), CHOICES)
    await progressOf(viewer, await listNamed(viewer, list))
    await turnsAsked(viewer.work, viewer.now)
    await takeTurn(viewer, turn)
    await bringInTurn(viewer, turn, rows => tellProgress(viewer, turn, rows))
    await ownLists(viewer, child)
    const next = await listNamed(viewer, await handedOver(viewer, child, ' again'))
    await bringIn(viewer, next, { ...CHOICES, corrections: true }, async () => {})
  },
  'a family file handed over, looked at and brought in, and again': async ({ viewer, child }) => {
    for (const name of ['Ottoline /Sark/', 'Ottoline /Sark/']) {
      const list = await familyFileNamed(viewer, await handOverFamily(viewer, child, familyOf(name)))
      await ownFamilyFiles(viewer, child)
      await bringFamilyIn(viewer, list, FAMILY_CHOICES, SAYING, 500).catch(refused)
    }
  },
  'children from the council’s own system': async ({ viewer }) => {
    const text = `Person ID,Name,Legal status\nP-1,Ash Lowe,None\n`
    const list = await handOverChildren(viewer, { name: 'children.csv', bytes: Buffer.from(text) })
    await bringChildrenIn(viewer, list, { purpose: 'Safety', basis: 'Children Act 2004', leaveOut: false })
    await ownCouncilLists(viewer)
  },
}

/** The second time there is nothing new. */
function refused(failure: unknown): void {
  if (!(failure instanceof Invalid)) throw failure
}

const SAYING = { howKnown: 'told', source: 'an aunt', circulation: 'circle' } as const
const FAMILY_CHOICES = {
  ...{ who: null, steps: null, same: new Map<string, string>(), apart: true, wordsConfirmed: true, leaveOut: true },
}

function familyOf(name: string) {
  const lines = [
    '0 HEAD',
    '1 GEDC',
    '2 VERS 7.0',
    '0 @I1@ INDI',
    `1 NAME ${name}`,
    '1 BIRT',
    '2 DATE 1950',
    '1 FAMS @F1@',
  ]
  const others = [
    '0 @I2@ INDI',
    '1 NAME Percy /Sark/',
    '1 FAMC @F1@',
    '0 @F1@ FAM',
    '1 WIFE @I1@',
    '1 CHIL @I2@',
    '0 TRLR',
  ]
  return { name: 'family.ged', bytes: Buffer.from([...lines, ...others].join('\n')) }
}

const CHOICES = { leaveOut: true, corrections: false, wordsConfirmed: true }

async function handedOver(viewer: Viewer, child: Child, anew: string) {
  const bytes = Buffer.from(`Date,Details,Ref\n03/05/2025,Seen at the shops${anew}.,A1\n04/05/2025,Came late.,A2\n`)
  const id = await handOver(viewer, child, { name: 'list.csv', bytes })
  const list = await listNamed(viewer, id)
  const { table, plan } = await columnsOf(viewer, list)
  await planList(viewer, list, table, plan)
  return id
}
