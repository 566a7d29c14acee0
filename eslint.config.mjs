import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms of src/: which other rooms each may import, and which packages. */
const inner = ['domain', 'workbook', 'app'];
const adapters = ['excel', 'xlsx', 'functions', 'drawing', 'slides'];
const rooms = {
  domain: { rooms: [], packages: [] },
  workbook: { rooms: ['domain'], packages: [] },
  app: { rooms: ['domain', 'workbook'], packages: ['papaparse'] },
  excel: { rooms: inner, packages: [] },
  xlsx: { rooms: inner, packages: ['fflate'] },
  functions: { rooms: inner, packages: [] },
  drawing: { rooms: inner, packages: ['echarts'] },
  slides: { rooms: inner, packages: ['pptxgenjs', 'fflate'] },
  commands: { rooms: [...inner, ...adapters], packages: [] },
  taskpane: {
    rooms: [...inner, ...adapters],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
  },
  cli: {
    rooms: [...inner, ...adapters],
    packages: ['@resvg/resvg-js', 'commander', 'playwright-core'],
    node: true,
  },
  workbench: { rooms: [...inner, ...adapters, 'commands', 'taskpane', 'cli'], packages: ['**'], node: true },
};

const boundaryPolicies = Object.entries(rooms).flatMap(
  ([room, { rooms: others, packages, node = false }]) => [
    { from: { element: { type: room } }, allow: { to: { element: { type: [room, ...others] } } } },
    ...(packages.length > 0
      ? [
          {
            from: { element: { type: room } },
            allow: { to: { module: { origin: 'external', source: packages } } },
          },
        ]
      : []),
    ...(node ? [{ from: { element: { type: room } }, allow: { to: { module: { origin: 'core' } } } }] : []),
  ],
);

/** Globals of the host, and the only rooms that may name them. */
const hostGlobals = [
  { name: 'Excel', message: 'Only src/excel speaks to the workbook.' },
  { name: 'OfficeExtension', message: 'Only src/excel speaks to the workbook.' },
  { name: 'CustomFunctions', message: 'Only src/functions speaks to the custom functions runtime.' },
  {
    name: 'Office',
    message: 'Only src/excel, src/commands and the look of the pane (host.ts) speak to Office.',
  },
];
/** Types of the host slip through no-restricted-globals, which sees values. */
const hostTypes = {
  selector: 'TSQualifiedName[left.name=/^(Excel|OfficeExtension)$/]',
  message: 'Only src/excel knows the types of Office.js.',
};
const hostGlobalsBut = (...names) => ['error', ...hostGlobals.filter(({ name }) => !names.includes(name))];

const officeRules = Object.assign({}, ...officeAddins.configs.recommended.map(({ rules = {} }) => rules));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what we count and cut; grapheme clusters would need a segmenter per locale.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.keys(rooms).map((room) => ({ type: room, pattern: `src/${room}` })),
      'import/resolver': { typescript: { project: `${import.meta.dirname}/tsconfig.json` } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, policies: boundaryPolicies },
      ],
      'no-restricted-globals': hostGlobalsBut(),
      'no-restricted-syntax': ['error', hostTypes],
    },
  },
  {
    files: ['src/excel/**'],
    rules: {
      'no-restricted-globals': hostGlobalsBut('Excel', 'OfficeExtension', 'Office'),
      'no-restricted-syntax': 'off',
    },
  },
  {
    // Office.js takes the members of its enums as plain text; the enum objects exist only once its script has loaded.
    files: ['src/{excel,functions,workbench}/**'],
    rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  {
    files: ['src/functions/**'],
    rules: {
      'no-restricted-globals': hostGlobalsBut('CustomFunctions'),
      // `CustomFunctions.Error` is the error of the runtime, and no `Error`.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['src/commands/**', 'src/taskpane/host.ts'],
    rules: { 'no-restricted-globals': hostGlobalsBut('Office') },
  },
  { files: ['src/workbench/**'], rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' } },
  {
    files: ['src/{domain,workbook,app}/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        hostTypes,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is an argument.',
        },
      ],
    },
  },
  {
    files: ['src/{excel,functions,commands}/**'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.entries(officeRules).filter(([rule]) => rule.startsWith('office-addins/')),
    ),
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
  },
  { files: ['src/{cli,workbench}/**', 'scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    // Tests hand wrong things in on purpose, read the genuine library's untyped internals, and wait in `act(async …)`.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'no-console': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The attacker shares no code with what it attacks, so that one's blind spot is not the other's; its adapter alone knows the product.
    files: ['test/attack/**/*.ts'],
    ignores: ['test/attack/product.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/src/**'], message: 'Only product.ts may know the product.' }] },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
);
