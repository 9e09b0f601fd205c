import { useEffect } from 'react';
import { commandFor } from '../lib/commands.ts';
import { isMacPlatform } from '../lib/shortcuts.ts';

/** Carries out the command that a key press asks for. While a dialog is open, its own keys alone work. */
export function useKeyboard(): void {
  useEffect(() => {
    const isMac = isMacPlatform();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]')) return;
      const command = commandFor(event, isMac);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
