// The zod schema of one record of each table, taken from the model.
import type { z } from 'zod';
import { type ScenarioData, scenarioSchema, TABLES, type TableName } from '../model/scenario';

type RecordSchemas = { [K in TableName]: z.ZodType<ScenarioData[K][number]> };

export const RECORD_SCHEMAS = Object.fromEntries(TABLES.map((table) => [table, scenarioSchema.shape[table].element])) as unknown as RecordSchemas;
