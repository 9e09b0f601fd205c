import type { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { type FileProperty, fileProperties, foreignProperties } from './file-properties.ts';
import { type LetterFacts, letterFacts } from './letter-facts.ts';
import { CONTENT_TYPE, RELATIONSHIP } from './names.ts';
import { type OfficePackage, openPackage } from './package.ts';
import { targetPart } from './relationships.ts';
import { unsignedParts } from './unsigned-parts.ts';
import { verifySignature } from './verify-signature.ts';
import type { Change, SignatureReport } from './verify-types.ts';

/** What can be said of a Word document. */
export interface Verification {
  /** `valid`: it has signatures, each is intact, and the letter is the one that its footer names. */
  verdict: 'valid' | 'invalid' | 'unsigned';
  signatures: SignatureReport[];
  /** Everything that is not as it was signed, of all signatures together. */
  changes: Change[];
  /** Parts under no signature: the properties of the file. */
  notCovered: string[];
  properties: FileProperty[];
  /** Properties that were changed after the letter was written; signatures do not cover them. */
  changedProperties: string[];
  /** From the footer of served and signed copies. */
  letter?: LetterFacts;
}

/**
 * Verifies the signatures of a Word document with nothing but this file.
 * @param trusted certificates that count as trusted; trust is reported, and does not change the verdict
 * @throws AppError Invalid `not-a-zip`, `not-a-package` for a file that is no Word document at all
 */
export function verifyDocx(docx: Uint8Array, trusted: readonly X509Certificate[] = []): Verification {
  try {
    return verifyPackage(openPackage(docx), trusted);
  } catch (thrown) {
    const message = damageOf(thrown);
    if (message === undefined) throw thrown;
    return {
      verdict: 'invalid',
      signatures: [],
      changes: [{ what: 'damaged', message }],
      notCovered: [],
      properties: [],
      changedProperties: [],
    };
  }
}

/** What is wrong with a file that cannot be gone through; undefined for anything else that was thrown. */
function damageOf(thrown: unknown): string | undefined {
  if (thrown instanceof AppError && thrown.kind === 'Damaged') return thrown.message;
  // The stack ran out: elements inside of elements, many thousand deep, which no program writes.
  return thrown instanceof RangeError ? 'The file is damaged: its XML is nested too deeply.' : undefined;
}

function verifyPackage(opened: OfficePackage, trusted: readonly X509Certificate[]): Verification {
  const { parts, changes } = signatureParts(opened);
  const signatures = parts.map((part) => verifySignature(opened, part, trusted));
  // Every part unpacked: one that nobody signed may be damaged as well.
  for (const part of opened.parts) opened.read(part);
  const letter = letterFacts(opened);
  if (letter?.text === 'differs') {
    const message = 'The letter is not the one whose SHA-256 stands in its footer.';
    changes.push({ what: 'letter', message });
  }
  const all = unique([...changes, ...signatures.flatMap((one) => one.changes)]);
  const properties = fileProperties(opened);
  const isSigned = signatures.length > 0;
  const signing = new Set(opened.parts.filter((part) => part.startsWith('_xmlsignatures/')));
  return {
    verdict: all.length > 0 ? 'invalid' : isSigned ? 'valid' : 'unsigned',
    signatures,
    changes: all,
    notCovered: isSigned
      ? [...unsignedParts(opened)].filter((part) => opened.has(part) && !signing.has(part)).sort()
      : [],
    properties,
    changedProperties: letter === undefined ? [] : foreignProperties(properties, letter.caseNumber),
    ...(letter === undefined ? {} : { letter }),
  };
}

/** Signatures by the way that readers find them; those that lie about without that way were cut off. */
function signatureParts(opened: OfficePackage): { parts: string[]; changes: Change[] } {
  const changes: Change[] = [];
  const origins = opened.relationships('').filter((one) => one.type === RELATIONSHIP.origin);
  if (origins.length > 1)
    changes.push({ what: 'signature', message: 'Two lists of signatures are in the file.' });
  const parts = origins.flatMap((origin) => {
    const source = targetPart('', origin.target);
    return opened
      .relationships(source)
      .filter((one) => one.type === RELATIONSHIP.signature && !one.external)
      .map((one) => targetPart(source, one.target));
  });
  const missing = parts.filter((part) => !opened.has(part));
  for (const part of missing)
    changes.push({ what: 'signature', part, message: `The signature "${part}" was removed.` });
  const found = [...new Set(parts)].filter((part) => opened.has(part));
  if (origins.length > 0 && parts.length === 0)
    changes.push({ what: 'signature', message: 'The list of signatures is empty: they were removed.' });
  const types = [...opened.types.overrides].filter(([, type]) => type === CONTENT_TYPE.signature);
  const known = new Set(found.map((part) => `/${part}`.toLowerCase()));
  const stray = new Set([
    ...types.map(([part]) => part),
    ...opened.parts
      .filter((part) => /^_xmlsignatures\/[^/]+\.xml$/i.test(part))
      .map((part) => `/${part}`.toLowerCase()),
  ]);
  for (const part of stray) {
    if (known.has(part)) continue;
    const message = `The signature "${part.slice(1)}" is cut off from the document.`;
    changes.push({ what: 'signature', part: part.slice(1), message });
  }
  return { parts: found, changes };
}

/** Several signatures over the same part find the same change. */
function unique(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((one) => [`${one.what} ${one.part} ${one.message}`, one])).values()];
}
