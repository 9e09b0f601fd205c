import type { ConfirmationFacts } from '../../shared/contracts/confirmation.ts';
import { byId, element } from './element.ts';
import { inGroups } from './groups.ts';

/** Puts what is about to be signed on the page. */
export function show(facts: ConfirmationFacts): void {
  const { caseNumber, version, items, warnings } = facts;
  applyTheme(facts.theme);
  const what = caseNumber === null ? 'A case without a number' : `Case ${caseNumber}`;
  byId('what', HTMLParagraphElement).textContent = `${what}, version ${version}`;
  byId('items', HTMLOListElement).replaceChildren(
    ...items.map(({ title, decision }) => {
      const row = document.createElement('li');
      row.append(element('span', title, 'title'), element('span', decision, 'decision'));
      return row;
    }),
  );
  showHash('letter', facts.letterSha256);
  byId('signer', HTMLElement).textContent = facts.signer;
  showHash('certificate', facts.certificateSha256);
  byId('warnings', HTMLUListElement).replaceChildren(
    ...warnings.map(({ message }) => element('li', message)),
  );
  byId('consequence', HTMLParagraphElement).textContent =
    `Signing freezes version ${version}: it can be read and exported, and never changed.`;
}

function showHash(id: string, hash: string): void {
  const place = byId(id, HTMLElement);
  place.replaceChildren(...inGroups(hash).map((group) => element('span', group)));
  // Read as one, not as eight words.
  place.setAttribute('aria-label', hash);
}

/** The desk's theme. `system` goes on following the system's contrast and colours. */
function applyTheme(theme: ConfirmationFacts['theme']): void {
  const contrast = window.matchMedia('(forced-colors: active), (prefers-contrast: more)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = theme === 'system' ? system : theme;
  };
  contrast.addEventListener('change', apply);
  dark.addEventListener('change', apply);
  apply();
}
