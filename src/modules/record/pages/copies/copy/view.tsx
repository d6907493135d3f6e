import { type PageView, sayInstant, sayReference, sayWhen } from '../../../../../kernel/index.ts'
import { Columns, Heading, Prose, SummaryList } from '../../../../../ui/index.ts'
import { labelOf } from '../../../happenings.ts'
import { COPY_PURPOSES, type CopyLine, type CopyShown, type Participant, ROLES_IN } from '../../../model.ts'
import { sayHowKnown, sayPeriod } from '../../../rules.ts'
import { Remarks } from '../../parts/remarks.tsx'

export function view({ copy, child, name, born, lines }: CopyShown): PageView {
  const reference = sayReference(child.reference)
  return {
    title: `A dated copy, ${reference}`,
    back: { href: `/children/${child.reference}/copies`, text: 'Dated copies' },
    body: (
      <Columns>
        <Heading caption={`${name ?? 'Name not known to you'}, ${reference}`}>{copy.title}</Heading>
        <SummaryList
          rows={[
            { key: 'What it is for', value: COPY_PURPOSES[copy.purpose] },
            born !== null && { key: 'Born', value: born },
            { key: 'Made', value: `${sayInstant(copy.madeAt)}, ${copy.workerName}, ${copy.agencyName}` },
            { key: 'Period', value: periodOf(copy) },
            {
              key: 'Who may read it',
              value: copy.audienceKind === 'named' ? 'Named people only' : 'Everyone in the circle',
            },
            {
              key: 'What is in it',
              value: `What the whole circle was told when it was made. Entries: ${lines.length}`,
            },
            { key: 'Reference', value: <span class="sl-code">{copy.id}</span> },
          ]}
        />
        <ol class="sl-chronology">
          {lines.map(line => (
            <Line line={line} child={child.id} />
          ))}
        </ol>
      </Columns>
    ),
  }
}

function periodOf({ from, to }: CopyShown['copy']): string {
  const dated = (at: string | null, last: boolean) => at && { edtf: dayOf(at, last), typed: '', from: at, to: at }
  return sayPeriod({ since: dated(from, false) || null, until: dated(to, true) || null }) || 'The whole record'
}

/** A period ends with the last day before the moment that it is kept as. */
function dayOf(at: string, last: boolean): string {
  const moment = new Date(`${at.replace(' ', 'T').slice(0, 19)}Z`)
  return new Date(moment.getTime() - (last ? 1 : 0)).toISOString().slice(0, 10)
}

const Line = ({ line, child }: { line: CopyLine; child: CopyShown['child']['id'] }) => (
  <li class="sl-entry" id={`line-${line.number}`}>
    <p class="sl-entry__when">
      <span class="sl-said-by">Number {line.number}</span>
      {line.told && sayWhen(line.told.when)}
    </p>
    <div class="sl-entry__told">
      {line.told ? <Told line={line} told={line.told} child={child} /> : <p class="govuk-body">{GONE[line.since]}</p>}
    </div>
  </li>
)

const GONE: Readonly<Record<CopyLine['since'], string>> = {
  withdrawn: 'Withdrawn since; what it said is no longer shown.',
  hidden: 'Not shown to you.',
  stands: '',
  corrected: '',
}

const Told = ({
  line,
  told,
  child,
}: {
  line: CopyLine
  told: NonNullable<CopyLine['told']>
  child: CopyShown['child']['id']
}) => {
  const others = told.people.filter(person => person.subject !== child)
  return (
    <>
      <p class="sl-entry__who">
        <strong>{told.agencyName}</strong>
        <span class="sl-entry__kind">{labelOf(told.kind)}</span>
      </p>
      <Prose>{told.text}</Prose>
      {others.length > 0 && <p class="sl-entry__people">Also part of it: {others.map(said).join('; ')}</p>}
      <p class="sl-entry__source">
        {sayHowKnown(told)}. Recorded {sayInstant(told.recordedAt)}
        {told.version > 1 && `, version ${told.version}`}.
      </p>
      {line.linked.map(({ number, verdict }) => (
        <p class="sl-entry__source">
          {verdict === 'same' ? 'Same event as' : 'Related to'}{' '}
          <a href={`#line-${number}`} class="govuk-link">
            number {number}
          </a>
          .
        </p>
      ))}
      {line.since === 'corrected' && (
        <p class="sl-entry__source">
          <strong>Corrected since:</strong>{' '}
          <a class="govuk-link" href={`/entries/${line.entry}`}>
            see the record
          </a>
          .
        </p>
      )}
      <Remarks remarks={line.remarks} />
    </>
  )
}

const said = ({ shown, role }: Participant): string =>
  role === 'also-about' ? shown : `${shown} (${ROLES_IN[role].toLowerCase()})`
