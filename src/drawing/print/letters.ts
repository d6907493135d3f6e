import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'))
const FACES = { plain: '400Regular/Arimo_400Regular.ttf', bold: '700Bold/Arimo_700Bold.ttf' } as const
export type Face = keyof typeof FACES

/** The font's own file: as wide as Arial, which scenes are measured by. Read once. */
export function faceOf(face: Face): Buffer {
  const read = kept.get(face) ?? readFileSync(join(folder, FACES[face]))
  kept.set(face, read)
  return read
}
const kept = new Map<Face, Buffer>()
