// One replica: npm start

import { createApp } from "./app.js";
import { readSettings } from "./settings.js";

const settings = readSettings();
const app = await createApp(settings);
await app.listen({ host: settings.host, port: settings.port });
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void app.close());
