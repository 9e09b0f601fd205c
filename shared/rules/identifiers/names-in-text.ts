import type { Party } from '../../domain/case.ts';
import type { Hit } from '../hit.ts';
import { findGivenName } from '../names/find-given-name.ts';
import { findOrganisation } from '../names/find-organisation.ts';
import { findPerson } from '../names/find-person.ts';
import { type Word, wordsOf } from '../names/name-words.ts';
import { isOrganisation, parseOrganisationName } from '../names/organisation-name.ts';
import { parsePersonName } from '../names/person-name.ts';
import type { PublicText } from '../public-texts.ts';
import { remember } from '../remember.ts';
import { withoutOverlaps } from './patterns.ts';

export type NameFinder = (text: PublicText, words: readonly Word[]) => Hit[];

/** The words of a public text, read once for all rules. */
export const wordsIn = remember((text: PublicText): readonly Word[] => wordsOf(text));

/** What looks for a party's name: as a person's, as an organisation's, or as both where the role leaves it open. */
export function partyFinders({ role, name }: Party): NameFinder[] {
  if (role === 'employee') return [...personFinders(name), ...givenNameFinders(name)];
  if (!isOrganisation(name)) {
    const isOpen = role === 'employer' || role === 'administrator' || role === 'facility';
    return isOpen ? organisationFinders(name) : peopleIn(name).flatMap(personFinders);
  }
  const owner = /^law\s+offices?\s+of\s+(.+)$/i.exec(name)?.[1];
  return [...organisationFinders(name), ...(owner === undefined ? [] : personFinders(owner))];
}

/** "Jane Roe, MD / John Poe, DC" */
function peopleIn(name: string): string[] {
  return name.split(/\s*[/;]\s*/).filter((one) => one.trim() !== '');
}

/** What looks for a person's name with the surname in it. */
export function personFinders(name: string): NameFinder[] {
  const person = parsePersonName(name);
  return person === undefined ? [] : [(text, words) => findPerson(text, words, person)];
}

function givenNameFinders(name: string): NameFinder[] {
  const person = parsePersonName(name);
  return person === undefined ? [] : [(text, words) => findGivenName(text, words, person)];
}

function organisationFinders(name: string): NameFinder[] {
  const organisation = parseOrganisationName(name);
  return organisation === undefined ? [] : [(text, words) => findOrganisation(text, words, organisation)];
}

/** Runs finders over a text; of two that mark the same words, the sure one and then the longer one stands. */
export function namesIn(text: PublicText, finders: readonly NameFinder[]): Hit[] {
  const words = wordsIn(text);
  const hits = finders.flatMap((find) => find(text, words));
  return withoutOverlaps(
    hits.toSorted(
      (one, other) =>
        Number(other.sure) - Number(one.sure) || other.end - other.start - (one.end - one.start),
    ),
  ).toSorted((one, other) => one.start - other.start);
}
