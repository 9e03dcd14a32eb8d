// The frame of a story: whose it is, of which year and round. One record per story, always there.
import * as v from "valibot";
import { recordType } from "../record-type.ts";

const dateSchema = v.union([v.literal(""), v.pipe(v.string(), v.isoDate())]);

const aboutSchema = v.strictObject({
  id: v.literal("about"),
  title: v.string(),
  municipality: v.string(),
  /** The fiscal year as the western year in which it begins (April); null when not given. */
  fiscalYear: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1868), v.maxValue(9999))),
  /** The study session the sheet is for, for example 第4回. */
  round: v.string(),
  /** The version as the team names it, for example 版B; empty: none given. */
  version: v.string(),
  /** The date printed on the sheet, `YYYY-MM-DD`; empty: the day of printing. */
  date: dateSchema,
  /** How many years ahead the vision looks. */
  horizonYears: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});
export type About = Readonly<v.InferOutput<typeof aboutSchema>>;

/** The one id in the table. */
export const aboutId = "about" as const;

export const aboutType = recordType<"about", About>({
  table: "about",
  idPrefix: "about",
  schema: aboutSchema,
  maps: [],
  references: [],
});

/** The frame of a new story: everything empty but the horizon, in years. */
export const createAbout = (horizonYears: number): About => ({
  id: aboutId,
  title: "",
  municipality: "",
  fiscalYear: null,
  round: "",
  version: "",
  date: "",
  horizonYears,
});
