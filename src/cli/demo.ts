// `npm run demo`: the same product on a throw-away database, filled with the invented partnership by its own acts.
import { resolve } from 'node:path'
import { playCast } from '../../seeds/play.ts'
import { readConfig } from '../config.ts'
import { openHouse, type Running } from '../open-house.ts'
import { besideUrl, dropBeside } from './demo/database.ts'
import { sayPeople, writePeople } from './demo/people.ts'
import { clearPlace, openPlace, type Place } from './demo/place.ts'

const settings = readConfig(process.env, 'demo')
const asked = process.env['SIGHTLINE_DATA']?.trim()
const place = await openPlace(asked ? resolve(asked) : null, settings.data, settings.now)
const databaseUrl = settings.databaseUrl && besideUrl(settings.databaseUrl)
const running = start(place).catch(async (failure: unknown) => {
  await clear(place)
  throw failure
})

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await (await running).stop()
    await clear(place)
    process.exit(0)
  })
}
const { origin } = await running
console.log(`\nEverything in it is gone when it stops. Its folder is ${place.folder}. Sightline is at\n${origin}`)

function start({ folder, database }: Place): Promise<Running> {
  console.log('Playing the invented partnership into a throw-away database: some seconds.\n')
  const config = { ...settings, data: folder, databaseUrl }
  return openHouse(config, { dataDir: database, durable: false }, async (started, box) => {
    const played = await playCast(started.database, box)
    writePeople(folder, played)
    for (const line of sayPeople(played)) console.log(line)
  })
}

async function clear(used: Place): Promise<void> {
  if (databaseUrl) await dropBeside(databaseUrl)
  clearPlace(used)
}
