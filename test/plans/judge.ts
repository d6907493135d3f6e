/** As the database describes it; of the rest we read only what could name a subplan. */
export interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Parent Relationship'?: string
  readonly 'Subplan Name'?: string
  readonly Plans?: readonly PlanNode[]
  readonly [said: string]: unknown
}

/** The tables that grow with the work: reading one whole is slow next year, however quick it is today. */
export const GROWING: readonly string[] = [
  ...[
    'subject',
    'happening',
    'telling',
    'participant',
    'tie',
    'fact',
    'remark',
    'event_link',
    'conference_copy',
    'copy_part',
    'pack',
    'pack_part',
    'enquiry',
    'enquiry_part',
    'enquiry_step',
    'seat',
    'audience',
  ],
  ...['audit_subject', 'audit_event', 'opening', 'notice', 'draft', 'sent_form', 'search'],
  ...['agency_list', 'list_chunk', 'list_turn', 'list_mapping', 'list_mark'],
  ...['cut', 'wrong_opening'],
]

/** What may not be in a plan: a growing table read whole (those named as small may be), or hashed as somebody's subplan. */
export function offencesIn(plan: PlanNode, small: ReadonlySet<string> = new Set()): string[] {
  const all = nodesOf(plan)
  const whole = all
    .map(node => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? '') : ''))
    .filter(table => GROWING.includes(table) && !small.has(table))
    .map(table => `${table} is read whole`)
  const hashed = all
    .filter(node => node['Parent Relationship'] === 'SubPlan' && isHashed(node, all))
    .flatMap(nodesOf)
    .flatMap(({ 'Relation Name': table }) =>
      table && GROWING.includes(table) ? [`${table} is hashed as a subplan`] : [],
    )
  return [...new Set([...whole, ...hashed])]
}

/** The tables that a plan touches. */
export function tablesIn(plan: PlanNode): Set<string> {
  return new Set(nodesOf(plan).flatMap(({ 'Relation Name': table }) => (table ? [table] : [])))
}

/** What is asked again for each row: a policy asks everything once a query. */
export function askedAgain(plan: PlanNode): string[] {
  return nodesOf(plan).flatMap(node =>
    node['Parent Relationship'] === 'SubPlan' ? [node['Subplan Name'] ?? 'a subplan'] : [],
  )
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

function isHashed(subplan: PlanNode, all: readonly PlanNode[]): boolean {
  const name = `hashed ${subplan['Subplan Name'] ?? 'SubPlan'}`
  const says = (said: unknown): boolean =>
    Array.isArray(said) ? said.some(says) : typeof said === 'string' && said.includes(name)
  return all.some(node => Object.entries(node).some(([key, said]) => key !== 'Plans' && says(said)))
}
