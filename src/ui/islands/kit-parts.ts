import { Accordion, Radios } from 'govuk-frontend'

// Two parts of the official kit whose scripts say to assistive technology what is not allowed, or not what is seen.
// Each does what it did, and then leaves the one attribute out.

/** A radio has no expanded state: readers that are told of one say it of the wrong thing. */
export class PlainRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

/** The button is called by the words seen on it, so that it can be asked for by voice. */
export class PlainAccordion extends Accordion {
  override setExpanded(expanded: boolean, section: Element): void {
    super.setExpanded(expanded, section)
    section.querySelector('.govuk-accordion__section-button')?.removeAttribute('aria-label')
  }
}
