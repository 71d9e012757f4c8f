/** Counts a report of the checks; each check is one item. A run that broke off or left no report is one failure. */
export function countChecks(report, exitCode) {
  const { passed = 0, failed = 0, skipped = 0 } = report ?? {};
  return { passed, failed: atLeastOneIf(exitCode !== 0 || !report, failed), skipped };
}

/** Counts a vitest report. A file that could not be loaded, a run that found no test and one that broke off are failures too. */
export function countTests(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (...states) => tests.filter((one) => states.includes(one.status)).length;
  const passed = count('passed');
  const brokenFiles = files.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = count('failed') + brokenFiles.length;
  const isEmpty = passed + failed === 0;
  const failures = [
    ...files.flatMap((file) => failuresOf(file, 'failed')),
    ...brokenFiles.map((file) => ({ file: file.name, title: '', message: file.message })),
  ];
  return {
    failures,
    // What failed once and passed when it was tried again keeps the messages of the first time.
    unsteady: files.flatMap((file) => failuresOf(file, 'passed')),
    passed,
    failed: atLeastOneIf(exitCode !== 0 || isEmpty, failed),
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
    isEmpty,
  };
}

function failuresOf(file, status) {
  return file.assertionResults
    .filter((one) => one.status === status)
    .map((one) => ({
      file: file.name,
      title: one.fullName,
      message: (one.failureMessages ?? []).join('\n'),
    }))
    .filter(({ message }) => status === 'failed' || message !== '');
}

function atLeastOneIf(condition, failed) {
  return condition ? Math.max(1, failed) : failed;
}
