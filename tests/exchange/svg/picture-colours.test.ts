// A picture shows the stages in the colours the screen has taught people; the two lists may not drift apart.
import { expect, test } from "vitest";
import { tones } from "../../../src/domain/template.ts";
import { plainColours, toneColours } from "../../../src/exchange/svg/picture-colours.ts";
import { themeColour } from "../../helpers/theme-colours.ts";

test.each(tones)("the tone %s looks the same in a picture as on the screen", (tone) => {
  const { ink, line, wash } = toneColours[tone];
  expect({ ink, line, wash }).toEqual({
    ink: themeColour(`--tone-${tone}-ink`),
    line: themeColour(`--tone-${tone}-line`),
    wash: themeColour(`--tone-${tone}-wash`),
  });
});

test.each(Object.entries(plainColours))("%s looks the same in a picture as on the screen", (name, colour) => {
  expect(colour).toBe(themeColour(`--${name}`));
});
