import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Clarification } from '../../../shared/contracts/versions.ts';
import { printDate } from '../../../shared/domain/dates.ts';
import { Quoted } from './quoted.tsx';

/** The question of QA that the next version answers. */
export function Question({ clarification }: { clarification: Clarification }) {
  const { version, question, receivedOn } = clarification;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          QA asked about version {version} on {printDate({ iso: receivedOn })}. This version answers it.
        </MessageBarTitle>
        <Quoted name="Question of QA" text={question} />
      </MessageBarBody>
    </MessageBar>
  );
}
