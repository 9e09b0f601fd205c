/** Moves the focus to the pages of the record that is open. */
export function focusRecords(): void {
  document.querySelector<HTMLElement>('[data-pane="records"] section[tabindex="0"]')?.focus();
}
