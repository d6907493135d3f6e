import { sayInstant } from '../../../../kernel/index.ts'
import { Details, Prose } from '../../../../ui/index.ts'
import type { Remark } from '../../model.ts'

/** What agencies make of an entry, each in its own name: beside the entry, and visibly no part of it. */
export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) =>
  remarks.length === 0 ? null : (
    <div class="sl-remarks">
      {remarks.map(remark => (
        <Saying remark={remark} />
      ))}
    </div>
  )

/** What they said before they wrote again. */
export const RemarksBefore = ({ remarks }: { remarks: readonly Remark[] }) => {
  const before = remarks.filter(remark => remark.supersededAt !== null)
  return before.length === 0 ? null : (
    <Details summary="What was said of it before">
      <Remarks remarks={before.toReversed()} />
    </Details>
  )
}

const Saying = ({ remark }: { remark: Remark }) => (
  <div class="sl-remark">
    {remark.significance !== '' && <Part label="Significance" text={remark.significance} />}
    {remark.analysis !== '' && <Part label="Analysis" text={remark.analysis} />}
    <p class="sl-remark__source">
      {remark.workerName}, {remark.agencyName}, {sayInstant(remark.recordedAt)}
    </p>
  </div>
)

const Part = ({ label, text }: { label: string; text: string }) => (
  <>
    <p class="sl-remark__label">{label}</p>
    <Prose>{text}</Prose>
  </>
)
