/** What is typed behind a semicolon: small letters, digits and hyphens. */
export const SNIPPET_NAME = /^[a-z0-9][a-z0-9-]{0,29}$/;
