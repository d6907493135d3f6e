import { newReference } from '../../src/kernel/index.ts'
import { type Reader, see } from './oracle.ts'
import {
  contacts,
  hasAgencyAudience,
  mayAccept,
  mayEnd,
  mayName,
  mayOpen,
  mayOpenChild,
  maySeal,
} from './oracle-acts.ts'
import { asReader, type Findings, type Stage, tried } from './stage.ts'
import type { World } from './world.ts'

/** Every guarded act on everything there is, as this reader, undone one by one. */
export async function compareActs(stage: Stage, world: World, reader: Reader, findings: Findings): Promise<void> {
  await asReader(stage, reader, async () => {
    for (const { call, expected } of calls(world, reader)) {
      const done = await tried<{ answer: unknown }>(stage.client, `select ${call} as answer`)
      const answer = done?.rows[0]?.answer ?? null
      findings.decisions += 1
      if (String(answer) !== String(expected)) {
        findings.differences.push(
          `worker ${reader.worker.slice(0, 8)} ${call}: ${String(answer)} and should be ${String(expected)}`,
        )
      }
    }
  })
}

const id = (): string => `'${crypto.randomUUID()}'`

function* calls(world: World, reader: Reader): Generator<{ call: string; expected: unknown }> {
  yield {
    call: `open_child(${id()}, ${id()}, ${id()}, '${newReference()}', 'p', 'b', 'lead worker')`,
    expected: mayOpenChild(reader),
  }
  for (const seat of world.seat) {
    yield { call: `accept_seat('${seat.id}')`, expected: mayAccept(reader, seat) }
    yield { call: `end_seat('${seat.id}', 'why')`, expected: mayEnd(world, reader, seat) }
  }
  for (const subject of world.subject) {
    const sight = subject.has_circle ? see(world, reader, subject.id, true) : 'none'
    const found = sight === 'none' ? null : sight
    yield { call: `(select sight from find_reference('${subject.reference}'))`, expected: found }
    const open = see(world, reader, subject.id, true) === 'read'
    yield { call: `subject_referred('${subject.reference}') is not null`, expected: open }
    yield { call: `(select count(*) from subjects_seen(array['${subject.id}']::uuid[]))`, expected: open ? 1 : 0 }
    yield { call: `(select count(*) from stub_of('${subject.id}'))`, expected: contacts(world, reader, subject) }
    for (const kind of ['break-glass', 'assignment']) {
      yield {
        call: `open_by_reason(${id()}, ${id()}, '${subject.id}', '${kind}', 'x', 'twenty characters at the least', 4)`,
        expected: mayOpen(world, reader, subject, kind),
      }
    }
    yield { call: `set_seal(${id()}, '${subject.id}', 'locked', 'why', null)`, expected: maySeal(reader, subject) }
    yield {
      call: `agency_audience('${subject.id}', ${id()}) is not null`,
      expected: hasAgencyAudience(world, reader, subject),
    }
    const colleague = world.worker[subject.id.charCodeAt(0) % world.worker.length]?.id ?? reader.worker
    yield {
      call: `named_audience('${subject.id}', ${id()}, array['${colleague}']::uuid[], 'p') is not null`,
      expected: mayName(world, reader, subject, [colleague]),
    }
  }
}
