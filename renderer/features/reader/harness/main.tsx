import {
  createDOMRenderer,
  FluentProvider,
  makeStaticStyles,
  RendererProvider,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type PageLook, prepareReader, Reader } from '../index.ts';

/**
 * The reader alone in a page, for its tests and benchmarks: `?name=…&url=…&bytes=…&theme=dark&page=…&password=…`. With `prepared`
 * (milliseconds) the engine is started so long before the reader, as the workspace does. What the reader tells its host is put
 * on the root element, where a test reads it.
 */
const query = new URLSearchParams(location.search);
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const useStatic = makeStaticStyles({ body: { margin: 0 }, '#root, #root > *': { height: '100vh' } });
const told = document.documentElement.dataset;

const password = query.get('password');
const source = {
  id: query.get('name') ?? '',
  name: query.get('name') ?? 'document.pdf',
  url: query.get('url') ?? '',
  bytes: Number(query.get('bytes')),
  ...(password !== null && { password }),
};
const page = query.get('page');
const start = page === null ? undefined : { page: Number(page), top: 0, zoom: 'width' as const };

function Harness() {
  useStatic();
  const [look, setLook] = useState<PageLook>('paper');
  return (
    <Reader
      source={source}
      look={look}
      onLookChange={setLook}
      onSeen={(pages) => {
        const known = JSON.parse(told.seen ?? '[]');
        told.seen = JSON.stringify([...known, ...pages]);
      }}
      {...(start === undefined ? {} : { position: start })}
      onPositionChange={(position) => {
        told.position = JSON.stringify(position);
      }}
      onSelection={(selection) => {
        told.selection = JSON.stringify(selection);
      }}
      onError={(error) => {
        told.error = JSON.stringify(error);
      }}
    />
  );
}

const root = document.getElementById('root');
const prepared = query.get('prepared');
if (prepared !== null) {
  prepareReader();
  await new Promise((resolve) => setTimeout(resolve, Number(prepared)));
}
if (root !== null) {
  // Where a benchmark starts its clock: the page is there, the reader is not.
  performance.mark('open');
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={query.get('theme') === 'dark' ? webDarkTheme : webLightTheme}>
        <Harness />
      </FluentProvider>
    </RendererProvider>,
  );
}
