import { examples as backLink } from '../parts/moving/back-link/examples.tsx'
import { examples as breadcrumbs } from '../parts/moving/breadcrumbs/examples.tsx'
import { examples as exitThisPage } from '../parts/moving/exit-this-page/examples.tsx'
import { examples as filter } from '../parts/moving/filter/examples.tsx'
import { examples as pagination } from '../parts/moving/pagination/examples.tsx'
import { examples as serviceNavigation } from '../parts/moving/service-navigation/examples.tsx'
import { examples as skipLink } from '../parts/moving/skip-link/examples.tsx'
import { examples as subNavigation } from '../parts/moving/sub-navigation/examples.tsx'
import { examples as taskList } from '../parts/moving/task-list/examples.tsx'
import type { PartExamples } from './example.ts'

export const moving: readonly PartExamples[] = [
  backLink,
  breadcrumbs,
  exitThisPage,
  filter,
  pagination,
  serviceNavigation,
  skipLink,
  subNavigation,
  taskList,
]
