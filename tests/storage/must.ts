// In a test, an answer that has to be a success: its value, or the error in the test's report.
import type { Result } from "../../src/base/result.ts";

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}
