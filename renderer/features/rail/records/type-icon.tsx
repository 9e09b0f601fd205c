import {
  BeakerRegular,
  ClipboardTaskRegular,
  CutRegular,
  DocumentArrowRightRegular,
  DocumentOnePageAddRegular,
  DocumentRegular,
  DocumentTextRegular,
  GavelRegular,
  HistoryRegular,
  MailRegular,
  PeopleChatRegular,
  PersonRunningRegular,
  PrintRegular,
  ScalesRegular,
  XrayRegular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { RecordType } from '../../../../shared/encounters/record-type.ts';

/** Beside the word, never in its place. */
export const TYPE_ICONS: Readonly<Record<RecordType, ComponentType<{ 'aria-hidden': true }>>> = {
  application: ClipboardTaskRegular,
  'ur-decision': GavelRegular,
  rfa: DocumentArrowRightRegular,
  'progress-report': DocumentTextRegular,
  'first-report': DocumentOnePageAddRegular,
  consultation: PeopleChatRegular,
  'operative-report': CutRegular,
  imaging: XrayRegular,
  laboratory: BeakerRegular,
  'therapy-note': PersonRunningRegular,
  'medical-legal': ScalesRegular,
  'prior-imr': HistoryRegular,
  correspondence: MailRegular,
  'fax-cover': PrintRegular,
  other: DocumentRegular,
};
