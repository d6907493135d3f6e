import { asAdmin, databaseOf, inDatabase } from '../../db/admin.ts'

/** A throw-away database beside whatever else stands on the server of DATABASE_URL. */
export const besideUrl = (url: string): string => inDatabase(url, `sightline_demo_${crypto.randomUUID().slice(0, 8)}`)

export async function dropBeside(url: string): Promise<void> {
  await asAdmin(inDatabase(url, 'postgres'), async admin => {
    await admin.query({ text: `drop database if exists ${admin.escapeIdentifier(databaseOf(url))} with (force)` })
  })
}
