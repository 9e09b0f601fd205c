/** Endings and words of names of offices, clinics, hospitals, companies. */
const OFFICE =
  /\b(?:inc|llc|llp|pllc|corp|corporation|company|ltd|center|centre|centers|clinic|clinics|group|associates|institute|hospital|services|laborator(?:y|ies)|network|partners|foundation|specialists|administrators|insurance|works|university|pharmacy|systems?|solutions|supply|copy service|attorneys at law|law offices?(?: of)?)\b|\bP\.?\s?C\.?$|\bmedical (?:group|corporation|associates)\b/i;

/** Whether a line reads like the name of an office: what stands in a letterhead. */
export function isOfficeName(text: string): boolean {
  return OFFICE.test(text) && !/[:?]/.test(text) && /\p{Lu}/u.test(text);
}

const STREET =
  /\b\d{1,6}\s+(?:[NSEW]\.?\s+)?[\p{L}0-9.'’ ]{2,40}\b(?:street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|way|plaza|court|ct|circle|parkway|pkwy|highway|hwy|place|pl|terrace|suite|ste)\b\.?/iu;
const BOX = /\bP\.?\s?O\.?\s+Box\s+\d+/i;
const CITY = /\b(?:CA|California)\.?\s*,?\s+\d{5}(?:-\d{4})?\b/;
const PHONE = /(?:\(\d{3}\)\s?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b/;
const REACH = /\bwww\.\w|\w@\w/i;

/** What a line has of a letterhead, 0 to 3: street, city, telephone. */
export function addressSigns(text: string): number {
  const street = STREET.test(text) || BOX.test(text) ? 1 : 0;
  const reach = PHONE.test(text) || REACH.test(text) ? 1 : 0;
  return street + (CITY.test(text) ? 1 : 0) + reach;
}
