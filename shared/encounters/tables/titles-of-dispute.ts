import { listed } from './listed.ts';
import type { TitleEntry } from './title-entry.ts';

/**
 * Titles of the papers around a dispute: who asked, what was decided, what was sent. Official names are those of the
 * California Division of Workers' Compensation (8 CCR 9785.5, 9792.9.1, 9792.10.2); the rest is how such papers are headed in practice.
 */
export const TITLES_OF_DISPUTE: readonly TitleEntry[] = [
  {
    type: 'application',
    weight: 6,
    phrases: listed(`
      application for independent medical review, independent medical review application, imr application, dwc
      form imr, dwc form imr 1, form imr 1, application for imr, expedited imr application, request for
      independent medical review, independent medical review request`),
  },
  {
    type: 'ur-decision',
    weight: 5,
    phrases: listed(`
      utilization review decision, utilization review determination, utilization review denial, utilization
      review report, utilization review certification, utilization review non certification, utilization
      review modification, utilization review notice, utilization review, utilization management decision,
      utilization management determination, notice of utilization review decision, notice of utilization
      review determination, ur decision, ur determination, ur denial, notice of non certification, non
      certification, noncertification, notice of certification, certification of treatment, certification
      notice, certification letter, approval letter, authorization letter, notice of approval, approval
      notice, treatment approval, denial letter, modification letter, notice of denial of treatment, notice of
      denial of authorization, notice of modification, notice of denial or modification, denial of treatment,
      denial of treatment request, modification of treatment request, notice of authorization, authorization
      of treatment, treatment authorization approved, adverse determination, notice of adverse determination,
      notice of determination, determination of medical necessity, peer review report, peer review, physician
      peer review, physician advisor report, physician adviser report, physician advisor review, physician
      adviser review, physician reviewer report, medical necessity review, medical necessity determination,
      retrospective review determination, prospective review determination, reconsideration determination,
      notice of conditional denial, conditional non certification`),
  },
  {
    type: 'rfa',
    weight: 6,
    phrases: listed(`
      request for authorization, request for authorization for medical treatment, request for authorization of
      medical treatment, request for authorization for treatment, request for authorization of treatment, dwc
      form rfa, form rfa, rfa form, request for medical authorization, treatment authorization request,
      authorization request, request for treatment authorization, request for preauthorization, request for
      precertification, prior authorization request, surgery authorization request, surgical authorization
      request, request for surgery authorization, request for surgical authorization, authorization request
      form, referral and authorization order, pre authorization request, pre certification request,
      precertification request, request for pre authorization, request for pre certification, surgery request,
      request for surgery, request for treatment, request for medical treatment, request for services, request
      for medical services, service request, service request form, treatment request form, surgery
      authorization, surgery authorization form, surgery scheduling form, surgical scheduling form, surgery
      scheduling request, surgery booking form, surgery authorization scheduling form, urgent request for
      authorization, expedited request for authorization, resubmitted request for authorization`),
  },
  {
    type: 'rfa',
    weight: 3,
    phrases: listed(`
      certificate of medical necessity, statement of medical necessity, therapy order, therapy orders, therapy prescription, physical therapy order, physical therapy orders, physical
      therapy prescription, physical therapy referral, prescription for physical therapy, referral for physical
      therapy, occupational therapy order, acupuncture order, acupuncture referral, chiropractic referral, dme
      order, dme prescription, order form, order requisition, order summary, imaging order, radiology order,
      imaging referral, referral form, procedure order, medication order, rfa, referral order, referral
      authorization, physician order, physicians orders, treatment request,
      referral request`),
  },
  {
    type: 'prior-imr',
    weight: 6,
    phrases: listed(`
      independent medical review final determination letter, independent medical review final determination,
      final determination letter, imr final determination, imr final determination letter, notice of final
      determination, notice of independent medical review determination, independent medical review
      determination, how the imr final determination was made, how the imr determination was made, independent
      medical review decision, imr decision, imr determination`),
  },
  {
    type: 'prior-imr',
    weight: 6,
    inside: true,
    phrases: listed(`
      imr issues decisions and rationales, imr issues decisions rationales, clinical case summary`),
  },
  {
    type: 'correspondence',
    weight: 4,
    phrases: listed(`
      notice of assignment and request for information, notice of assignment, notice of assignment of
      independent medical review, notice of imr assignment, request for information, request for additional
      information, request for medical records, request for records, notice of receipt of application, notice
      regarding temporary disability benefits, notice regarding permanent disability benefits, notice
      regarding delay of workers compensation benefits, notice regarding workers compensation benefits, notice
      regarding denial of workers compensation benefits, notice regarding benefits, notice of benefits, notice
      of delay, delay notice, notice of claim denial, notice of claim acceptance, notice of representation,
      notice of eligibility, notice of ineligibility, transmittal of records, transmittal of medical records,
      records transmittal, letter of transmittal, transmittal letter, transmittal, list of documents sent,
      list of records, list of documents, index of records, submission of records, advocacy letter, cover
      letter, appeal of utilization review decision, appeal of denial, appeal of adverse determination, appeal
      of non certification, appeal of utilization review, appeal of utilization review denial, appeal of ur
      denial, appeal of determination, appeal of, request for reconsideration, notice of incomplete request,
      incomplete request for authorization, letter of appeal, appeal letter, letter of medical necessity,
      objection letter, objection to utilization review determination, notice of deposition, notice of
      hearing, memorandum, interoffice memorandum, telephone note, change of address`),
  },
  {
    type: 'fax-cover',
    weight: 6,
    phrases: listed(`
      fax cover sheet, fax cover, fax coversheet, facsimile cover sheet, facsimile cover, facsimile
      transmittal, facsimile transmittal sheet, facsimile transmission, fax transmittal, fax transmittal
      sheet, fax transmission, fax transmission cover, fax transmission report, transmission verification
      report, transmission report, transmission result report, tx report, tx result report, fax confirmation,
      fax confirmation report, confirmation report, fax message, telecopier transmittal`),
  },
  { type: 'fax-cover', weight: 4, phrases: ['fax', 'facsimile', 'telefax'], alone: true },
  {
    type: 'other',
    weight: 5,
    phrases: listed(`
      proof of service, proof of service by mail, declaration of service, certificate of service, declaration
      of custodian of records, declaration of custodian, custodian of records declaration, custodian of
      records, affidavit of custodian, affidavit of records custodian, certificate of no records,
      certification of records, subpoena duces tecum, deposition subpoena, health insurance claim form, cms
      1500, hcfa 1500, form cms 1500, ub 04, itemized statement, billing statement, statement of account,
      statement of charges, patient account statement, superbill, invoice, explanation of review, explanation
      of benefits, payment history, benefit payment history, delivery ticket, delivery receipt, proof of
      delivery, equipment delivery ticket, delivery order, packing slip, prescription profile, dispensing
      record, dispensing history, dispensing report, medication dispensing record, prescription history,
      medication history report, pharmacy profile, pharmacy printout, patient prescription history, patient
      prescription record, prescription record, cures report, patient activity report, work status report,
      work status slip, work slip, disability slip, disability certificate, off work slip, off work order,
      return to work slip, return to work note, return to work status, return to work release, work release,
      activity status report, work activity status report, patient status slip, patient questionnaire, health
      questionnaire, health history, health history form, pain history, patient history, health history
      questionnaire, patient health questionnaire, patient intake form, intake questionnaire, pain
      questionnaire, pain drawing, new patient questionnaire, patient history form, medical history form,
      patient information form, patient registration, registration form, patient information sheet,
      demographic sheet, consent to treatment, consent for treatment, consent form, controlled substance
      agreement, opioid treatment agreement, pain management agreement, authorization for release of medical
      information, authorization to release medical information, authorization for release of information,
      hipaa authorization, notice of privacy practices, assignment of benefits, employers report of
      occupational injury or illness, employers first report, form 5020, workers compensation claim form, dwc
      1, dwc 1 claim form, claim form, application for adjudication of claim, compromise and release,
      stipulations with request for award, table of contents, separator sheet, document separator, batch
      separator, scan separator, end of records, end of file, records begin here, mileage reimbursement,
      attendance log, attendance record, sign in sheet, appointment card, appointment reminder, job
      description, description of employees job duties`),
  },
  {
    type: 'other',
    weight: 5,
    section: true,
    phrases: listed(`
      work status, informed consent, face sheet, patient profile`),
  },
  {
    type: 'other',
    weight: 2.5,
    section: true,
    phrases: listed(`
      prescription, statement, receipt, declaration, affidavit, questionnaire, bill, ticket, consent, index,
      records of, medical records of`),
  },
];
