import { describe, expect, it } from 'vitest';
import { aCase } from '../../../shared/testing/case-builder.ts';
import { builtInProfile } from '../../../shared/testing/profiles.ts';
import { type SignLetterRequest, signLetter } from './sign-letter.ts';
import { SIGNED_AT, testIdentity } from './testing/identities.ts';
import { partOf } from './testing/tamper.ts';

const profile = builtInProfile('posted-2016');
const withLine = {
  ...profile,
  signing: {
    ...profile.signing,
    line: { returned: true, posted: false, served: true },
    lineTitle: { reviewer: 'Physician <Reviewer>', organisation: 'Chief Medical Officer' },
  },
};
const identity = testIdentity();
const sign = (request: Partial<SignLetterRequest> = {}) =>
  signLetter({
    imrCase: aCase().withCaseBlock().withItem().build(),
    profile: withLine,
    copy: 'returned',
    identity,
    now: SIGNED_AT,
    ...request,
  });
/** What stands under the name on the signature line; undefined when there is no line. */
const titleOn = async (request: Partial<SignLetterRequest> = {}) =>
  /o:suggestedsigner2="([^"]*)"/.exec(partOf((await sign(request)).docx, 'word/document.xml'))?.[1];

describe('a signature line', () => {
  it('is drawn on the copies that the profile wants it on, with the title from the profile', async () => {
    expect(await titleOn()).toBe('Physician &lt;Reviewer>');
    expect(await titleOn({ copy: 'served', signer: 'organisation' })).toBe('Chief Medical Officer');
    expect(await titleOn({ copy: 'posted', signer: 'organisation' })).toBeUndefined();
    expect(await titleOn({ profile })).toBeUndefined();
  });

  it('is drawn or left out where that was said', async () => {
    expect(await titleOn({ profile, line: true })).toBe('Expert Reviewer');
    expect(await titleOn({ line: false })).toBeUndefined();
  });
});

describe('a copy that leaves the organisation', () => {
  it('is linked with others by the certificate of a reviewer, not by that of the organisation', async () => {
    const codes = async (request: Partial<SignLetterRequest>) =>
      (await sign(request)).warnings.map((one) => one.code);
    expect(await codes({ copy: 'served' })).toEqual(['links-determinations']);
    expect(await codes({ copy: 'posted', signer: 'organisation' })).toEqual([]);
    expect(await codes({})).toEqual([]);
  });
});
