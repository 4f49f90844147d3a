import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { provideChromium } from './chromium.mjs';
import { installPackages } from './install.mjs';
import { provision } from './provision.mjs';
import { root } from './root.mjs';
import { run, stopRunning } from './run.mjs';
import { fail, Sentence } from './sentence.mjs';

/** Unit tests and browser tests, with their results added up. */
export async function runTests(args) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopRunning(signal);
      process.exit(130);
    });
  }
  const reports = mkdtempSync(path.join(tmpdir(), 'vitrine-test-'));
  try {
    await installPackages();
    await provision();
    const unit = !args.includes('--browser');
    const browser = !args.includes('--unit');
    const chromium = browser ? await provideChromium() : null;
    const results = [];
    if (unit) results.push(await unitTests(reports));
    if (browser) results.push(await browserTests(reports, chromium));
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    // Beside the sum, so that whoever reads only the end of a long report knows what to mend.
    for (const { title, why, flaky } of results.flatMap((result) => result.failures)) {
      console.log(`\n${flaky ? 'passed on its second try' : 'failed'}: ${title}\n  ${why}`);
    }
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  } catch (error) {
    fail(error);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

async function unitTests(reports) {
  console.log('\nUnit and integration tests');
  const file = path.join(reports, 'unit.json');
  const program = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, args, { show: true });
  return vitestResult(readReport(file, 'Vitest'), code);
}

async function browserTests(reports, chromium) {
  console.log('\nBrowser tests');
  mkdirSync(path.join(root, 'data'), { recursive: true });
  const file = path.join(reports, 'browser.json');
  const program = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(process.execPath, [program, 'test', '--reporter=list,json'], {
    show: true,
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return playwrightResult(readReport(file, 'Playwright'), code);
}

function readReport(file, name) {
  if (!existsSync(file)) throw new Sentence(`${name} ended without a report; what it said stands above.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A file that failed before its first test counts as one failure, and so does a run that failed as a whole. */
export function vitestResult(report, code) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failures = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.failureMessages?.length > 0)
      .map((test) => ({
        title: `${path.relative(root, file.name)} › ${test.fullName}`,
        why: firstLine(test.failureMessages[0]),
        flaky: test.status === 'passed',
      })),
  );
  failures.push(
    ...broken.map((file) => ({ title: path.relative(root, file.name), why: firstLine(file.message) })),
  );
  return counted(report.numPassedTests, report.numFailedTests + broken.length, failures, code);
}

export function playwrightResult(report, code) {
  const { expected, unexpected, flaky } = report.stats;
  const failures = [
    ...(report.suites ?? []).flatMap(failuresOf),
    ...report.errors.map((error) => ({ title: 'Playwright', why: firstLine(error.message) })),
  ];
  return counted(expected + flaky, unexpected + report.errors.length, failures, code);
}

function failuresOf(suite) {
  const here = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) => ({
        title: `[${projectName}] ${spec.file}:${spec.line} › ${spec.title}`,
        why: firstLine(results.findLast(({ error }) => error)?.error.message),
        flaky: status === 'flaky',
      })),
  );
  return [...here, ...(suite.suites ?? []).flatMap(failuresOf)];
}

function counted(passed, failed, failures, code) {
  if (failed > 0 || code === 0) return { passed, failed, failures };
  return {
    passed,
    failed: 1,
    failures: [{ title: 'the run as a whole', why: `It ended with status ${code}; its output says why.` }],
  };
}

function firstLine(message) {
  return stripVTControlCharacters(message ?? '').split('\n')[0] || 'It gave no reason.';
}
