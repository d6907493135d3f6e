import { sql } from 'kysely'
import { query } from '../../../db/index.ts'
import { type AudienceId, PROFESSIONAL, type SubjectId, type Viewer } from '../../../kernel/index.ts'
import type { Holding } from '../rules/known/may-lead.ts'

/** What this viewer reaches, and who is closed to them, at this moment. Who is sealed is known to the index, and to no query. */
export async function holdingOf(viewer: Viewer): Promise<Holding> {
  type Row = { reach: string[]; closed: string[] }
  const { rows } = await sql<Row>`select reach() as reach, closed_subjects() as closed`.execute(query(viewer))
  return {
    reach: new Set(rows[0]?.reach as AudienceId[] | undefined),
    closed: new Set(rows[0]?.closed as SubjectId[] | undefined),
    works: PROFESSIONAL.some(role => viewer.roles.has(role)),
  }
}
