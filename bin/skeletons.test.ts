import { expect, test } from 'vitest'
import { listed, moduleDrafts, pageDrafts, pageFolder } from './skeletons.ts'

test('a new chapter has its door, its words and a page that says what it is for', () => {
  expect(moduleDrafts('plans').map(({ path }) => path)).toEqual([
    'src/modules/plans/README.md',
    'src/modules/plans/index.ts',
    'src/modules/plans/model.ts',
    'src/modules/plans/rules.ts',
    'src/modules/plans/pages/index.ts',
  ])
})

test('a page’s folder is called by what follows the last record in its address', () => {
  expect(['/children/:child/facts/new', '/children/:child', '/find'].map(pageFolder)).toEqual([
    'facts-new',
    'child',
    'find',
  ])
})

test('a new page says what it opens on, from its address', () => {
  const [page] = pageDrafts('plans', '/children/:child/plans')
  expect(page?.text).toContain("recordClass: 'child',\n  params: { child: 'child' },")
})

test('the list of pages grows by one, whether or not there was any', () => {
  const one = listed('plans', undefined, '/children/:child/plans')
  expect(one).toBe("import { plansPage } from './plans/page.ts'\n\nexport const plansPages = [plansPage]\n")
  expect(listed('plans', moduleDrafts('plans').at(-1)?.text, '/children/:child/plans')).toBe(one)
  expect(listed('plans', one, '/find')).toBe(
    "import { plansPage } from './plans/page.ts'\nimport { findPage } from './find/page.ts'\n\nexport const plansPages = [plansPage, findPage]\n",
  )
})
