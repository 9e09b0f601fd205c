import type { EventEmitter } from 'node:events';
import { powerMonitor } from 'electron';
import { afterEach, expect, it, vi } from 'vitest';
import { createDesk } from './desk.ts';
import { setupPower } from './power.ts';

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return { powerMonitor: Object.assign(new Emitter(), { isOnBatteryPower: () => true }) };
});
afterEach(() => void powerMonitor.removeAllListeners());

it('the backend is told where the power comes from, at the start and at every change', () => {
  const told: unknown[] = [];
  const desk = createDesk();
  const forward = (name: string, input: unknown) => {
    told.push([name, input]);
    return Promise.resolve({ ok: true, value: {} });
  };
  desk.attachBackend(Object.assign(Object.create(null), { forward }));
  setupPower(desk);
  const events: EventEmitter = powerMonitor;
  events.emit('on-ac');
  events.emit('on-battery');
  expect(told).toEqual([true, false, true].map((onBattery) => ['text.power', { onBattery }]));
});
