// The shape of a chapter and of a page (architecture.md), as text to begin from. What stands in them compiles and keeps
// the house rules; what they are about is for the writer to say.

export interface Draft {
  readonly path: string
  readonly text: string
}

/** The files of a new chapter. `chapter` is its name in the reading order. */
export function moduleDrafts(chapter: string): Draft[] {
  const Title = capital(chapter)
  const inside = (name: string, text: string) => ({ path: `src/modules/${chapter}/${name}`, text })
  return [
    inside(
      'README.md',
      `# ${Title}\n\nWhat this room is for, in a sentence.\n\n- **Words**: those of the glossary that live here.\n- **Happenings**: the kinds it adds to the record, and those it hears.\n- **Who may enter**: roles, and why.\n- **Guidance it serves**: document, paragraph, date.\n`,
    ),
    inside(
      'index.ts',
      `// The door of ${chapter}: the only file that other chapters import.\nexport { ${camel(chapter)}Pages } from './pages/index.ts'\n`,
    ),
    inside('model.ts', `// The words of ${chapter}: types, branded ids, codes and their labels. Pure.\nexport {}\n`),
    inside(
      'rules.ts',
      `import { type Permission, PROFESSIONAL } from '../../kernel/index.ts'\n\n// Decisions as tables and pure functions, each citing the guidance it serves. No clock, no I/O.\nexport const PERMISSIONS = {\n  read: { name: '${chapter}.read', roles: PROFESSIONAL },\n} as const satisfies Record<string, Permission>\n`,
    ),
    inside('pages/index.ts', pagesIndex(chapter, [])),
  ]
}

/** The files of a new page. `path` is its address: `/children/:child/facts/new`. */
export function pageDrafts(chapter: string, path: string): Draft[] {
  const folder = pageFolder(path)
  const title = capital(folder).replaceAll('-', ' ')
  const inside = (file: string, lines: string[]) => ({
    path: `src/modules/${chapter}/pages/${folder}/${file}`,
    text: `${lines.join('\n')}\n`,
  })
  return [
    inside('page.ts', pageLines(chapter, path)),
    inside('view.tsx', [
      `import type { PageView } from '../../../../kernel/index.ts'`,
      '',
      'export const view = (): PageView => ({',
      `  title: '${title}',`,
      `  body: <h1 class="govuk-heading-l">${title}</h1>,`,
      '})',
    ]),
    inside('page.test.tsx', [
      `import { render } from 'preact-render-to-string'`,
      `import { expect, test } from 'vitest'`,
      `import { view } from './view.tsx'`,
      '',
      `test('the page says once, in its heading, what it is', () => {`,
      '  const { body, title } = view()',
      '  expect(render(<>{body}</>)).toContain(title)',
      '})',
    ]),
  ]
}

/** `pages/index.ts` with one page more: its import and its place at the end of the list. */
export function listed(chapter: string, index: string | undefined, path: string): string {
  const folder = pageFolder(path)
  const known = [...(index ?? '').matchAll(/from '\.\/([\w-]+)\/page\.ts'/g)].map(([, one = '']) => one)
  if (index === undefined || known.length === 0) return pagesIndex(chapter, [folder])
  const name = `${camel(folder)}Page`
  const added = index.replace(/((?:^import .*\n)+)/m, `$1import { ${name} } from './${folder}/page.ts'\n`)
  return added.replace(/,?(\s*)\]\s*$/, `, ${name}$1]\n`)
}

/** What a page's folder is called: what follows the last record in its address, or that record's own name. */
export function pageFolder(path: string): string {
  const steps = path.split('/').filter(step => step !== '')
  const last = steps.findLastIndex(step => step.startsWith(':'))
  const after = steps.slice(last + 1)
  return after.length > 0 ? after.join('-') : (steps[last] ?? 'home').slice(1)
}

function pageLines(chapter: string, path: string): string[] {
  const params = [...path.matchAll(/:(\w+)/g)].map(([, param = '']) => param)
  const classes = params.map(param => `${param}: '${recordClass(param)}'`)
  return [
    `import { page } from '../../../../kernel/index.ts'`,
    `import { PERMISSIONS } from '../../rules.ts'`,
    `import { view } from './view.tsx'`,
    '',
    `export const ${camel(pageFolder(path))}Page = page({`,
    `  path: '${path}',`,
    '  permission: PERMISSIONS.read,',
    `  recordClass: '${recordClass(params.at(-1) ?? '')}',`,
    ...(classes.length > 0 ? [`  params: { ${classes.join(', ')} },`] : []),
    `  audit: { read: '${chapter}.${pageFolder(path)}' },`,
    '  load: async () => null,',
    '  view: () => view(),',
    '})',
  ]
}

function pagesIndex(chapter: string, folders: readonly string[]): string {
  const imports = folders.map(folder => `import { ${camel(folder)}Page } from './${folder}/page.ts'\n`).join('')
  const list = folders.map(folder => `${camel(folder)}Page`).join(', ')
  return folders.length === 0
    ? `import type { AnyPage } from '../../../kernel/index.ts'\n\nexport const ${camel(chapter)}Pages: readonly AnyPage[] = []\n`
    : `${imports}\nexport const ${camel(chapter)}Pages = [${list}]\n`
}

function recordClass(param: string): string {
  return ['child', 'subject', 'entry', 'seat', 'search', 'worker', 'agency', 'assignment'].includes(param)
    ? param
    : 'none'
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
