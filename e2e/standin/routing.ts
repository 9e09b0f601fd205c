import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { schemeOf, toShellUrl } from './origin-map.ts';
import { ownerOf } from './page-host.ts';
import { handlerOf } from './protocol.ts';
import { defaultSession } from './session.ts';

/** Everything that any page, frame or worker asks for passes here: navigation, then `webRequest`, then `protocol`. */
export async function routeEverything(context: BrowserContext): Promise<void> {
  await context.route(/.*/, (route) => answer(route).catch(() => undefined));
  // A pop-up that a link opened: the shell is asked, and its window goes again. Those of the shell are known by then.
  context.on('page', (page) => void refusePopUp(page));
}

async function refusePopUp(page: Page): Promise<void> {
  const opener = await page.opener();
  if (opener === null) return;
  ownerOf(opener)?.askToOpen(page.url());
  await page.close();
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = toShellUrl(request.url());
  const frame = frameOf(request);
  const owner = frame === null ? undefined : ownerOf(frame.page());

  if (request.isNavigationRequest() && frame !== null && owner?.mayNavigate(frame, request.url()) === false) {
    // This one reason leaves the present document in place; every other shows an error page.
    return route.abort('aborted');
  }
  const details = { url, method: request.method(), resourceType: request.resourceType() };
  if (await defaultSession.cancels(details)) return route.abort('blockedbyclient');
  const handler = handlerOf(schemeOf(url));
  if (handler === undefined) return route.continue();

  const response = await handler(asRequest(request, url));
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

/** A worker's request has no frame. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

function asRequest(request: PageRequest, url: string): Request {
  const headers = Object.entries(request.headers()).filter(([name]) => !name.startsWith(':'));
  const body = request.postDataBuffer();
  return new Request(url, {
    method: request.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
}
