import type { Typed } from '../../kernel/page.ts'
import { ErrorSummary } from '../parts/asking/error-summary/error-summary.tsx'
import { hasProblems } from './typed.ts'

/**
 * The summary of what could not be read, each sentence a link to its field; nothing where all is well. `Form` shows it
 * by itself; place it by hand only where a page has its heading outside the form (`<Form summary={false}>`).
 */
export function Problems({ typed }: { typed: Typed }) {
  if (!hasProblems(typed)) return null
  const errorList = Object.entries(typed.errors).map(([name, text]) => ({ text, href: name ? `#${name}` : undefined }))
  return <ErrorSummary errorList={errorList} />
}
