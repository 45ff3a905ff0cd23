import { z } from 'zod';

// Schemas compile themselves with `new Function`, which the content security policy refuses and the
// console reports. This is the first import of every page, before any schema is made.
z.config({ jitless: true });
