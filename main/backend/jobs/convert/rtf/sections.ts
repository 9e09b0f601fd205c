import type { Block } from '../layout/blocks.ts';
import type { SectionFacts, Variant } from '../layout/section-edges.ts';

/** Which of the two a group is, and for which pages; those of right pages are for all where left ones have none. */
const EDGES: Readonly<Record<string, ['header' | 'footer', Variant]>> = {
  header: ['header', 'default'],
  headerr: ['header', 'default'],
  headerl: ['header', 'even'],
  headerf: ['header', 'first'],
  footer: ['footer', 'default'],
  footerr: ['footer', 'default'],
  footerl: ['footer', 'even'],
  footerf: ['footer', 'first'],
};

/** Sections of a rich text, as far as they say what stands over and under their pages. */
export class RtfSections {
  #facts: SectionFacts = {
    ...{ header: {}, footer: {}, hasFirst: false, hasEven: false, isContinuous: false, start: undefined },
  };
  /** What was said of the section since its last words. */
  #isChanged = false;
  #isNew = true;
  #begun: SectionFacts[] = [];

  static isEdge(name: string): boolean {
    return Object.hasOwn(EDGES, name);
  }

  /** A control word of a section. */
  word(name: string, value: number | undefined): void {
    switch (name) {
      case 'sectd':
        this.#facts = { ...this.#facts, hasFirst: false, isContinuous: false, start: undefined };
        break;
      case 'titlepg':
        this.#facts = { ...this.#facts, hasFirst: true };
        break;
      case 'facingp':
        this.#facts = { ...this.#facts, hasEven: true };
        break;
      case 'sbknone':
        this.#facts = { ...this.#facts, isContinuous: true };
        break;
      case 'pgnstarts':
        this.#facts = { ...this.#facts, start: Math.max(0, value ?? 1) };
    }
  }

  /** A header or a footer, whole. */
  edge(name: string, blocks: readonly Block[]): void {
    const [kind, variant] = EDGES[name] ?? [];
    if (kind === undefined || variant === undefined) return;
    this.#facts = { ...this.#facts, [kind]: { ...this.#facts[kind], [variant]: blocks } };
    this.#isChanged = true;
  }

  end(): void {
    this.#isNew = true;
    this.#isChanged = Object.keys({ ...this.#facts.header, ...this.#facts.footer }).length > 0;
  }

  /** Words of the text come. @returns whether they are the first of a section that has anything over or under its pages */
  begin(): boolean {
    const { isContinuous } = this.#facts;
    // What is said once the section is under way holds from the next page on.
    if (this.#isChanged) this.#begun.push({ ...this.#facts, isContinuous: isContinuous || !this.#isNew });
    const isBegun = this.#isChanged;
    this.#isChanged = false;
    this.#isNew = false;
    return isBegun;
  }

  /** Sections that began since. */
  take(): SectionFacts[] {
    return this.#begun.splice(0);
  }
}
