import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs'
import * as kit from 'govuk-frontend'
import { keepDrafts } from './draft.ts'
import { findWhileTyping } from './find.ts'
import { PlainAccordion, PlainRadios } from './kit-parts.ts'
import { askForPasskeys } from './passkey.ts'
import { followProgress } from './progress.ts'
import { stopOnlyWhereItScrolls } from './scrolling.ts'
import { keepShownOnce } from './shown-once.ts'
import { warnBeforeTimeout } from './timeout.ts'

// All that runs in the browser. Every page works without it; nothing it does is kept in the browser.

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const part of [
  kit.Button,
  kit.CharacterCount,
  kit.Checkboxes,
  kit.ErrorSummary,
  kit.ExitThisPage,
  kit.NotificationBanner,
  kit.PasswordInput,
  PlainRadios,
  kit.ServiceNavigation,
  kit.SkipLink,
  kit.Tabs,
  SortableTable,
]) {
  kit.createAll(part)
}
// By itself it would write into the browser's storage which sections of a record were opened.
kit.createAll(PlainAccordion, { rememberExpanded: false })

askForPasskeys(document)
findWhileTyping(document)
followProgress(document)
keepDrafts(document)
keepShownOnce(document)
stopOnlyWhereItScrolls(document)
warnBeforeTimeout(document)
