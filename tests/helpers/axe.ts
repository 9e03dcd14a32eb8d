// Runs axe, the accessibility checker, on a page as it stands. It is handed in through the debugger, not as a script
// element, which the page's Content-Security-Policy would rightly refuse.
import axe from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface AxeOptions {
  /** Only this part of the page, as a CSS selector. */
  within?: string;
  /** Rules to leave out, with the reason beside the call. */
  disabledRules?: readonly string[];
}

/** One readable sentence per finding, so that `expect(await axeFindings(page)).toEqual([])` says what to mend. */
export async function axeFindings(page: Page, options: AxeOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { within, disabledRules = [] } = options;
  const violations = await page.evaluate(
    async ({ within, rules, off }) => {
      const results = await window.axe.run(within ?? document, {
        runOnly: { type: "tag", values: rules },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ["violations"],
      });
      return results.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        places: nodes.map(({ target, failureSummary }) => ({ target: target.join(" "), failureSummary })),
      }));
    },
    { within, rules, off: [...disabledRules] },
  );
  return violations.flatMap(({ id, impact, help, places }) =>
    places.map(({ target, failureSummary }) => `${id} (${impact}): ${help} — at ${target}: ${oneLine(failureSummary)}`),
  );
}

function oneLine(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
