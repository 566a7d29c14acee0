// ES modules in node_modules that jest must translate: the .xlsx library, and twelve small packages under Univer.
const esModules = [
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
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};

/** Unit tests mirror src; integration tests run the add-in through the genuine office.js (jsdom window, simulated host). */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/!(integration|e2e)/**/*.test.ts?(x)', '<rootDir>/test/*.test.ts'],
    },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.test.ts'] },
  ],
};
