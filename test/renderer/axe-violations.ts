import axe from 'axe-core';

/**
 * What axe-core finds wrong in the document, as "rule: element" lines. Colour contrast is measured from the
 * tokens instead, because jsdom paints nothing.
 */
export async function axeViolations(root: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
