// `npm run check`: types, lint, drift of generated files; then every test, house rules among them.
import { spawnSync } from 'node:child_process'
import { onNode24, root } from './on-node-24.js'

onNode24()
const { steps } = await import('./steps.ts')
const broken = steps.filter(({ name, args }) => {
  console.log(`\n${name}`)
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0
})
if (broken.length > 0) {
  console.error(`\nNot in order: ${broken.map(({ name }) => name).join(', ')}. The tests were not run.`)
  process.exit(1)
}
const tests = spawnSync(process.execPath, ['bin/test.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exit(tests.status ?? 1)
