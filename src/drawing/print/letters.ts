import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const FACES = {
  plain: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const
export type Face = keyof typeof FACES

/** The font's own file: as wide as Arial, which scenes are measured by. Read once. */
export function faceOf(face: Face): Buffer {
  const read = kept.get(face) ?? readFileSync(require.resolve(FACES[face]))
  kept.set(face, read)
  return read
}
const kept = new Map<Face, Buffer>()
