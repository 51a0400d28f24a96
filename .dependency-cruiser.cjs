// The walls of the house (ARCHITECTURE.md): which file may import which. `npm run check` runs it, and so does
// tests/architecture/imports.test.ts.

const SLICE = '^src/(foundation|features)/([^/]+)/';
/** Foundations that are themselves the machinery of use cases and routes; they have no pure and no server half. */
const MACHINERY = '^src/foundation/(use-case|http)/';
const TEST = '\\.(test|fixture)\\.ts$|-fixture\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'layers-shared',
      comment: 'shared is the ground floor: it imports nothing of the house',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'layers-platform',
      comment: 'platform is technology without domain words',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/(platform|shared)/' },
    },
    {
      name: 'layers-ui',
      comment:
        'ui holds components without domain words; a component that knows the domain belongs to its slice',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|shared)/' },
    },
    {
      name: 'layers-foundation',
      comment: 'foundation serves every feature and knows none',
      severity: 'error',
      from: { path: '^src/foundation/' },
      to: { path: '^src/', pathNot: '^src/(foundation|platform|shared|ui)/' },
    },
    {
      name: 'layers-features',
      comment: 'features know no face: pages, API, command line and jobs call them',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/', pathNot: '^src/(features|foundation|platform|shared|ui)/' },
    },
    {
      name: 'faces-apart',
      comment: 'api and worker are assembled by app; they do not reach for the pages or the command line',
      severity: 'error',
      from: { path: '^src/(api|worker)/' },
      to: { path: '^src/(app|cli|routes)/' },
    },
    {
      name: 'slice-door',
      comment: 'another slice is entered through server/index.ts, its pure root files or its components',
      severity: 'error',
      from: { path: SLICE },
      to: {
        path: '^src/(foundation|features)/[^/]+/',
        pathNot: ['^src/$1/$2/', '^src/(foundation|features)/[^/]+/([^/]+$|components/|server/index\\.ts$)'],
      },
    },
    {
      name: 'slice-door-for-faces',
      comment:
        'faces enter by the door too; what a slice contributes to one of them stands beside it: api.ts, jobs.ts, figures.ts',
      severity: 'error',
      from: { path: '^src/(routes|api|cli|worker|app|ui|hooks)', pathNot: TEST },
      to: {
        path: '^src/(foundation|features)/[^/]+/',
        pathNot:
          '^src/(foundation|features)/[^/]+/([^/]+$|components/|server/(index|api|jobs|figures)\\.ts$)',
      },
    },
    {
      name: 'root-files-are-pure',
      comment: 'root files of a slice run in the browser too: no server code, no platform',
      severity: 'error',
      from: { path: `${SLICE}[^/]+\\.ts$`, pathNot: [MACHINERY, TEST] },
      to: { path: ['/server/', '^src/platform/'] },
    },
    {
      name: 'root-files-use-no-runtime',
      comment: 'root files of a slice use no Node module, no database library and no SvelteKit',
      severity: 'error',
      from: { path: [`${SLICE}[^/]+\\.ts$`, '^src/shared/'], pathNot: [MACHINERY, TEST] },
      to: {
        path: [
          '^(node:)?(fs|path|crypto|http|url|os|child_process|process)',
          'node_modules/(kysely|pg|pg-boss|hono|pino)/',
          '@sveltejs/kit',
          '^\\$app/',
        ],
      },
    },
    {
      name: 'components-ask-no-server',
      comment: 'components get what they show as properties; server code never reaches the browser',
      severity: 'error',
      from: { path: '\\.svelte$|^src/ui/|/components/' },
      to: {
        path: ['/server/', '^src/(platform|api|cli|worker)/', 'node_modules/(kysely|pg|pg-boss|hono|pino)/'],
      },
    },
    {
      name: 'no-cycle',
      comment: 'files that import each other in a circle cannot be read one after the other',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-from-tests',
      comment: 'the product does not know its tests',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: ['^tests/', '^bench/', TEST] },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\$app/|/\\$types(\\.js)?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'svelte', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
  },
};
