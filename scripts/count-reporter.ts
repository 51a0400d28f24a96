// Closes a test run with its count on a line of its own, for people and scripts that read only the end.
import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  /** A file that could not be loaded, a failed hook and an unhandled error count as one failure each. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state: 'passed' | 'failed') =>
      tests.filter((test) => test.result().state === state).length;
    const brokenModules = modules.filter((module) => {
      const hasFailedTest = [...module.children.allTests('failed')].length > 0;
      return module.state() === 'failed' && !hasFailedTest;
    });
    const failed = ended('failed') + brokenModules.length + unhandledErrors.length;
    process.stdout.write(`${String(ended('passed'))} passed, ${String(failed)} failed\n`);
  }
}
