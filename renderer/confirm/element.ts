/** An element of the page by its id. @throws Error when the page does not have it: a fault of the program */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${id}`);
}

/** A new element with a text. Text alone: what is shown comes from a case, and must never be read as markup. */
export function element(name: string, text: string, className?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}
