import type { StudyCitation } from '../../domain/basis.ts';

const PARTED = '. ';
/** `2004;29(16):1859-66`, at a citation's end. Its parts are bounded, so that its cost is. */
const WHERE = /^(\d{4})(?:;([\p{L}\d][\p{L}\d ()–-]{0,30}))?(?::([\p{L}\d][\p{L}\d –,-]{0,30}))?$/u;
/** `Smith J`, `van der Berg JA, Doe K, et al`, `Smith et al`. */
const AUTHOR = /^(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]*(?: \p{Lu}{1,3})?(?:,? [\p{L}'’&-]+){0,40}$/u;

/**
 * Reads a study in the form that letters print one in: author, title, journal, year with volume and pages.
 * @returns undefined for a text of another form, which then stays as it is
 */
export function readStudy(text: string): StudyCitation | undefined {
  const parts = text.split(PARTED);
  const where = WHERE.exec(parts.at(-1) ?? '');
  const [author = ''] = parts;
  const journal = parts.at(-2);
  const title = parts.slice(1, -2).join(PARTED);
  if (where === null || journal === undefined || journal === '' || title === '' || !isAuthor(author))
    return undefined;
  const [, year = '', volume, pages] = where;
  return {
    ...{ kind: 'study', author, title, journal, year },
    ...(volume === undefined ? {} : { volume }),
    ...(pages === undefined ? {} : { pages }),
  };
}

/** Longer ones are a sentence that ends in a stop. */
const LONGEST_AUTHOR = 200;

function isAuthor(text: string): boolean {
  return (
    text.length <= LONGEST_AUTHOR &&
    (/ et al$/.test(text) || / \p{Lu}{1,3}$/u.test(text)) &&
    AUTHOR.test(text)
  );
}
