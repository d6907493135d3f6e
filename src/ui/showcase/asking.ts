import { examples as button } from '../parts/asking/button/examples.tsx'
import { examples as characterCount } from '../parts/asking/character-count/examples.tsx'
import { examples as checkboxes } from '../parts/asking/checkboxes/examples.tsx'
import { examples as dateInput } from '../parts/asking/date-input/examples.tsx'
import { examples as errorMessage } from '../parts/asking/error-message/examples.tsx'
import { examples as errorSummary } from '../parts/asking/error-summary/examples.tsx'
import { examples as fieldset } from '../parts/asking/fieldset/examples.tsx'
import { examples as fileUpload } from '../parts/asking/file-upload/examples.tsx'
import { examples as hint } from '../parts/asking/hint/examples.tsx'
import { examples as input } from '../parts/asking/input/examples.tsx'
import { examples as label } from '../parts/asking/label/examples.tsx'
import { examples as passwordInput } from '../parts/asking/password-input/examples.tsx'
import { examples as radios } from '../parts/asking/radios/examples.tsx'
import { examples as select } from '../parts/asking/select/examples.tsx'
import { examples as textarea } from '../parts/asking/textarea/examples.tsx'
import type { PartExamples } from './example.ts'

export const asking: readonly PartExamples[] = [
  button,
  characterCount,
  checkboxes,
  dateInput,
  errorMessage,
  errorSummary,
  fieldset,
  fileUpload,
  hint,
  input,
  label,
  passwordInput,
  radios,
  select,
  textarea,
]
