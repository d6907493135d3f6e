// The official kit carries no types. What we use of it, and no more.

interface KitPart {
  readonly moduleName: string
  new ($root: Element, config?: Readonly<Record<string, unknown>>): object
}

declare module 'govuk-frontend' {
  export function createAll(part: KitPart, config?: Readonly<Record<string, unknown>>): readonly object[]
  export class Accordion {
    static readonly moduleName: string
    constructor($root: Element)
    setExpanded(expanded: boolean, section: Element): void
  }
  export class Radios {
    static readonly moduleName: string
    constructor($root: Element)
    syncConditionalRevealWithInputState(input: HTMLInputElement): void
  }
  export const Button: KitPart
  export const CharacterCount: KitPart
  export const Checkboxes: KitPart
  export const ErrorSummary: KitPart
  export const ExitThisPage: KitPart
  export const NotificationBanner: KitPart
  export const PasswordInput: KitPart
  export const ServiceNavigation: KitPart
  export const SkipLink: KitPart
  export const Tabs: KitPart
}

declare module '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs' {
  export const SortableTable: KitPart
}
