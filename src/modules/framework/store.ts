import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Framework, frameworkSchema, type Timescale, timescaleSchema } from './model.ts'

// The only reader of `practice/`. It is content of the release, the same for every partnership, so it is read once.

const PRACTICE = new URL('../../../practice/', import.meta.url)
const FILES = ['framework.json', 'timescales.json'] as const

let loaded: readonly Framework[] | null = null

/** Every edition, oldest first. Throws, naming the file, when one is not what its schema says. */
export function practice(): readonly Framework[] {
  loaded ??= readPractice(PRACTICE)
  return loaded
}

export function readPractice(folder: URL): readonly Framework[] {
  return editionsIn(folder)
    .map(id => readFramework(folder, id))
    .toSorted((one, other) => (one.inForce.from < other.inForce.from ? -1 : 1))
    .map((framework, index, all) => ({ ...framework, until: all[index + 1]?.inForce.from ?? null }))
}

/** What is wrong with a practice folder, one sentence each: superseded files edited or gone, two limits on one day. */
export function practiceProblems(folder: URL = PRACTICE): readonly string[] {
  const manifest = z.record(z.string(), z.string()).parse(json(new URL('manifest.json', folder)))
  const present = editionsIn(folder).flatMap(id => FILES.map(file => `${id}/${file}`))
  return [
    ...Object.keys(manifest)
      .filter(file => !present.includes(file))
      .map(file => `${file} is gone: an edition is superseded, never removed.`),
    ...present
      .filter(file => manifest[file] !== hashOf(new URL(file, folder)))
      .map(file => `${file} is not as the manifest has it: an edition is superseded by a new one, never edited.`),
    ...readPractice(folder).flatMap(problemsIn),
  ]
}

const editionsIn = (folder: URL): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(new URL(`${entry.name}/framework.json`, folder)))
    .map(entry => entry.name)

function readFramework(folder: URL, id: string): Omit<Framework, 'until'> {
  const base = new URL(`${id}/`, folder)
  const framework = checked(frameworkSchema, new URL('framework.json', base))
  const timescales = checked(z.array(timescaleSchema).min(1), new URL('timescales.json', base))
  if (framework.id !== id) throw new Error(`practice/${id}/framework.json calls itself ${framework.id}`)
  const version = createHash('sha256')
    .update(FILES.map(file => hashOf(new URL(file, base))).join('\n'))
    .digest('hex')
  return { ...framework, timescales, version }
}

const problemsIn = (framework: Framework): readonly string[] =>
  framework.timescales
    .filter((one, place) => framework.timescales.slice(place + 1).some(other => bothHold(one, other)))
    .map(({ id }) => `${framework.id} has two limits for ${id} on the same day.`)

const bothHold = (one: Timescale, other: Timescale): boolean =>
  one.id === other.id && (one.from ?? '') < (other.until ?? '9') && (other.from ?? '') < (one.until ?? '9')

function checked<Value>(schema: z.ZodType<Value>, file: URL): Value {
  const read = schema.safeParse(json(file))
  if (read.success) return read.data
  throw new Error(`${file.pathname} is not practice content: ${z.prettifyError(read.error)}`)
}

const json = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** Line ends are made one way first: a checkout on Windows holds the same content. */
const hashOf = (file: URL): string =>
  createHash('sha256').update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).digest('hex')
