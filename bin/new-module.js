// `npm run new-module -- NAME`: the rooms of a new chapter, ready to be filled.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { onNode24, root } from './on-node-24.js'

onNode24()
const { moduleDrafts } = await import('./skeletons.ts')
const { write } = await import('./write.ts')
const { CHAPTERS } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const [name = ''] = process.argv.slice(2)

if (!CHAPTERS.includes(name)) {
  console.error(`new-module NAME, where NAME is one of: ${CHAPTERS.join(', ')}.\nA new one is a decision record first.`)
  process.exit(2)
}
if (existsSync(join(root, 'src', 'modules', name))) {
  console.error(`src/modules/${name} is already there.`)
  process.exit(1)
}
write(root, moduleDrafts(name))
console.log('Next: say in README.md what the room is for, and let `main` mount its door.')
