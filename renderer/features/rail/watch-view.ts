/** Calls `look` now, and whenever the element scrolls or gets another size; gives a function that stops it. */
export function watchView(element: HTMLElement, look: () => void): () => void {
  look();
  element.addEventListener('scroll', look, { passive: true });
  const sizes = new ResizeObserver(look);
  sizes.observe(element);
  return () => {
    element.removeEventListener('scroll', look);
    sizes.disconnect();
  };
}
