import pg from 'pg'
import type { LargeSeed } from '../../seeds/large/index.ts'
import { asAdmin } from '../../src/db/admin.ts'
import { type Reference, readWhen } from '../../src/kernel/index.ts'
import { enter } from '../../src/modules/access/index.ts'
import { type Child, type NewEntry, recordEntry } from '../../src/modules/record/index.ts'
import type { Row } from '../bench.ts'
import type { LargeDatabase } from '../large.ts'
import { beside, timed } from '../measure.ts'

/** One entry on the long chronology: the act through its door, and the same five rows in one statement without a policy. */
export function writes({ database, adminUrl, seed }: LargeDatabase): Promise<Row[]> {
  return asAdmin(adminUrl, async admin => {
    const rows: Row[] = []
    for (const reader of seed.readers.filter(({ circles }) => circles <= 500)) {
      const entry = {
        partnership: seed.partnership,
        worker: reader.worker,
        session: null,
        door: 'bench',
        event: 'bench.write',
        now: new Date(seed.now),
      }
      const what = `one entry written, writer in ${reader.circles} circles`
      rows.push(
        await beside(
          what,
          200,
          null,
          () => timed(() => enter(database, entry, viewer => recordEntry(viewer, childOf(seed), ENTRY))),
          () => timed(() => admin.query(bareEntry(seed, reader.worker))),
        ),
      )
    }
    return rows
  })
}

const childOf = (seed: LargeSeed): Child => ({
  id: seed.child,
  home: seed.home,
  reference: '' as Reference,
  seal: null,
})

const TEXT =
  'Seen at the door; quieter than last week and would not say where the new telephone came from. School rang as well.'
const ENTRY: NewEntry = {
  kind: 'observation',
  when: whenOf('2026-06-30 15:30'),
  knownAt: null,
  text: TEXT,
  howKnown: 'observed',
  source: '',
  circulation: 'circle',
  named: [],
  people: [],
  alsoAbout: [],
  wordsConfirmed: false,
}

function whenOf(typed: string): NewEntry['when'] {
  const read = readWhen(typed, { now: new Date('2026-07-01T09:00:00Z') })
  if (!read.ok) throw new Error(`The bench cannot read ${typed}.`)
  return read.when
}

/** Happening, telling, participant and the two lines of the audit: one message to the server, one commit. */
function bareEntry(seed: LargeSeed, worker: string): string {
  const [partnership, child, home, agency, by, now, text] = [
    seed.partnership,
    seed.child,
    seed.home,
    seed.agencies[0] ?? '',
    worker,
    seed.now,
    TEXT,
  ].map(pg.escapeLiteral)
  const [happening, telling, entry, event] = Array.from({ length: 4 }, () => pg.escapeLiteral(crypto.randomUUID()))
  return `begin;
    insert into happening (partnership_id, id, kind, worker_id, recorded_at) values (${partnership}, ${happening}, 'observation', ${by}, ${now});
    insert into telling (partnership_id, id, audience_id, happening_id, entry_id, version, standing, kind, when_edtf, when_typed, when_from, when_to,
        when_at, zone, sorts_at, text, how_known, source, agency_id, worker_id, known_at, recorded_at, reason)
      values (${partnership}, ${telling}, ${home}, ${happening}, ${entry}, 1, 'told', 'observation', '2026-06-30T15:30', '2026-06-30 15:30', '2026-06-30 15:30',
        '2026-06-30 15:31', '2026-06-30 14:30Z', 'Europe/London', '2026-06-30 15:30', ${text}, 'observed', '', ${agency}, ${by}, ${now}, ${now}, '');
    insert into participant (partnership_id, telling_id, subject_id, role, audience_id, subject_kind, sorts_at, sealed_to)
      values (${partnership}, ${telling}, ${child}, 'about', ${home}, 'child', '2026-06-30 15:30', null);
    insert into audit_event (id, partnership_id, at, account_id, worker_id, agency_id, session_id, door, event, outcome, detail)
      values (${event}, ${partnership}, ${now}, null, ${by}, ${agency}, null, 'bench', 'entry.recorded', 'done', '{}');
    insert into audit_subject (partnership_id, subject_id, at, event_id, worker_id) values (${partnership}, ${child}, ${now}, ${event}, ${by});
    commit`
}
