import { type Attributes, attrs, type Content, cx, isBlank, present, type Skipped } from '../../../markup.ts'

export interface TimelineItem {
  readonly title: Content
  /** Whose words: `Asha Verma, Northgate police`. */
  readonly byline?: Content
  /** When, in words for the reader: a day, a month, about when. */
  readonly date?: Content
  /** The same for machines, where it is a plain day or moment. */
  readonly datetime?: string | undefined
  readonly text?: Content
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface TimelineOptions {
  readonly items: readonly (TimelineItem | Skipped)[]
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** What happened, one under the other, as a list in order: a reader hears how many there are. */
export function Timeline({ items, headingLevel = 2, classes, attributes }: TimelineOptions) {
  const Title = `h${headingLevel}` as 'h2'
  return (
    <ol class={cx('moj-timeline', classes)} {...attrs(attributes)}>
      {present(items).map(item => (
        <li class={cx('moj-timeline__item', item.classes)} {...attrs(item.attributes)}>
          <div class="moj-timeline__header">
            <Title class="moj-timeline__title">{item.title}</Title>
            {!isBlank(item.byline) && <p class="moj-timeline__byline">by {item.byline}</p>}
          </div>
          {!isBlank(item.date) && (
            <p class="moj-timeline__date">
              {item.datetime ? <time dateTime={item.datetime}>{item.date}</time> : item.date}
            </p>
          )}
          {!isBlank(item.text) && <div class="moj-timeline__description">{item.text}</div>}
        </li>
      ))}
    </ol>
  )
}
