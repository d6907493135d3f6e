import { accessLogPage } from './access-log/page.ts'
import { agenciesPage } from './agencies/page.ts'
import { circlePage } from './circle/page.ts'
import { secondStepPage, stepUpPage } from './confirm/page.ts'
import { conflictPage } from './conflict/page.ts'
import { conflictsPage } from './conflicts/page.ts'
import { findPage } from './find/page.ts'
import { helpPages } from './help/page.ts'
import { openPage } from './open/page.ts'
import { openingPage } from './opening/page.ts'
import { openingsPage } from './openings/page.ts'
import { searchPage } from './search/page.ts'
import { seatPage } from './seat/page.ts'
import { secondFactorPage } from './second-factor/page.ts'
import { setUpPage } from './set-up/page.ts'
import { signInPage } from './sign-in/page.ts'
import { workerPage } from './worker/page.ts'
import { workersPage } from './workers/page.ts'

export const accessPages = [
  findPage,
  searchPage,
  openPage,
  openingsPage,
  openingPage,
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
