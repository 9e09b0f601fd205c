import type { CueEntry } from './cue-entry.ts';
import { listed } from './listed.ts';

/** Labels and wording of applications, decisions, requests, letters and forms. From the forms' own texts and from practice. */
export const CUES_OF_DISPUTE: readonly CueEntry[] = [
  {
    at: 'anywhere',
    phrases: listed(`
      request for authorization must accompany, rfa must be signed by the treating physician, attach the
      doctors first report of occupational injury or illness, new request, resubmission change in material
      facts, expedited review check box if employee faces an imminent and serious threat, check box if request
      is a written confirmation of a prior oral request, requesting physician information, requested
      treatment, requested treatment see instructions, list each specific requested medical services, cpt
      hcpcs code, other information frequency duration quantity, treating physician signature, service good
      requested`),
    favours: { rfa: 1.2 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      claims administrator utilization review organization uro response, utilization review organization uro
      response, authorized agent name, authorization number if assigned, requested treatment has been
      previously denied, liability for treatment is disputed`),
    favours: { rfa: 1.6 },
  },
  {
    at: 'head',
    phrases: listed(`
      requesting physician, requesting provider, requested service, requested services, services requested,
      treatment requested, requested procedure`),
    favours: { rfa: 0.7, 'ur-decision': 0.6 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      requesting authorization for the following, request authorization for the following, request for
      authorization for the following, authorization for the following treatment, authorization for the
      following procedure, authorization for the following services`),
    favours: { rfa: 2, 'progress-report': 0.8 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      i am requesting authorization, request authorization for, i request authorization, please authorize,
      authorization is requested, authorization is hereby requested, formal request for authorization, request
      for authorization of the following, authorization of the following, please fax the decision, decision is
      due within, we request authorization, i hereby request authorization`),
    favours: { rfa: 1, 'progress-report': 0.3 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      to request independent medical review, consent to obtain medical records, i allow my healthcare
      providers and claims administrator to furnish medical records, disputed medical treatment, employee
      signature, mail or fax this application, mail or fax the application, sign and date the application, i
      request an independent medical review, specific medical treatment in dispute, primary diagnosis use icd
      code where practical, type of utilization review, is the claims administrator disputing liability`),
    favours: { application: 1.4 },
  },
  {
    at: 'head',
    phrases: listed(`
      employee name, claims administrator name, claims administrator information, employee information,
      employee attorney, requesting physician information, adjuster contact name`),
    favours: { application: 0.6, rfa: 0.5 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      not medically necessary, medical necessity has not been established, medical necessity is not
      established, is non certified, are non certified, non certified, is certified, recommend non
      certification, recommended non certification, the request is denied, the request is modified, not
      certified, conditionally non certified, partially certified, decision to deny, decision to modify, has
      been certified, have been certified, certified as medically necessary, this certification is valid,
      guarantee of payment, has been approved, has been denied, has been modified`),
    favours: { 'ur-decision': 1, 'prior-imr': 0.5 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      peer to peer, physician reviewer, physician adviser, physician advisor, reviewing physician, utilization
      reviewer, clinical summary submitted for review, date request received, date of receipt of request, rfa
      received, guidelines cited, guidelines used, criteria used, this decision is final unless, if you
      disagree with the decision, right to disagree with decisions affecting your claim, you have a right to
      disagree, an application for independent medical review is enclosed, internal utilization review appeal,
      dispute shall be resolved in accordance with the independent medical review, disputes shall be resolved
      in accordance with the independent medical review, physician has reviewed the request, what is
      utilization review, remains effective for 12 months, an objection to this decision, application must be
      signed by the employee, explains a decision about medical treatment, utilization review organization,
      labor code section 4610`),
    favours: { 'ur-decision': 1 },
  },
  {
    at: 'head',
    phrases: listed(`
      determination, decision, clinical rationale, rationale, rationale for decision, reason for decision,
      review determination, review type, type of review, treatment decision, clinical basis, documents
      reviewed, records reviewed, clinical summary, guideline, guidelines, criteria, references, reviewer,
      request date, decision date, date of decision`),
    favours: { 'ur-decision': 0.6, 'prior-imr': 0.3 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      decision rationale, claims administrator guideline, maximus guideline, expert reviewer, the expert
      reviewer has the following credentials, how the imr final determination was made, clinical case summary,
      uphold, upheld, overturn, overturned, partially overturn, determination of the administrative director,
      deemed to be the final determination, state s of licensure, certification s specialty, imr issues
      decisions and rationales`),
    favours: { 'prior-imr': 1.2 },
  },
  {
    at: 'head',
    phrases: listed(`
      dear, to whom it may concern, gentlepersons, sincerely, very truly yours, respectfully, yours truly,
      enclosure, enclosures, encl, via fax, via facsimile, via mail, sent via, by fax, by mail`),
    favours: { correspondence: 0.6, 'ur-decision': 0.2, consultation: 0.1, rfa: 0.1 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      enclosed please find, enclosed are, please find enclosed, please be advised, this office represents,
      this office represents the applicant, attorney for applicant, attorneys at law, law offices, law office,
      on behalf of my client, my client, claims examiner, claims adjuster, i am writing, we are writing, we
      have received your application, please contact me, should you have any questions, if you have any
      questions please, temporary disability, temporary disability payments, weekly rate, benefits are being,
      information and assistance officer, has been assigned to an independent medical review, your application
      for independent medical review`),
    favours: { correspondence: 0.7 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      my doctor, my claim, my claim number, my injury, my pain, my job, my treatment, my employer, my surgery,
      i need, i have been, i have had, i was told, i want, i cannot, please help, please approve, my back, my
      shoulder, my family, i was hurt, i got hurt, our employee, job description, last day of work, was last
      paid, human resources`),
    favours: { correspondence: 0.7 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      the following records are enclosed, records are enclosed, enclosed records, following documents,
      documents enclosed, we enclose, list of enclosures, description, in response to the notice of
      assignment, in response to your notice, relevant medical records, in answer to your, in reply to your,
      in response to your, with reference to, your notice of, your letter of, your request of, our payment
      history, our file, kindly, bills should show, payment of, is authorized, are authorized, we authorize,
      authorization is given`),
    favours: { correspondence: 0.8 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      thank you for agreeing, please address, please address the following, enclosed are the medical records,
      enclosed are medical records, please evaluate, you have been selected, a decision cannot be made,
      decision cannot be made because, was not included, information was not included, additional information
      is needed, additional information is required, information is needed, please provide the following,
      please submit the following, please send, please send it by`),
    favours: { correspondence: 1.2 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      number of pages, total pages, pages including cover, including cover, including this cover sheet,
      including this page, no of pages, of pages, fax number, confidentiality notice, intended only for the
      use of the individual, intended only for the person, if you are not the intended recipient, if you have
      received this fax in error, received this transmission in error, contains confidential information,
      received it in error, destroy all copies, call the sender, notify the sender, urgent for review please
      comment please reply, please reply, start time, transmission ok, tx rx, result ok, job no, usage time`),
    favours: { 'fax-cover': 1.1 },
  },
  {
    at: 'head',
    phrases: listed(`
      to, from, fax, pages, attn, attention, subject, comments, message, number of pages, no pages, sender,
      recipient`),
    favours: { 'fax-cover': 0.55, correspondence: 0.1 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      i am over the age of 18, over the age of eighteen, not a party to, i declare under penalty of perjury
      under the laws of the state of california, placed in a sealed envelope, with postage thereon fully
      prepaid, business address is, i served, served on, deposited in the united states mail, duly authorized
      custodian, true copies of, true legible and durable copy, custodian of records, records described in the
      subpoena, evidence code`),
    favours: { other: 1.2 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      amount due, balance due, total charges, total charge, billing provider, federal tax id, federal tax i d
      number, place of service, rendering provider, days or units, amount paid, insureds id number, date of
      current illness, charges, unit price, remit to, quantity ordered, received by, serial number, i have
      received, days supply, refills remaining, ndc, prescriber, rx, rx number, filled, date filled, fill
      date, qty`),
    favours: { other: 0.8 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      off work until, may return to work, return to modified duty, return to full duty, is unable to work,
      excuse from work, modified duty with the following restrictions`),
    favours: { other: 0.5, 'progress-report': 0.3 },
  },
  {
    at: 'anywhere',
    phrases: listed(`
      circle the number, mark the area, check all that apply, please answer, patient signature, how often do
      you, please rate your pain, please list, have you ever, have you had, list your medications, what makes
      it worse, what makes it better, where is your pain, when did it start, rate your pain`),
    favours: { other: 0.9 },
  },
];
