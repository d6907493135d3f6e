import {
  type Attributes,
  attrs,
  cx,
  idsOf,
  isBlank,
  type Skipped,
  type Worded,
  type Wording,
  worded,
  wordsOf,
} from '../../../markup.ts'
import { Tag, type TagOptions } from '../../showing/tag/tag.tsx'

export interface TaskStatus {
  readonly text?: Wording['text']
  readonly tag?: (Omit<TagOptions, 'children'> & { readonly text: Wording['text'] }) | undefined
  readonly classes?: string | undefined
}

export interface TaskItem {
  readonly title: Worded<Wording>
  readonly hint?: Worded<Wording>
  readonly status: TaskStatus
  /** Left out for a task that cannot be started yet. */
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

export interface TaskListOptions {
  readonly items: readonly (TaskItem | Skipped)[]
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function TaskList({ items, idPrefix, classes, attributes }: TaskListOptions) {
  return (
    <ul class={cx('govuk-task-list', classes)} {...attrs(attributes)}>
      {items.map((item, at) => item && <Task item={item} id={`${idPrefix || 'task-list'}-${at + 1}`} />)}
    </ul>
  )
}

function Task({ item, id }: { item: TaskItem; id: string }) {
  const { text: title, classes: titleClasses } = worded(item.title)
  const hint = wordsOf(item.hint)
  const described = idsOf(!isBlank(hint) && `${id}-hint`, `${id}-status`)
  return (
    <li class={cx('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a class={cx('govuk-link govuk-task-list__link', titleClasses)} href={item.href} aria-describedby={described}>
            {title}
          </a>
        ) : (
          <div class={titleClasses}>{title}</div>
        )}
        {!isBlank(hint) && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <Status status={item.status} id={`${id}-status`} />
    </li>
  )
}

function Status({ status: { text, tag, classes }, id }: { status: TaskStatus; id: string }) {
  const { text: word, ...rest } = tag ?? { text: undefined }
  return (
    <div class={cx('govuk-task-list__status', classes)} id={id}>
      {tag ? <Tag {...rest}>{word}</Tag> : text}
    </div>
  )
}
