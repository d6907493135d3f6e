import { join } from 'node:path'
import { readConfig } from './config.ts'
import { firstRunLink } from './modules/access/index.ts'
import { openHouse } from './open-house.ts'

// The product: its own database or DATABASE_URL, every chapter's pages, one server.
const config = readConfig(process.env, 'start')
const running = await openHouse(config, { dataDir: join(config.data, 'postgres'), durable: true })
console.log(`Sightline is at ${running.origin}`)
const link = await firstRunLink(running.house.database, running.house.now())
if (link) console.log(`Nobody has an account yet. Set up the first one within an hour: ${running.origin}${link}`)

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await running.stop()
    process.exit(0)
  })
}
