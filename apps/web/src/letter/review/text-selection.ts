/** Where in the letter's text the words stand that somebody has marked with mouse or keys; null when none are. */
export function selectedSpan(pane: HTMLElement, text: string): [number, number] | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const from = offsetIn(range.startContainer, range.startOffset);
  const to = offsetIn(range.endContainer, range.endOffset);
  if (from === null || to === null || from >= to) return null;
  const words = text.slice(from, to);
  const trimmed = words.trim();
  const start = from + words.indexOf(trimmed);
  return trimmed === '' ? null : [start, start + trimmed.length];
}

/** The blocks lie side by side in the text; within one, the letter's words are all but the labels. */
function offsetIn(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-from]');
  if (!block) return betweenBlocks(node, at);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, at);
  const copy = before.cloneContents();
  for (const label of copy.querySelectorAll('.place-label')) label.remove();
  return Number(block.dataset['from']) + (copy.textContent?.length ?? 0);
}

/** A selection that ends before the first or after the last word of a block: where the next block begins. */
function betweenBlocks(node: Node, at: number): number | null {
  const next = node.childNodes[at];
  const block = next instanceof HTMLElement ? next.dataset['from'] : undefined;
  return block === undefined ? null : Number(block);
}
