import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { describeSender, isKnownSender, type PackageSender } from '../../../shared/domain/package-sender.ts';

/** Who made a package, as far as its signature says; a warning where that proves nothing. */
export function SenderNote({ sender }: { sender: PackageSender }) {
  const known = isKnownSender(sender);
  return (
    <MessageBar intent={known ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{titleOf(sender, known)}</MessageBarTitle>
        {sender.kind === 'unsigned' ? 'Nothing proves who made this package.' : describeSender(sender)}
        {sender.kind === 'signed' && sender.known === null && (
          <> Ask the organization for its certificate and trust it in Settings.</>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function titleOf(sender: PackageSender, known: boolean): string {
  if (known) return 'The sender is known';
  if (sender.kind === 'unsigned') return 'Not signed';
  return sender.known === null ? 'The sender is unknown' : 'The sender’s certificate was not valid';
}
