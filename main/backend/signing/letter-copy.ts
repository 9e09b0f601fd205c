import type { ImrCase } from '../../../shared/domain/case.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { printedText } from '../../../shared/letter/canonical.ts';
import { composeLetter } from '../../../shared/letter/compose.ts';
import type { Copy, LetterProfile } from '../../../shared/letter/profile.ts';
import type { LetterTree } from '../../../shared/letter/tree.ts';
import { writeLetterDocx } from '../letter/docx.ts';
import { letterHash } from './letter-hash.ts';

/** A copy of a letter as it leaves. */
export interface LetterCopy {
  docx: Uint8Array;
  tree: LetterTree;
  sha256: string;
}

/**
 * Composes one copy of a letter and writes it as Word. Served and signed copies say in their footer which letter they
 * are; a posted copy that nobody signs has page numbers only.
 */
export async function writeLetterCopy(
  imrCase: ImrCase,
  profile: LetterProfile,
  options: { copy: Copy; willBeSigned: boolean; writtenAt: Date },
): Promise<LetterCopy> {
  const tree = composeLetter(imrCase, profile, options.copy);
  const sha256 = letterHash(tree);
  const { caseNumber, decisionDate } = imrCase.caseBlock ?? {};
  const footer = {
    caseNumber: footerText(caseNumber),
    decisionDate: footerText(decisionDate && printDate(decisionDate)),
    sha256,
  };
  const hasFooter = options.willBeSigned || options.copy === 'served';
  const docx = await writeLetterDocx(tree, options.writtenAt, hasFooter ? footer : undefined);
  return { docx, tree, sha256 };
}

/** Undefined for a text of which nothing would be seen. */
function footerText(text: string | undefined): string | undefined {
  return printedText(text ?? '').trim() || undefined;
}
