import { setTimeout as pause } from 'node:timers/promises'
import { asAdmin } from '../../src/db/admin.ts'
import type { Drilled } from './drill.ts'
import { strike, type Target } from './house/faults.ts'
import { type Sender, senderOf, until } from './house/lists.ts'
import { openProduct, type Product } from './house/server.ts'

// All or nothing: a server, or a database, that is killed while a list comes in leaves none of it.

export const run = (): Promise<Drilled> => listsKilled(12)

const ROWS = 5_000

export async function listsKilled(cycles: number): Promise<Drilled> {
  const product = await openProduct()
  try {
    await product.start()
    const sender = await senderOf(product, 'amara')
    const left: number[] = []
    const reached: number[] = []
    for (let cycle = 0; cycle < cycles; cycle++) {
      const list = await onceThere(() => sender.handOver(longList(`cycle ${cycle}`)))
      await sender.bringIn(list)
      reached.push((await until(sender, list, now => now.state === 'done' || now.done > 0)).done)
      const target: Target = cycle % 2 === 0 ? 'app' : 'postmaster'
      await strike(product, target)
      await (target === 'app' ? product.start() : product.ready())
      left.push(await onceThere(() => rowsOf(product, `cycle ${cycle}`)))
    }
    const again = await bringInAgain(sender, product)
    const none = left.filter(rows => rows === 0).length
    return {
      passed: none + again,
      failed: left.length - none + (1 - again),
      figures: [
        `${cycles} lists of ${ROWS} rows cut off after ${reached.join(', ')} rows; on the record of each: ${left.join(', ')}`,
        again === 1
          ? 'the last one, asked for again, came in whole'
          : 'the last one did not come in when asked for again',
      ],
    }
  } finally {
    await product.remove()
  }
}

/** The page of a list that was cut off says so, and asking again brings all of it in. */
async function bringInAgain(sender: Sender, product: Product): Promise<number> {
  const list = await sender.handOver(longList('again'))
  await sender.bringIn(list)
  await until(sender, list, now => now.done > 0)
  await strike(product, 'app')
  await product.start()
  await until(sender, list, now => now.state === 'cut-off')
  await sender.bringIn(list)
  await until(sender, list, now => now.state === 'done')
  return (await rowsOf(product, 'again')) === ROWS ? 1 : 0
}

const longList = (mark: string): string =>
  `Date,Details,Ref\n${Array.from({ length: ROWS }, (_, at) => `${day(at)},Drilled list ${mark}: row ${at}.,${mark} ${at}\n`).join('')}`

const day = (at: number): string => `${String((at % 28) + 1).padStart(2, '0')}/0${(at % 9) + 1}/20${10 + (at % 15)}`

/** A database that was killed a moment ago may not be back yet. */
async function onceThere<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const end = Date.now() + 20_000; ; await pause(100)) {
    try {
      return await ask()
    } catch (failure) {
      if (Date.now() > end) throw failure
    }
  }
}

/** Rows of the record, of whatever kind, that a list left. */
const rowsOf = (product: Product, mark: string): Promise<number> =>
  asAdmin(product.adminUrl, async admin => {
    const { rows } = await admin.query<{ count: string }>(
      `select greatest((select count(*) from telling where text ^@ $1), (select count(*) from list_mark where identity ^@ $2)) as count`,
      [`Drilled list ${mark}:`, `id:${mark} `],
    )
    return Number(rows[0]?.count)
  })
