import {
  Link,
  makeStyles,
  mergeClasses,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useId,
  useThemeClassName,
  useToastController,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { type Notice, onNotice } from '../lib/notify.ts';

/** Long enough to read; an error and a warning stay until dismissed. */
const NOTICE_MS = 6_000;

const useStyles = makeStyles({
  // As Fluent has it for dialogs: of these the last one is on top.
  messages: { position: 'absolute', top: 0, left: 0, right: 0, zIndex: 1_000_000 },
});

/** Shows what `notify` says, at the lower right; read out politely, errors at once. */
export function Notifications() {
  const toasterId = useId('notices');
  const { dispatchToast } = useToastController(toasterId);
  const { landmark, comeLast } = useLandmark();
  useEffect(
    () =>
      onNotice((notice) => {
        comeLast();
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
    [dispatchToast, comeLast],
  );
  return (
    <Toaster
      toasterId={toasterId}
      position="bottom-end"
      limit={4}
      shortcuts={{ focus: isToastKey }}
      mountNode={landmark}
    />
  );
}

/**
 * Where messages stand: a landmark, or screen readers that go from one to the next never come to them. It is the last of the page when
 * the first message comes: above a dialog that is open, and behind everything else in the order of Tab.
 */
function useLandmark() {
  const theme = useThemeClassName();
  const { messages } = useStyles();
  const [landmark] = useState(() => document.createElement('section'));
  useEffect(() => {
    landmark.ariaLabel = 'Messages';
    document.body.append(landmark);
    return () => landmark.remove();
  }, [landmark]);
  useEffect(() => {
    landmark.className = mergeClasses(theme, messages);
  }, [landmark, theme, messages]);
  const comeLast = useCallback(() => {
    if (landmark.childElementCount === 0) document.body.append(landmark);
  }, [landmark]);
  return { landmark, comeLast };
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
