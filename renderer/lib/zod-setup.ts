import { z } from 'zod';

// Zod compiles parsers with `new Function` where it may. The page's policy forbids that, and already the attempt is
// reported as a violation; so say so before the first schema is made. Import this module before any other.
z.config({ jitless: true });
