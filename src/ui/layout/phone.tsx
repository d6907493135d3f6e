/** A number to press on a telephone, and to read out at a desk. */
export const Phone = ({ number }: { number: string }) => (
  <a class="govuk-link" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
    {number}
  </a>
)
