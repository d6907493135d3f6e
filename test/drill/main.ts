import { readdirSync } from 'node:fs'
import type { Drill, Figures } from './drill.ts'

// `npm run drill [-- name …]`: the long ones at full count. Each drill is a file here that exports `run`.
const here = new URL('.', import.meta.url)
const NOT_DRILLS = ['main.ts', 'drill.ts']
const drills = readdirSync(here)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !NOT_DRILLS.includes(name))
  .map(name => name.slice(0, -'.ts'.length))
  .sort()

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !drills.includes(name))
if (unknown.length > 0) {
  console.error(`There is no drill called ${unknown.join(', ')}: there is ${drills.join(', ')}.`)
  process.exit(2)
}

let passed = 0
let failed = 0
for (const name of asked.length > 0 ? asked : drills) {
  const started = Date.now()
  console.log(`\n${name}`)
  try {
    const { run } = (await import(new URL(`${name}.ts`, here).href)) as { run: Drill }
    const drilled = await run()
    passed += drilled.passed
    failed += drilled.failed
    for (const line of linesOf(drilled.figures)) console.log(`  ${line}`)
  } catch (failure) {
    failed += 1
    console.log(`  ended early: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`)
  }
  console.log(`  ${Math.round((Date.now() - started) / 1000)} s`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function linesOf(figures: Figures): readonly string[] {
  return Array.isArray(figures) ? figures : Object.entries(figures).map(([name, figure]) => `${name}: ${figure}`)
}
