import { CardFrame } from './card-frame.tsx';

/** A file that could not be verified at all, with the reason. */
export function UnreadableCard({ file, message }: { file: string; message: string }) {
  return <CardFrame verdict="unreadable" word="Not verified" file={file} sentence={message} />;
}
