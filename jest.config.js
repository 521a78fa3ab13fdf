export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/out/test'],
  testMatch: ['**/*.test.js'],
  transform: {},
  reporters: ['default', '<rootDir>/scripts/plain-line-reporter.mjs'],
  testTimeout: 20_000,
  // Much of a suite is waiting: for a database, a browser, a process that starts.
  maxWorkers: '100%',
};
