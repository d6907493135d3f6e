import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FULL_SIZE } from '../seeds/large/index.ts'
import { type Bench, isReached, type Measured, type Options } from './bench.ts'
import { table } from './table.ts'

// npm run bench [-- name ...] [--json] [--people N --ties N --happenings N --seed S] [--data FOLDER]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: String(FULL_SIZE.people) },
    ties: { type: 'string', default: String(FULL_SIZE.ties) },
    happenings: { type: 'string', default: String(FULL_SIZE.happenings) },
    seed: { type: 'string', default: FULL_SIZE.seed },
    data: { type: 'string', default: process.env['SIGHTLINE_DATA'] ?? 'var/bench' },
  },
})

const here = new URL('.', import.meta.url)
const benches = readdirSync(here, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort()
const unknown = positionals.filter(name => !benches.includes(name))
if (unknown.length > 0) misuse(`There is no bench called ${unknown.join(', ')}: there is ${benches.join(', ')}.`)

const options: Options = {
  size: { people: count('people'), ties: count('ties'), happenings: count('happenings'), seed: values.seed },
  data: resolve(values.data),
  say: sentence => process.stderr.write(`${sentence}\n`),
}
const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? '',
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}

const all: Measured[] = []
for (const name of positionals.length > 0 ? positionals : benches) {
  const { bench } = (await import(new URL(`${name}/index.ts`, here).href)) as { bench: Bench }
  const measured = await bench(options)
  all.push(measured)
  if (!values.json) console.log(table(measured))
}
if (values.json) console.log(JSON.stringify({ machine, benches: all }, null, 2))
if (all.some(({ rows }) => rows.some(row => isReached(row) === false))) process.exitCode = 1

function count(name: 'people' | 'ties' | 'happenings'): number {
  const number = Number(values[name])
  return Number.isSafeInteger(number) && number > 0
    ? number
    : misuse(`--${name} takes a whole number, not "${values[name]}".`)
}

function misuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
