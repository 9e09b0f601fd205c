import type { Migration } from './registry.ts';

/** Which pages are taken down is told without reading what was taken down. */
export const migration0180: Migration = {
  version: 180,
  name: 'sketch-forms',
  up: (exec) => exec(SCHEMA),
};

const SCHEMA = `
-- Rows of sketches are long, and each change of a large case asks of all its pages whether they have one.
CREATE INDEX page_sketch_form ON page_sketch (form);
`;
