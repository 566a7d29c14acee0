const { register } = require('tsx/cjs/api');

// TypeScript for this one file only: jest has its own way of loading it.
const unregister = register();
const { findChromium } = require('./src/cli/chromium.ts');
unregister();

// Packages that jest must translate: ES modules – the .xlsx library that ours is held against, and twelve small ones under Univer –, the
// slides' library for its `import('node:fs')`, and Univer for its fields (see `plainFields.cjs`).
const translated = [
  '@univerjs',
  'hucre',
  'lodash-es',
  'n-gram',
  'collapse-white-space',
  'trigram-utils',
  'franc-min',
  'unicode-regex',
  'regexp-util',
  'cjk-regex',
  'kdbush',
  'quickselect',
  'rbush',
  'nanoid',
  'echarts',
  'zrender',
  'tslib',
  'pptxgenjs',
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  testEnvironment: 'node',
  transform: { '@univerjs/.*\\.js$': '<rootDir>/test/support/univerTransform.cjs', '\\.[cm]?[jt]sx?$': swc },
  setupFiles: ['<rootDir>/test/support/propertySeed.ts'],
  transformIgnorePatterns: [`/node_modules/(?!(${translated.join('|')})/)`],
};

const e2e = {
  ...shared,
  displayName: 'e2e',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
};

/** `npm test` leaves the end-to-end tests out where there is no browser; those who ask for them, and CI, are told how to get one. */
const hasE2e = Boolean(process.env.CI) || process.argv.includes('e2e') || findChromium().ok;

/**
 * Unit tests mirror src; integration tests run the add-in through the genuine office.js (jsdom window, simulated host); end-to-end tests
 * click through the workbench in a browser.
 */
module.exports = {
  // Building a workbook takes seconds on a busy machine; what hangs is still told apart.
  testTimeout: 30_000,
  // The browser waits more than it works, and by default a machine with two cores would run one file at a time.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/!(integration|e2e)/**/*.test.ts?(x)', '<rootDir>/test/*.test.ts'],
    },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.test.ts'] },
    ...(hasE2e ? [e2e] : []),
  ],
};
