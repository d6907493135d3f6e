// What must hold before the tests are worth running. `npm run check` runs these first; test/tidy runs the same list, so
// that `npm test`, and with it CI, holds them too.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Step {
  readonly name: string
  /** Run as `node ...args` from the root; exit status 0 is good. */
  readonly args: readonly string[]
}

const tool = (path: string) => here(`node_modules/${path}`)

export const steps: readonly Step[] = [
  { name: 'Types', args: [tool('typescript7/bin/tsc'), '-p', '.'] },
  {
    name: 'Lint and format',
    args: [tool('@biomejs/biome/bin/biome'), 'check', '--colors=off', '--diagnostic-level=warn'],
  },
  ...drift('Generated table types', 'src/db/generate.ts'),
  ...drift('Generated styles and scripts', 'src/ui/build.ts'),
]

// A generator, asked whether what it wrote is what it would write now.
function drift(name: string, script: string): Step[] {
  return existsSync(here(script)) ? [{ name, args: ['--import', './bin/loader.js', script, '--check'] }] : []
}

function here(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
