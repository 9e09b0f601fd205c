import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { client } from '../../lib/client.ts';
import { cropAround, cropOf } from '../reader/index.ts';
import { readersOf } from '../workspace/readers-store.ts';

/** CSS pixels; drawn for a screen of two device pixels to one. */
const WIDTH = 340;

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    width: `${WIDTH}px`,
    maxWidth: '100%',
    overflow: 'hidden',
    backgroundColor: '#fff',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
  picture: { display: 'block', width: '100%', height: 'auto' },
  box: {
    position: 'absolute',
    backgroundColor: 'rgba(255, 224, 138, 0.45)',
    outline: '1px solid #8a6100',
    mixBlendMode: 'multiply',
  },
});

interface Props {
  caseId: string;
  documentId: string;
  evidence: Evidence;
}

/** The part of the page that evidence stands on, with its boxes. Nothing where the page cannot be drawn. */
export function EvidenceCrop({ caseId, documentId, evidence: { page, rects } }: Props) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const part = cropAround(rects);
  useEffect(() => {
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const wanted = { page, part: cropAround(rects), width: 2 * WIDTH };
      const picture = await pictureOf(caseId, documentId, wanted, stop.signal);
      const element = canvas.current;
      if (picture !== undefined && element !== null && !stop.signal.aborted) {
        element.width = picture.width;
        element.height = picture.height;
        element.getContext('2d')?.drawImage(picture, 0, 0);
        setDrawn(true);
      }
      picture?.close();
    };
    // Locked, gone, or no longer looked at: its words stand beside it.
    draw().catch(() => undefined);
    return () => stop.abort();
  }, [caseId, documentId, page, rects]);
  return (
    <div className={styles.frame} hidden={!isDrawn} data-evidence-crop={isDrawn || undefined}>
      <canvas ref={canvas} className={styles.picture} />
      {rects.map((rect) => (
        <div
          key={`${rect.left} ${rect.top}`}
          className={styles.box}
          style={{
            left: `${(100 * (rect.left - part.left)) / part.width}%`,
            top: `${(100 * (rect.top - part.top)) / part.height}%`,
            width: `${(100 * rect.width) / part.width}%`,
            height: `${(100 * rect.height) / part.height}%`,
          }}
        />
      ))}
    </div>
  );
}

type Wanted = Parameters<typeof cropOf>[1];

/** From the reader that has the document open, or from the document itself. */
async function pictureOf(
  caseId: string,
  documentId: string,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<ImageBitmap | undefined> {
  const { open, handles } = readersOf(caseId).getState();
  const reader = (['first', 'second'] as const).find((one) => open[one] === documentId);
  const handle = reader && handles[reader];
  if (handle !== undefined) return handle.crop(wanted.page, wanted.part, wanted.width, signal);
  const { handle: record, bytes, name, password } = await client.records.open({ documentId });
  const source = { id: documentId, name, bytes, url: `record/${record}` };
  return cropOf({ ...source, ...(password !== null && { password }) }, wanted, signal);
}
