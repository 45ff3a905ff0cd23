/** Browsers write a part of their own into a template: `shadowmode` is Chrome's word in an .mhtml. */
const ROOTS = 'template[shadowrootmode],template[shadowmode],template[shadowroot]';
/** Parts within parts; a page nests a handful. */
const DEEPEST = 20;

const slotOf = (node: Node): string =>
  node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';

/** Puts what the page gave to a part where the part shows it; a place that got nothing shows its own. */
function fillSlots(host: Element, given: readonly Node[]): void {
  const waiting = new Map<string, Node[]>();
  for (const node of given) {
    const name = slotOf(node);
    const held = waiting.get(name);
    if (held) held.push(node);
    else waiting.set(name, [node]);
  }
  for (const slot of host.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const shown = waiting.get(name) ?? [...slot.childNodes];
    waiting.delete(name);
    for (const node of shown) slot.parentNode?.insertBefore(node, slot);
    slot.remove();
  }
}

function open(template: Element): void {
  const host = template.parentElement;
  if (!host) return;
  template.remove();
  const given = [...host.childNodes];
  for (const node of given) host.removeChild(node);
  for (const node of [...template.childNodes]) host.appendChild(node);
  fillSlots(host, given);
}

/**
 * Makes the parts that a saved page keeps in templates (declarative shadow roots, HTML 4.12.3) elements
 * like others, as its reader saw them: SingleFile and Chrome save whole articles so.
 */
export function openShadowRoots(document: Document): void {
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const templates = [...document.querySelectorAll(ROOTS)];
    if (templates.length === 0) return;
    for (const template of templates) open(template);
  }
}
