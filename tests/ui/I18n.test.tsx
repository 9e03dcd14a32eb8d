import { render, screen } from "@testing-library/react";
import { useLocale } from "react-aria-components/I18nProvider";
import { expect, test } from "vitest";
import { I18n, useTexts } from "../../src/ui/I18n.tsx";

function Page() {
  const { t, date, fiscalYear, local } = useTexts();
  return (
    <ul>
      <li>{t("ui.close")}</li>
      <li>{date("2022-07-21")}</li>
      <li>{fiscalYear(2022)}</li>
      <li>{local({ ja: "戦略的取組", en: "" })}</li>
      <li>{useLocale().locale}</li>
    </ul>
  );
}

const items = () => screen.getAllByRole("listitem").map((item) => item.textContent);

test("switching the language switches words, dates and widgets together", () => {
  const view = render(
    <I18n locale="ja" era="era">
      <Page />
    </I18n>,
  );
  expect(items()).toEqual(["閉じる", "令和4年7月21日", "令和4年度 (2022)", "戦略的取組", "ja-JP"]);
  view.rerender(
    <I18n locale="en" era="western">
      <Page />
    </I18n>,
  );
  expect(items()).toEqual(["Close", "21 July 2022", "FY2022", "戦略的取組", "en-US"]);
});
