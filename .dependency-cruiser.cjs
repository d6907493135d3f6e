// "Who may import whom", sentence by sentence. test/tidy/imports.test.ts runs each as a test of its own, proves on a small
// bad tree that each can fail, and checks that the analysis saw every module.

/** In reading order: a chapter knows those before it, and none after. Changed by a decision record, not by an exception. */
const CHAPTERS = [
  'access',
  'framework',
  'record',
  'people',
  'things',
  'services',
  'concerns',
  'missing',
  'assessments',
  'intelligence',
  'plans',
  'meetings',
  'views',
  'oversight',
  'exchange',
]

const OURS = '^(src|test|bench|seeds|practice|bin|migrations)/'
const TESTS = ['\\.test\\.tsx?$', '^(test|bench)/', '/fixtures/']
const CHAPTER = '^src/modules/([^/]+)/'
const DOOR = '^src/modules/[^/]+/index\\.ts$'
// Run by hand or by `npm run generate`, or bundled by it for the browser; never loaded by the product.
const GENERATORS = ['^src/ui/islands/', '^src/ui/build\\.ts$', '^src/ui/build/', '^src/db/generate\\.ts$', '^src/db/generate/', '^bin/']

const ENTRIES = ['^src/(main|cli/[^/]+|ui/islands/main|ui/islands/network/(network|worker)|ui/build|db/generate)\\.ts$', '^bin/', '^bench/main\\.ts$', '^test/drill/main\\.ts$']

/** A part of the chapter the importing file is in: `model` is model.ts and everything in model/. */
const own = (...parts) => `^src/modules/$1/(${parts.join('|')})(/|\\.tsx?$)`
const part = (...parts) => `${CHAPTER}(${parts.join('|')})(/|\\.tsx?$)`
const rule = (name, sentence, from, to) => ({ name, comment: sentence, severity: 'error', from, to })
const code = (path, ...except) => ({ path, pathNot: [...TESTS, ...except] })

module.exports = {
  CHAPTERS,
  forbidden: [
    rule('kernel', '1. `kernel` imports nothing of ours.', code('^src/kernel/'), { path: OURS, pathNot: '^src/kernel/' }),
    rule('engines', '1. `db`, `drawing`, `matching` and `graph` import only `kernel`.', code('^src/(db|drawing|matching|graph)/', ...GENERATORS), {
      path: OURS,
      pathNot: ['^src/$1/', '^src/kernel/'],
    }),
    rule('ui', '1. `ui` imports `kernel` and the engines `drawing` and `graph`.', code('^src/ui/'), { path: OURS, pathNot: '^src/(ui|kernel|drawing|graph)/' }),

    rule('chapter', '2. A chapter imports `kernel`, `db`, `ui`, the engines and other chapters, and nothing else of ours.', code(CHAPTER), {
      path: OURS,
      pathNot: '^(src/(kernel|db|ui|drawing|matching|graph|modules)|practice)/',
    }),
    ...CHAPTERS.slice(0, -1).map((chapter, at) =>
      rule(`later-than-${chapter}`, `2. \`${chapter}\` never imports a later chapter: the later one hears its happenings.`, code(`^src/modules/${chapter}/`), {
        path: `^src/modules/(${CHAPTERS.slice(at + 1).join('|')})/`,
      }),
    ),
    rule('door', '2. A chapter never goes past the door (`index.ts`) of another.', code(CHAPTER), {
      path: '^src/modules/',
      pathNot: ['^src/modules/$1/', DOOR],
    }),

    rule('below-pages', '3. Within a chapter `pages`, `api` and `jobs` come last: nothing but the door imports them.', code(part('model', 'rules', 'store', 'acts', 'reads', 'credentials', 'policies', 'enter', 'sign-in', 'happenings')), {
      path: own('pages', 'api', 'jobs'),
    }),
    rule('below-acts', '3. `rules`, `store` and `model` do not import `acts` or `reads`.', code(part('model', 'rules', 'store', 'credentials', 'policies')), {
      path: own('acts', 'reads', 'enter', 'sign-in', 'happenings'),
    }),
    rule('reads', '3. A read does not import acts: asking changes nothing.', code(part('reads')), { path: own('acts') }),
    rule('rules', '3. `rules` do not import `store`.', code(part('rules')), { path: own('store') }),
    rule('model', '3. `model` is the ground: it imports nothing of its chapter.', code(part('model')), {
      path: '^src/modules/$1/',
      pathNot: '^src/modules/$1/model(/|\\.ts$)',
    }),
    rule('own-door', '3. Nothing inside a chapter comes in by its own door.', code(CHAPTER, DOOR), { path: '^src/modules/$1/index\\.ts$' }),
    rule('pure', '3. `model` and `rules` do no I/O.', code(part('model', 'rules')), {
      path: ['^src/db/', '^node_modules/(kysely|pg|fastify|nodemailer|pino|esbuild)/', '^(node:)?(fs|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|process|os)(/|$)'],
    }),
    rule('only-pages-ui', '3. Only `pages` imports `ui`.', code(CHAPTER, '^src/modules/[^/]+/pages/'), { path: '^src/ui/' }),
    rule('only-pages-drawing', '3. Only `pages` and `views` use `drawing`.', code('^src/', '^src/modules/[^/]+/pages/', '^src/modules/views/', '^src/(drawing|ui)/'), {
      path: '^src/drawing/',
    }),
    rule('only-store-queries', '3. Only `store` builds queries; `access` alone also opens the transaction.', code(CHAPTER, '^src/modules/[^/]+/store(/|\\.ts$)', '^src/modules/access/(enter\\.ts|sign-in/)'), {
      path: ['^node_modules/(kysely|pg)/', '^src/db/'],
    }),
    rule('only-framework-practice', '3. Only `framework` reads `practice/`.', code('^src/', '^src/modules/framework/'), { path: '^practice/' }),

    rule('mounts', '5. `web`, `jobs`, `cli` and `main` import chapter doors only.', code('^src/(web/|jobs/|cli/|[^/]+\\.ts$)'), {
      path: '^src/modules/',
      pathNot: DOOR,
    }),
    rule('mounted', '5. Nobody but each other imports `web`, `jobs`, `cli` and `main` (the files that stand in src itself).', code('^(src|seeds|practice)/', '^src/(web|jobs|cli)/', '^src/[^/]+\\.ts$'), {
      path: '^src/(web/|jobs/|cli/|[^/]+\\.ts$)',
      pathNot: '^src/config\\.ts$',
    }),
    // Types that know each other are gone before anything runs.
    rule('cycle', '5. No cycles.', { pathNot: '\\.test\\.tsx?$' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),

    rule('test-only', 'Nothing made for tests is reachable from the product (promise SC-05).', code('^src/', '/sample(/|\\.ts$)', DOOR, '^src/ui/example', '^src/ui/fixtures'), {
      path: ['^(test|bench|bin)/', '\\.test\\.tsx?$', '/sample(/|\\.ts$)', '/fixtures/'],
    }),
    rule('seeds', 'Only the command line plants the invented partnership (promise SC-05).', code('^src/', '^src/cli/'), { path: '^seeds/' }),
    rule('development', 'The product stands on its own dependencies, not on those of its tests.', code('^src/', ...GENERATORS), {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: '^node_modules/@types/',
    }),
    rule('unused', 'No file lies unused: everything in src is reached from a command, a generator or the browser’s script.', { path: ENTRIES }, {
      path: '^src/',
      pathNot: [...TESTS, '/sample(/|\\.ts$)', '/example\\.ts$', '/showcase/', '/generated/', '\\.d\\.ts$', ...ENTRIES],
      reachable: false,
    }),
    rule('missing', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^var/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
