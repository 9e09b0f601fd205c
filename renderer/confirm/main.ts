import type { ConfirmationBridge } from '../../shared/contracts/confirmation.ts';
import { byId } from './element.ts';
import { show } from './show.ts';

declare global {
  interface Window {
    confirmation: ConfirmationBridge;
  }
}

// The window that confirms a signature: shows what is signed, takes the passphrase, and knows nothing else.
const passphrase = byId('passphrase', HTMLInputElement);
const toggle = byId('toggle', HTMLButtonElement);
const submit = byId('sign', HTMLButtonElement);
const problem = byId('problem', HTMLParagraphElement);
const caps = byId('caps', HTMLParagraphElement);
let signing = false;

async function sign(): Promise<void> {
  if (signing || passphrase.value === '') return;
  busy(true);
  refuse('');
  const answer = await window.confirmation.sign(passphrase.value);
  // Signed, the window is about to close; what was typed goes first.
  passphrase.value = '';
  if (answer.signed) return;
  busy(false);
  refuse(answer.message);
  passphrase.focus();
}

function busy(now: boolean): void {
  signing = now;
  submit.disabled = now;
  passphrase.readOnly = now;
  submit.textContent = now ? 'Signing…' : 'Sign';
}

function refuse(message: string): void {
  problem.textContent = message;
  if (message === '') passphrase.removeAttribute('aria-invalid');
  else passphrase.setAttribute('aria-invalid', 'true');
}

function reveal(shown: boolean): void {
  passphrase.type = shown ? 'text' : 'password';
  toggle.textContent = shown ? 'Hide' : 'Show';
  toggle.setAttribute('aria-pressed', String(shown));
}

byId('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void sign();
});
toggle.addEventListener('click', () => {
  reveal(passphrase.type === 'password');
  passphrase.focus();
});
byId('cancel', HTMLButtonElement).addEventListener('click', () => window.confirmation.cancel());
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') window.confirmation.cancel();
});
for (const kind of ['keydown', 'keyup'] as const) {
  passphrase.addEventListener(kind, (event) => {
    caps.textContent = event.getModifierState('CapsLock') ? 'Caps Lock is on.' : '';
  });
}

const facts = await window.confirmation.facts();
if (facts === null) {
  window.confirmation.cancel();
} else {
  show(facts);
  document.body.hidden = false;
  // Enlarged, the field may lie below: what is signed is to be seen first.
  passphrase.focus({ preventScroll: true });
}
