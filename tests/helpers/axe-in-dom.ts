// Runs axe, the accessibility checker, on what a component test shows. Colours and sizes need a real browser: see `axe.ts`.
import axe from "axe-core";

/** One readable sentence per finding. */
export async function axeFaults(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ["violations"],
    // A component has no page around it, and jsdom no colours.
    rules: {
      region: { enabled: false },
      "color-contrast": { enabled: false },
      "page-has-heading-one": { enabled: false },
    },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} — at ${target.join(" ")}`),
  );
}
