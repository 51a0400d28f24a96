// The linter: typescript-eslint's strictest typed set, Svelte's recommended one, and the rules of this house.
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { houseRules } from './scripts/house-rules.mjs';

const TYPED = ['**/*.ts'];
const COMPONENTS = ['**/*.svelte'];
const PURE = ['src/shared/**/*.ts', 'src/features/*/*.ts', 'src/foundation/*/*.ts'];
const TESTS = ['**/*.test.ts', '**/*.fixture.ts'];

/** @type {['error', { argsIgnorePattern: string, ignoreRestSiblings: boolean }]} */
const UNUSED_VARS = ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }];
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use an `as const` list and its union type.' };
const NAMED_EXPORTS = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const NO_CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Pure: `now` is an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Pure: `now` is an argument.',
  },
];

export default defineConfig(
  { ignores: ['build/', '.svelte-kit/', '.data/', '.tmp/', 'static/', 'docs/', 'bench/results/'] },
  {
    plugins: { house: houseRules },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/reasoned-disable': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_ENUM],
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'require-yield': 'error',
    },
  },
  { files: TYPED, extends: [ts.configs.strictTypeChecked] },
  // Components without types: asking for them costs most of a second each, and svelte-check knows them better.
  { files: COMPONENTS, extends: [ts.configs.strict] },
  svelte.configs.recommended,
  {
    files: TYPED,
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': UNUSED_VARS,
      // A number in a template reads well and cannot go wrong; objects, null and promises stay refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // No classes here whose methods could lose their `this`: bundles of functions are taken apart everywhere.
      '@typescript-eslint/unbound-method': 'off',
      // Slow, and about things that do not exist here: enums, inherited classes, Svelte stores.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'svelte/require-store-reactive-access': 'off',
      // The product is served from the root of its address.
      'svelte/no-navigation-without-resolve': 'off',
      // A space at the start of a block is only kept when it is written so.
      'svelte/no-useless-mustaches': 'off',
      // TypeScript itself names what is not defined, and knows the types of the platform.
      'no-undef': 'off',
    },
  },
  {
    files: COMPONENTS,
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': UNUSED_VARS,
      'no-undef': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      // A space at the start of a block is only kept when it is written so.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  { files: ['**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // A run of text has a property `bold`; the rule takes it for the old method of strings.
    files: ['src/platform/documents/**/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_ENUM, NAMED_EXPORTS] } },
  {
    files: PURE,
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', NO_ENUM, NAMED_EXPORTS, ...NO_CLOCK] },
  },
  {
    files: ['src/cli/**', 'src/app/main.ts', 'scripts/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
);
