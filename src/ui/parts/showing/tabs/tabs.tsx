import { type Attributes, attrs, cx, type Skipped, type Worded, type Wording, worded } from '../../../markup.ts'

export interface TabItem {
  readonly label: string
  readonly id?: string | undefined
  /** Words alone become a paragraph; parts are placed as they are. */
  readonly panel: Worded<Wording>
  readonly attributes?: Attributes | undefined
}

export interface TabsOptions {
  readonly id?: string | undefined
  /** Where items have no id of their own: `prefix-1`, `prefix-2`. */
  readonly idPrefix?: string | undefined
  /** The heading above the list where no script makes tabs of it. */
  readonly title?: string | undefined
  readonly items?: readonly (TabItem | Skipped)[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Tabs({ id, idPrefix, title, items = [], classes, attributes }: TabsOptions) {
  const idOf = (item: TabItem, at: number) => item.id || `${idPrefix ?? ''}-${at + 1}`
  return (
    <div id={id || undefined} class={cx('govuk-tabs', classes)} {...attrs(attributes)} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title ?? 'Contents'}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map((item, at) => item && <TabLink item={item} id={idOf(item, at)} first={at === 0} />)}
        </ul>
      )}
      {items.map((item, at) => item && <Panel item={item} id={idOf(item, at)} first={at === 0} />)}
    </div>
  )
}

function TabLink({ item, id, first }: { item: TabItem; id: string; first: boolean }) {
  return (
    <li class={cx('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${id}`} {...attrs(item.attributes)}>
        {item.label}
      </a>
    </li>
  )
}

function Panel({ item, id, first }: { item: TabItem; id: string; first: boolean }) {
  const { text, attributes } = worded(item.panel)
  return (
    <div class={cx('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')} id={id} {...attrs(attributes)}>
      {typeof text === 'string' ? <p class="govuk-body">{text}</p> : text}
    </div>
  )
}
