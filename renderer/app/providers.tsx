import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { settingsContracts } from '../../shared/contracts/settings.ts';
import { vaultContracts } from '../../shared/contracts/vault.ts';
import { createQueryClient, useContractQuery } from '../lib/queries.ts';
import { Notifications } from '../ui/notifications.tsx';
import { rememberedTheme, rememberTheme, THEMES, useThemeName } from './theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// Fluent writes its rules into style elements of its own, which the page's policy allows only with the load's nonce.
const domRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const queryClient = createQueryClient();

/** Everything that screens take for granted: styles, theme, the query cache, messages. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <RendererProvider renderer={domRenderer} targetDocument={document}>
        <Themed>{children}</Themed>
      </RendererProvider>
    </QueryClientProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const status = useContractQuery(vaultContracts.status, {});
  const settings = useContractQuery(settingsContracts.get, {}, { enabled: status.data?.state === 'open' });
  const theme = settings.data?.theme;
  useEffect(() => {
    if (theme !== undefined) rememberTheme(theme);
  }, [theme]);
  const name = useThemeName(theme ?? rememberedTheme());

  useEffect(() => {
    document.documentElement.dataset.theme = name;
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
  }, [name]);

  return (
    <FluentProvider theme={THEMES[name]} className="app-root">
      {children}
      <Notifications />
    </FluentProvider>
  );
}
