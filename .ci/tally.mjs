// Adds up the test reports of every package and prints "N passed, N failed".
// A package that has tests but left no report counts as one failure: it did not run.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

let passed = 0;
let failed = 0;
for (const group of ["packages", "apps"]) {
  for (const name of readdirSync(group)) {
    const folder = join(group, name);
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest) || !JSON.parse(readFileSync(manifest, "utf8")).scripts?.test) continue;
    const report = join(folder, ".reports", "vitest.json");
    if (!existsSync(report)) {
      console.log(`${folder}: no report`);
      failed += 1;
      continue;
    }
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, "utf8"));
    console.log(`${folder}: ${numPassedTests} passed, ${numFailedTests} failed`);
    passed += numPassedTests;
    // A file that could not even be loaded has no test in it to fail.
    failed += numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
  }
}
const start = join(".reports", "start.json");
if (existsSync(start)) {
  const report = JSON.parse(readFileSync(start, "utf8"));
  console.log(`start from a clone: ${report.passed} passed, ${report.failed} failed`);
  passed += report.passed;
  failed += report.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
