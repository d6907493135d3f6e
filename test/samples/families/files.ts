import { existsSync, readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../shared/data/gedcom/', import.meta.url)

/** The family files that stand beside the project where it is built; none elsewhere: they are not ours to ship. */
export const familyFiles = (): { readonly name: string; readonly bytes: Uint8Array }[] =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER).map(name => ({ name, bytes: readFileSync(new URL(name, FOLDER)) }))
    : [
        {
          name: 'family.ged',
          bytes: readFileSync(new URL('../../../seeds/lists/family.ged', import.meta.url)),
        },
      ]
