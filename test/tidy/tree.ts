import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One file of the repository as text; `path` is from its root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export const root = fileURLToPath(new URL('../../', import.meta.url))

const NOT_OURS = new Set(['.git', 'node_modules', 'var', 'screenshots', '.DS_Store'])
const TEXT = /\.(ts|tsx|js|cjs|mjs|json|md|sql|css|scss|svg|csv|html|yml|yaml|txt|sh)$|(^|\/)(\.npmrc|\.gitignore|run)$/

/** Every text file of ours under a folder: what is committed, or is about to be. */
export function readTree(folder = ''): SourceFile[] {
  return readdirSync(join(root, folder))
    .filter(name => !NOT_OURS.has(name))
    .map(name => (folder === '' ? name : `${folder}/${name}`))
    .sort()
    .flatMap(path => {
      if (statSync(join(root, path)).isDirectory()) return readTree(path)
      return TEXT.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
    })
}

/** Code that people write and read: TypeScript and JavaScript, not what a generator wrote. */
export const isCode = ({ path }: SourceFile): boolean => /\.(ts|tsx|js|cjs|mjs)$/.test(path) && !isGenerated(path)

export const isGenerated = (path: string): boolean =>
  /(^|\/)generated\/|^src\/db\/tables\.ts$|^package-lock\.json$/.test(path)

export const isTest = (path: string): boolean => /\.test\.(ts|tsx|js)$|^test\/|^bench\/|\/fixtures\//.test(path)

/** Findings name their place as an editor opens it: `path:line`. */
export function at(file: SourceFile, index: number): string {
  return `${file.path}:${file.text.slice(0, index).split('\n').length}`
}

/** One finding for each place where a pattern is met. The pattern must be global. */
export function places(file: SourceFile, pattern: RegExp): string[] {
  return [...withoutComments(file.text).matchAll(pattern)].map(met => `${at(file, met.index)} ${met[0].trim()}`)
}

/** Comments blanked out and every line kept where it was. Good enough for house rules: it does not read strings. */
export function withoutComments(text: string): string {
  return text.replace(/(^|[^:'"`\\])\/\/.*$|\/\*[\s\S]*?\*\//gm, (met, before: string | undefined) => {
    const kept = before ?? ''
    return kept + met.slice(kept.length).replace(/[^\n]/g, ' ')
  })
}
