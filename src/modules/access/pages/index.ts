import { agenciesPage } from './administration/agencies/page.ts'
import { workerPage } from './administration/worker/page.ts'
import { workersPage } from './administration/workers/page.ts'
import { accessLogPage } from './child/access-log/page.ts'
import { circlePage } from './child/circle/page.ts'
import { conflictPage } from './child/conflict/page.ts'
import { wrongRecordPage } from './child/wrong-record/page.ts'
import { conflictsPage } from './conflicts/page.ts'
import { helpPages } from './help/page.ts'
import { openingPage } from './openings/opening/page.ts'
import { openingsPage } from './openings/page.ts'
import { openPage } from './searches/open/page.ts'
import { seatPage } from './seat/page.ts'
import { secondStepPage, stepUpPage } from './sign-in/confirm/page.ts'
import { signInPage } from './sign-in/page.ts'
import { secondFactorPage } from './sign-in/second-factor/page.ts'
import { setUpPage } from './sign-in/set-up/page.ts'
import { wrongOpeningPage } from './wrong-opening/page.ts'

export const accessPages = [
  openPage,
  openingsPage,
  openingPage,
  wrongRecordPage,
  wrongOpeningPage,
  circlePage,
  seatPage,
  conflictPage,
  conflictsPage,
  accessLogPage,
  agenciesPage,
  workersPage,
  workerPage,
]
export const openPages = [signInPage, secondStepPage, stepUpPage, setUpPage, secondFactorPage, ...helpPages]
