import { z } from "zod";

// Its own entry, run before any schema is built: zod's faster parser needs `eval`, which the content security policy forbids.
z.config({ jitless: true });
