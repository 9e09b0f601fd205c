import { type Settings, settingsSchema } from '../../shared/contracts/settings.ts';
import { AppError } from '../../shared/errors.ts';
import type { Scenario } from './fake-bridge.ts';
import { type FakeCase, someCases } from './fake-data.ts';
import { FakeVault } from './fake-vault.ts';

/** Everything that the fake bridge remembers. */
export class FakeStore {
  readonly vault: FakeVault;
  readonly writesFail: boolean;
  readonly pages: number;
  readonly cases = new Map<string, FakeCase>();
  settings: Settings;

  constructor(scenario: Scenario) {
    this.vault = new FakeVault(scenario.vault, scenario.broken);
    this.writesFail = scenario.writesFail;
    this.pages = scenario.pages;
    this.settings = settingsSchema.parse({ theme: scenario.theme });
    if (scenario.cases === 'some') for (const one of someCases()) this.cases.set(one.case.id, one);
  }

  case(id: string): FakeCase {
    const found = this.cases.get(id);
    if (!found) throw new AppError('NotFound', 'no-case', 'This case is not in the vault any more.');
    return found;
  }

  /** Adds a case and answers as the operations that make one do. */
  add(one: FakeCase): { caseId: string } {
    this.cases.set(one.case.id, one);
    return { caseId: one.case.id };
  }
}
