import type { StandardFonts } from 'pdf-lib';
import type { DateFormat } from './dates.ts';

/** The look of one office's paper, as data: a seed may vary any of it without touching what a record says. */
export interface Style {
  fonts: { body: StandardFonts; bold: StandardFonts; italic: StandardFonts };
  /** Points. */
  size: number;
  /** Line height as a multiple of the size. */
  leading: number;
  margins: { top: number; right: number; bottom: number; left: number };
  letterhead: 'centred' | 'left' | 'band' | 'split' | 'none';
  title: 'centred' | 'left' | 'framed' | 'huge';
  heading: 'caps' | 'underlined' | 'bar' | 'boxed' | 'bold';
  label: 'bold' | 'caps';
  fields: 'boxed' | 'plain' | 'lined';
  table: 'grid' | 'rules';
  signature: 'scribble' | 'typed';
  footer: 'page of pages' | 'dashes' | 'claim' | 'none';
  dates: DateFormat;
}
