/** Something in a public text that tells who someone is. Indexes are of the folded text. */
export interface Hit {
  start: number;
  end: number;
  /** False for what may be an ordinary word or number: it warns and does not block. */
  sure: boolean;
  /** What it is, where the rule knows several: "a telephone number". */
  what?: string;
}
