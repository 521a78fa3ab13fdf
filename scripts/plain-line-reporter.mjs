/** Prints the one plain closing line that a reader, or a machine, can count on: `N passed, N failed`. */
export default class PlainLineReporter {
  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter((file) => file.testExecError).length;
    process.stdout.write(`${results.numPassedTests} passed, ${results.numFailedTests + broken} failed\n`);
  }
}
