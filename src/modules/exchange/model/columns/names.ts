// What agencies call their columns. Learnt from lists as they are kept; the screen lets a person say otherwise.

/** What a column may be for. The first two every list must have. */
export const FIELDS = {
  date: 'When it happened',
  text: 'What happened',
  time: 'Time of day',
  rowId: 'The agency’s own number for the row',
  source: 'How it is known, or who reported it',
  kind: 'Kind',
  significance: 'Significance',
  analysis: 'Analysis',
  worker: 'Worker',
} as const
export type Field = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]

export const REQUIRED: readonly Field[] = ['date', 'text']

/** Whole headings, the surest first. */
const WHOLE: Readonly<Record<Field, readonly string[]>> = {
  date: split(
    'date of event|event date|date|when|occurred on|date occurred|date of incident|incident date|date of contact|contact date|date and time|datetime|month|day|period|start date',
  ),
  text: split(
    'what happened|event|details of event|event details|details|description|description of event|what was noticed|summary|narrative|case note|case notes|notes|note|text|log|entry|observation|observations|comments|comment|information|incident|concern|content',
  ),
  time: split('time|time of event|event time|at|start time|hour'),
  rowId: split(
    'id|ref|reference|record no|record number|record id|case note id|note id|row id|entry id|entry no|event id|incident no|incident number|log no|crime number|unique id|urn|no|number|entry|incident',
  ),
  source: split(
    'source|source of information|information source|reported by|how known|told by|noticed by|informant|referrer|where from|from whom|evidence|from',
  ),
  kind: split(
    'kind|type|event type|type of event|category|class|classification|incident type|contact type|note type|heading|theme|subject',
  ),
  significance: split(
    'significance|significance of event|significance for child|impact|impact on child|why it matters|importance|relevance',
  ),
  analysis: split(
    'analysis|analysis of event|professional analysis|professional judgement|reflection|what it may mean|comment and analysis',
  ),
  worker: split(
    'worker|recorded by|entered by|written by|completed by|officer|author|practitioner|initials|staff|staff member|social worker|seen by|name of worker|professional',
  ),
}

/** Words within a longer heading; never within one of what is not about the event itself. */
const WITHIN: Readonly<Record<Field, RegExp>> = {
  date: /\b(date|when|occurred)\b/,
  text: /\b(event|details?|description|happened|narrative|summary|notes?)\b/,
  time: /\btime\b/,
  rowId: /\b(id|ref|reference|urn)\b/,
  source: /\b(source|reported by|told by|known)\b/,
  kind: /\b(type|category|kind)\b/,
  significance: /\b(significance|impact)\b/,
  analysis: /\b(analysis|reflection)\b/,
  worker: /\b(worker|recorded by|author|officer|practitioner)\b/,
}
const NOT_THE_EVENT = /\b(birth|dob|entered|created|modified|updated|printed|recorded on|due|end|closed)\b/

export interface NameMatch {
  readonly whole: boolean
  /** 0 for the surest. */
  readonly rank: number
}

/** How a heading speaks for a field; null when it does not. */
export function matchName(field: Field, heading: string): NameMatch | null {
  const name = normal(heading)
  const rank = WHOLE[field].indexOf(name)
  if (rank >= 0) return { whole: true, rank }
  const within = name.length <= 60 && WITHIN[field].test(name) && !NOT_THE_EVENT.test(name)
  return within ? { whole: false, rank: 100 + name.length } : null
}

/** Whether somebody has called a column just this. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= 60 && FIELD_NAMES.some(field => matchName(field, text)?.whole)

const normal = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function split(names: string): readonly string[] {
  return names.split('|')
}
