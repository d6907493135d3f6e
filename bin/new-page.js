// `npm run new-page -- CHAPTER PATH`: a page of a chapter, listed at its door.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onNode24, root } from './on-node-24.js'

onNode24()
const { listed, pageDrafts, pageFolder } = await import('./skeletons.ts')
const { write } = await import('./write.ts')
const [chapter = '', path = ''] = process.argv.slice(2)
const home = join(root, 'src', 'modules', chapter)

if (!/^[a-z]+$/.test(chapter) || !/^(\/:?[a-z][a-z-]*)+$/.test(path)) {
  console.error('new-page CHAPTER PATH, as in: new-page record /children/:child/facts/new')
  process.exit(2)
}
if (!existsSync(home) || existsSync(join(home, 'pages', pageFolder(path)))) {
  console.error(`There is no src/modules/${chapter}, or its pages/${pageFolder(path)} is already there.`)
  process.exit(1)
}
const index = join(home, 'pages', 'index.ts')
const text = listed(chapter, existsSync(index) ? readFileSync(index, 'utf8') : undefined, path)
write(root, [...pageDrafts(chapter, path), { path: `src/modules/${chapter}/pages/index.ts`, text }])
console.log('Next: choose its permission, load a value for it, and show that.')
