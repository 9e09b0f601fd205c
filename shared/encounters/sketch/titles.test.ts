import { describe, expect, it } from 'vitest';
import { prose, sketched } from '../testing/page.ts';

const titles = (lines: string) => sketched(lines).sketch.titles;
const best = (lines: string) => {
  const [first] = titles(lines);
  return first === undefined ? undefined : first.type;
};
const opens = (lines: string) => Math.max(0, ...titles(lines).map((hit) => hit.opens));

describe('the title of a record', () => {
  it.each([
    ['application', '= APPLICATION FOR INDEPENDENT MEDICAL REVIEW'],
    ['ur-decision', '= NOTICE OF UTILIZATION REVIEW DECISION'],
    ['ur-decision', 'RE: Notice of Denial of Treatment'],
    ['rfa', '= REQUEST FOR AUTHORIZATION\n= DWC FORM RFA'],
    ['rfa', '= PRE-AUTHORIZATION REQUEST'],
    ['rfa', '= PHYSICAL THERAPY ORDER'],
    ['rfa', '= SURGERY SCHEDULING FORM'],
    ['first-report', '= WORK INJURY - FIRST VISIT'],
    ['correspondence', '= LETTER OF MEDICAL NECESSITY'],
    ['consultation', '= EMERGENCY DEPARTMENT PROVIDER NOTE'],
    ['imaging', '= MR LUMBAR SPINE W/O CONTRAST'],
    ['laboratory', '= COMPREHENSIVE METABOLIC PANEL'],
    ['laboratory', '= DRUG CONFIRMATION REPORT'],
    ['therapy-note', '= FUNCTIONAL CAPACITY EVALUATION'],
    ['other', '= FINDINGS AND AWARD'],
    ['therapy-note', '= POSTOPERATIVE THERAPY, FINAL SUMMARY'],
    ['progress-report', '= PRIMARY TREATING PHYSICIAN’S PROGRESS REPORT (PR-2)'],
    ['progress-report', '= PRIMARY TREATING PHYSICIAN’S\n= PROGRESS REPORT'],
    ['progress-report', 'OFFICE VISIT, SIX WEEKS AFTER SURGERY'],
    ['first-report', '= DOCTOR’S FIRST REPORT OF OCCUPATIONAL INJURY OR ILLNESS'],
    ['consultation', '= INITIAL ORTHOPEDIC CONSULTATION'],
    ['operative-report', '= OPERATIVE REPORT'],
    ['imaging', 'MRI OF THE LUMBAR SPINE WITHOUT CONTRAST'],
    ['imaging', 'Left Knee, 3 Views: no fracture or dislocation is seen'],
    ['laboratory', '= Urine Drug Screen'],
    ['therapy-note', '= PHYSICAL THERAPY DAILY NOTE'],
    ['medical-legal', '= PANEL QUALIFIED MEDICAL EVALUATION'],
    ['prior-imr', '= INDEPENDENT MEDICAL REVIEW FINAL DETERMINATION LETTER'],
    ['fax-cover', '= FAX'],
    ['other', '= PROOF OF SERVICE BY MAIL'],
  ])('of type %s is known: %s', (type, lines) => {
    expect(best(`Example Medical Group\n\n${lines}\n\n${prose(3)}`)).toBe(type);
    expect(opens(`Example Medical Group\n\n${lines}\n\n${prose(3)}`)).toBeGreaterThan(0.4);
  });

  it('is read in spite of a scan: letters that look alike, one letter wrong', () => {
    expect(best('= 0PERATlVE REP0RT')).toBe('operative-report');
    expect(best('= PRlMARY TREATlNG PHYSlCIAN’S PROGRFSS REPORT')).toBe('progress-report');
  });

  it('is no sentence that mentions a record', () => {
    expect(titles('The progress report of March was read and shows that the back is no better.')).toEqual([]);
  });

  it('is no label of a form, nor a number behind “Fax:”', () => {
    expect(titles('UR denial date:\nFax: (555) 555-0100\nFax number:')).toEqual([]);
  });

  it('stands over a list of others, and is none of its entries', () => {
    const request = `AUTHORIZATION REQUEST FORM\n\n@300 Functional capacity evaluation\nPhysical therapy evaluation\nMRI report`;
    expect(best(request)).toBe('rfa');
    expect(titles(request).filter(({ listed }) => listed === true)).toHaveLength(3);
  });

  it('does not open a record behind lines of text', () => {
    expect(opens(`${prose(6)}\nPROGRESS REPORT`)).toBeLessThan(0.4);
  });

  it('does not open a record in a list of what is sent', () => {
    const list = [
      'PR-2\t03/01/2014',
      'MRI report\t03/05/2014',
      'Operative report\t04/01/2014',
      'Progress note\t05/01/2014',
    ];
    const page = sketched(`The following is enclosed:\n\n${list.join('\n')}`).sketch;
    expect(Math.max(...page.titles.map((hit) => hit.opens))).toBe(0);
    expect(page.list).toBe(true);
  });

  it('counts less as the name of an office, and opens nothing there', () => {
    const hits = titles('Example Physical Therapy Center\n100 Example Street, Example City, CA 90000');
    expect(hits[0]?.type).toBe('therapy-note');
    expect(hits[0]?.opens).toBe(0);
  });

  it('is not what somebody is, under the name', () => {
    expect(opens('Jane Sample, MD\nQualified Medical Evaluator')).toBe(0);
  });

  it('weighs for other types too that bear it', () => {
    const [hit] = titles('= DISCHARGE SUMMARY');
    expect([hit?.type, ...Object.keys(hit?.also ?? {})].sort()).toEqual(['consultation', 'therapy-note']);
  });
});
