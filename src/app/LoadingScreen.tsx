// Between two screens. It is up for a blink only, so it says one word and moves nothing.
import { useTexts } from "../ui/I18n.tsx";
import styles from "./LoadingScreen.module.css";

/** Says that something is being read. */
export function LoadingScreen() {
  const { t } = useTexts();
  return (
    <main className={styles.page}>
      <p role="status">{t("app.loading")}</p>
    </main>
  );
}
