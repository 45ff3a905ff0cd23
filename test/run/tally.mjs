import { PERMITTED_SKIP } from './permitted-skip.mjs';

/**
 * What one suite came to. `failed` and `skipped` hold names, so that each can be told.
 * @typedef {{ name: string, passed: number, failed: string[], skipped: string[] }} Outcome
 */

/**
 * @typedef {{ fullName: string, status: string }} ReportedTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: ReportedTest[] }} ReportedFile
 */

/**
 * Reads a vitest JSON report.
 * @param {string} name the suite
 * @param {{ testResults: ReportedFile[] } | undefined} report undefined when none was written
 * @param {number | null} code the exit code of the run, null when it was ended by force
 * @returns {Outcome}
 */
export function outcomeOf(name, report, code) {
  if (report === undefined) {
    return { name, passed: 0, failed: [`${name}: could not run (code ${code})`], skipped: [] };
  }
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const named = (/** @type {(status: string) => boolean} */ wanted) =>
    tests.filter((test) => wanted(test.status)).map((test) => `${name}: ${test.fullName}`);
  const failed = named((status) => status === 'failed');
  for (const file of report.testResults) {
    const own = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !own) failed.push(`${name}: ${file.name} could not run`);
  }
  const passed = named((status) => status === 'passed').length;
  const skipped = named((status) => status !== 'passed' && status !== 'failed');
  if (tests.length === 0) failed.push(`${name}: no test ran`);
  if (code !== 0 && failed.length === 0) failed.push(`${name}: ended with code ${code}`);
  return { name, passed, failed, skipped };
}

/** A skip of any other kind is a failure. @param {Outcome} outcome @returns {Outcome} */
function withoutForbiddenSkips(outcome) {
  const permitted = outcome.skipped.filter((test) => test.endsWith(PERMITTED_SKIP));
  const forbidden = outcome.skipped.filter((test) => !test.endsWith(PERMITTED_SKIP));
  const failed = [...outcome.failed, ...forbidden.map((test) => `${test} (skipped)`)];
  return { ...outcome, failed, skipped: permitted };
}

/**
 * The closing lines over all suites; the last is `N passed, N failed, N skipped`.
 * @param {readonly Outcome[]} outcomes
 * @returns {{ lines: string[], ok: boolean }}
 */
export function tally(outcomes) {
  const judged = outcomes.map(withoutForbiddenSkips);
  const failed = judged.flatMap((outcome) => outcome.failed);
  const skipped = judged.flatMap((outcome) => outcome.skipped);
  const passed = judged.reduce((sum, outcome) => sum + outcome.passed, 0);
  return {
    ok: failed.length === 0 && passed > 0,
    lines: [
      ...skipped.map((test) => `skipped  ${test}`),
      ...failed.map((test) => `failed   ${test}`),
      `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
    ],
  };
}
