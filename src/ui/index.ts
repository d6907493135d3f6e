// The design system's door: everything a page is made of.

export { ASSETS_FOLDER, ASSETS_PREFIX } from './assets/assets.ts'
export {
  CheckboxesField,
  type CheckboxesFieldOptions,
  RadiosField,
  type RadiosFieldOptions,
  SelectField,
  type SelectFieldOptions,
} from './form/choice-fields.tsx'
export { Form, type FormOptions } from './form/form.tsx'
export { Problems } from './form/problems.tsx'
export {
  DateTextField,
  TextAreaField,
  type TextAreaFieldOptions,
  TextField,
  type TextFieldOptions,
} from './form/text-fields.tsx'
export { type FieldOptions, hasProblems } from './form/typed.ts'
export { Columns, Prose, Scrolling } from './layout/columns.tsx'
export { renderDocument } from './layout/document.ts'
export { Heading } from './layout/heading.tsx'
export { Layout, type LayoutOptions } from './layout/layout.tsx'
export { Phone } from './layout/phone.tsx'
export type { Attributes, Content, Skipped, Worded, Wording } from './markup.ts'
export { Button, type ButtonOptions } from './parts/asking/button/button.tsx'
export { CharacterCount, type CharacterCountOptions } from './parts/asking/character-count/character-count.tsx'
export { Checkboxes, type CheckboxesOptions } from './parts/asking/checkboxes/checkboxes.tsx'
export { DateInput, type DateInputOptions } from './parts/asking/date-input/date-input.tsx'
export { ErrorMessage, type ErrorMessageOptions } from './parts/asking/error-message/error-message.tsx'
export { ErrorSummary, type ErrorSummaryOptions } from './parts/asking/error-summary/error-summary.tsx'
export { Fieldset, type FieldsetOptions } from './parts/asking/fieldset/fieldset.tsx'
export { FileUpload, type FileUploadOptions } from './parts/asking/file-upload/file-upload.tsx'
export { Hint, type HintOptions } from './parts/asking/hint/hint.tsx'
export { Input, type InputOptions } from './parts/asking/input/input.tsx'
export { Label, type LabelOptions } from './parts/asking/label/label.tsx'
export { PasswordInput, type PasswordInputOptions } from './parts/asking/password-input/password-input.tsx'
export { Radios, type RadiosOptions } from './parts/asking/radios/radios.tsx'
export { Select, type SelectOptions } from './parts/asking/select/select.tsx'
export { Textarea, type TextareaOptions } from './parts/asking/textarea/textarea.tsx'
export { NetworkCanvas, type NetworkCanvasOptions } from './parts/drawn/network-canvas/network-canvas.tsx'
export { BackLink, type BackLinkOptions } from './parts/moving/back-link/back-link.tsx'
export { Breadcrumbs, type BreadcrumbsOptions } from './parts/moving/breadcrumbs/breadcrumbs.tsx'
export { ExitThisPage, type ExitThisPageOptions } from './parts/moving/exit-this-page/exit-this-page.tsx'
export { Filter, type FilterOptions } from './parts/moving/filter/filter.tsx'
export { Pagination, type PaginationOptions } from './parts/moving/pagination/pagination.tsx'
export {
  ServiceNavigation,
  type ServiceNavigationOptions,
} from './parts/moving/service-navigation/service-navigation.tsx'
export { SkipLink, type SkipLinkOptions } from './parts/moving/skip-link/skip-link.tsx'
export { SubNavigation, type SubNavigationOptions } from './parts/moving/sub-navigation/sub-navigation.tsx'
export { TaskList, type TaskListOptions } from './parts/moving/task-list/task-list.tsx'
export { Accordion, type AccordionOptions } from './parts/showing/accordion/accordion.tsx'
export { Badge, type BadgeOptions } from './parts/showing/badge/badge.tsx'
export { Banner, type BannerOptions } from './parts/showing/banner/banner.tsx'
export { Details, type DetailsOptions } from './parts/showing/details/details.tsx'
export { InsetText, type InsetTextOptions } from './parts/showing/inset-text/inset-text.tsx'
export {
  NotificationBanner,
  type NotificationBannerOptions,
} from './parts/showing/notification-banner/notification-banner.tsx'
export { Panel, type PanelOptions } from './parts/showing/panel/panel.tsx'
export { PhaseBanner, type PhaseBannerOptions } from './parts/showing/phase-banner/phase-banner.tsx'
export { SortableTable, type SortableTableOptions } from './parts/showing/sortable-table/sortable-table.tsx'
export { SummaryList, type SummaryListOptions } from './parts/showing/summary-list/summary-list.tsx'
export { Table, type TableOptions } from './parts/showing/table/table.tsx'
export { Tabs, type TabsOptions } from './parts/showing/tabs/tabs.tsx'
export { Tag, type TagOptions } from './parts/showing/tag/tag.tsx'
export { Timeline, type TimelineItem, type TimelineOptions } from './parts/showing/timeline/timeline.tsx'
export { WarningText, type WarningTextOptions } from './parts/showing/warning-text/warning-text.tsx'
export { partsPage } from './showcase/parts-page.tsx'
