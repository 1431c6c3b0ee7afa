const MARGIN = 24;

/** Brings an element into sight within the pane that scrolls, without moving the page; does nothing when all of it is in sight. */
export function scrollIntoPane(pane: HTMLElement, element: HTMLElement): void {
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - MARGIN });
}
