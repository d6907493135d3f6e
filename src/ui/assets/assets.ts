import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// What browsers fetch. Addresses carry a hash of the content, so they may be kept for a year; the files themselves keep
// their names, so a change reads as a difference. `build.ts` writes them and checks that none has drifted.

/** The folder that `web` serves under `ASSETS_PREFIX`, to be kept forever: `immutable, max-age=31536000`. */
export const ASSETS_FOLDER = fileURLToPath(new URL('generated/', import.meta.url))
export const ASSETS_PREFIX = '/assets/'

const hashes = JSON.parse(readFileSync(`${ASSETS_FOLDER}manifest.json`, 'utf8')) as Readonly<Record<string, string>>

export const ASSETS = {
  styles: address('sightline.css'),
  script: address('sightline.js'),
  network: address('sightline-network.js'),
  networkWorker: address('sightline-network-worker.js'),
  icon: address('sightline.svg'),
} as const

function address(name: string): string {
  const hash = hashes[name]
  if (!hash) throw new Error(`${name} is not in the manifest of assets: run the build of src/ui`)
  return `${ASSETS_PREFIX}${name}?v=${hash}`
}
