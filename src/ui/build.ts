import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile } from 'sass'

// Compiles the styles and the browser's scripts into `assets/generated`, which is committed, so that a running system
// needs neither compiler. `--check` writes nothing and exits 1 where a committed file is not what its source makes.
//
//   node --import ./bin/loader.js src/ui/build.ts [--check]

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const MADE_FROM =
  'Includes govuk-frontend (MIT, Crown copyright) and @ministryofjustice/frontend (MIT, Crown copyright).'

const made: Record<string, string> = {
  'sightline.css': `/*! ${MADE_FROM} */\n${styles()}\n`,
  'sightline.js': `/*! ${MADE_FROM} */\n${await script('main')}`,
  // Only a page with a large network loads these.
  'sightline-network.js': await script('network/network'),
  'sightline-network-worker.js': await script('network/worker'),
  'sightline.svg': readFileSync(here('assets/mark.svg'), 'utf8'),
}
const hashes = Object.entries(made).map(([name, text]) => [name, hashOf(text)])
made['manifest.json'] = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`

const stale = Object.entries(made).filter(([name, text]) => text !== standing(name))
if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stderr.write(`${name} is not what its source makes: run src/ui/build.ts\n`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const [name, text] of stale) writeFileSync(here(`assets/generated/${name}`), text)
  const sizes = Object.entries(made).map(([name, text]) => `${name} ${Math.round(text.length / 1024)} kB`)
  process.stdout.write(`${sizes.join(', ')}; ${stale.length} changed\n`)
}

function styles(): string {
  const { css } = compile(here('styles/main.scss'), {
    loadPaths: [here('../../node_modules')],
    style: 'compressed',
    quietDeps: true,
    // No byte order mark: after our own first line it would spoil the first rule.
    charset: false,
  })
  return css
}

async function script(island: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(`islands/${island}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'inline',
  })
  return outputFiles[0]?.text ?? ''
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function standing(name: string): string | null {
  const path = here(`assets/generated/${name}`)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
