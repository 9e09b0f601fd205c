import type { Credentials } from '../../domain/case.ts';
import { foldSpace } from '../tree.ts';

/** Licences and specialties from their lines; a line that its parts do not print again keeps its wording. */
export function readCredentials(licensure: string, specialties: string): Credentials {
  const states = foldSpace(licensure);
  const fields = foldSpace(specialties);
  const credentials: Credentials = { licensure: listed(states), specialties: listed(fields) };
  const asRead = {
    ...(credentials.licensure.join(', ') === states ? {} : { licensure: states }),
    ...(credentials.specialties.join(', ') === fields ? {} : { specialties: fields }),
  };
  return Object.keys(asRead).length === 0 ? credentials : { ...credentials, asRead };
}

/** None of the Division's specialties has a comma in its name. */
function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
