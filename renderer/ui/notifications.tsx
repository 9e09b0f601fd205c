import {
  Link,
  Portal,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Notice, onNotice } from '../lib/notify.ts';

/** Long enough to read; an error and a warning stay until dismissed. */
const NOTICE_MS = 6_000;

/** Shows what `notify` says, at the lower right; read out politely, errors at once. */
export function Notifications() {
  const toasterId = useId('notices');
  const { dispatchToast } = useToastController(toasterId);
  useEffect(
    () =>
      onNotice((notice) => {
        const stays = notice.intent === 'error' || notice.intent === 'warning';
        dispatchToast(<NoticeToast notice={notice} />, {
          intent: notice.intent,
          // Trouble that is still on screen is not said twice.
          ...(stays && { toastId: `${notice.title} ${notice.detail}` }),
          timeout: stays ? -1 : NOTICE_MS,
          pauseOnHover: true,
          politeness: notice.intent === 'error' ? 'assertive' : 'polite',
        });
      }),
    [dispatchToast],
  );
  // A landmark, or screen readers that go from one to the next never come to them.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <Portal>
        <section ref={setPlace} aria-label="Messages" />
      </Portal>
      <Toaster
        toasterId={toasterId}
        position="bottom-end"
        limit={4}
        shortcuts={{ focus: isToastKey }}
        mountNode={place}
      />
    </>
  );
}

/** Ctrl+M or Command+M goes to the messages, as in other Fluent programs. */
function isToastKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'm';
}

function NoticeToast({ notice }: { notice: Notice }) {
  const dismiss = (
    <ToastTrigger>
      <Link as="button">Dismiss</Link>
    </ToastTrigger>
  );
  const { action } = notice;
  return (
    <Toast>
      <ToastTitle action={dismiss}>{notice.title}</ToastTitle>
      {notice.detail !== undefined && <ToastBody>{notice.detail}</ToastBody>}
      {action && (
        <ToastFooter>
          <ToastTrigger>
            <Link as="button" onClick={action.run}>
              {action.label}
            </Link>
          </ToastTrigger>
        </ToastFooter>
      )}
    </Toast>
  );
}
