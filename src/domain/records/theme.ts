// A theme (テーマ): one row of the matrix, across all phases.
import * as v from "valibot";
import { type OrderKey, orderKeyPattern } from "../../base/order-key.ts";
import { type RecordId, recordIdSchema } from "../ids.ts";
import { recordType } from "../record-type.ts";

const themeSchema = v.strictObject({
  id: recordIdSchema,
  order: v.pipe(v.string(), v.regex(orderKeyPattern)),
  name: v.string(),
});
export type Theme = Readonly<v.InferOutput<typeof themeSchema>>;

export const themeType = recordType<"themes", Theme>({
  table: "themes",
  idPrefix: "t",
  schema: themeSchema,
  maps: [],
  references: [],
});

/** A new theme. */
export const createTheme = (id: RecordId, order: OrderKey, name = ""): Theme => ({ id, order, name });
