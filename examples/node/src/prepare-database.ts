// Makes the tables: npm run prepare-database

import { connect, prepare } from "./database.js";
import { readSettings } from "./settings.js";

const pool = connect(readSettings().databaseUrl);
await prepare(pool);
await pool.end();
