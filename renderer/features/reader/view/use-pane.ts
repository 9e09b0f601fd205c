import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { PaneSize } from '../model/zoom.ts';

/** The room for pages inside a scrolling element, without its scroll bars; undefined until it is laid out. */
export function usePaneSize(ref: RefObject<HTMLElement | null>): PaneSize | undefined {
  const [size, setSize] = useState<PaneSize>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Device pixels to a CSS pixel; changes when the window moves to another screen or the page is zoomed. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const changed = (): void => setRatio(window.devicePixelRatio);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [ratio]);
  return ratio;
}
