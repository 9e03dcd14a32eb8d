// What went wrong with the stored sheets, and what could not be read back: what happened, what is safe, what to do.
// Only words: no code, no markup; {name} marks what is filled in.
import type { Texts } from "../text-shape.ts";

export const storageTexts = {
  "storage.error.quota-exceeded": {
    ja: "このブラウザーの保存場所がいっぱいで、変更を保存できません。これまでに保存した分は無事で、いま書いた分もこの画面に残っています。「ファイルに保存」をしたうえで、要らないシートを消すか、ディスクに空きを作ってください。空きができれば自動で保存されます。",
    en: "This browser has no room left, so your changes cannot be saved. What was saved before is safe, and what you just wrote is still in this window. Save it to a file, then delete sheets you do not need or free some disk space. Saving goes on by itself once there is room.",
  },
  "storage.error.unavailable": {
    ja: "このブラウザーの保存場所を開けません。プライベートウィンドウや、保存を禁じる設定が原因かもしれません。これまでに保存した分には触れていません。書いたことは「ファイルに保存」で残し、ブラウザーを開き直してください。",
    en: "The place where this browser keeps sheets cannot be opened. A private window or a setting that forbids storing may be the reason. What was saved before has not been touched. Save what you write to a file, and start the browser again.",
  },
  "storage.error.newer-format": {
    ja: "保存場所が、このアプリの新しい版で書かれています。壊さないように、ここからの保存を止めました。新しい版で開いてください。この画面に書いたことは「ファイルに保存」で残せます。",
    en: "What is stored here was written by a newer version of this app. To keep it whole, nothing more is saved from here. Please open it with the newer version. What you wrote in this window can be saved to a file.",
  },
  "storage.error.damaged": {
    ja: "保存されていた内容が壊れていて、読み取れません。壊れた部分は消さずに残してあります。バックアップか、以前ファイルに保存したものを開いてください。",
    en: "What was stored is damaged and cannot be read. The damaged parts have been kept, not deleted. Please open a backup, or a file you saved earlier.",
  },
  "storage.error.missing": {
    ja: "見つかりません。別の画面で消されたか、ブラウザーの保存場所が空にされたようです。この画面に内容が見えているなら、「ファイルに保存」で残せます。",
    en: "It cannot be found. It was deleted in another window, or the browser's storage was cleared. If you still see the sheet in this window, you can save it to a file.",
  },
  "storage.error.not-in-bin": {
    ja: "完全に消せるのは、ごみ箱の中のシートだけです。何も消していません。先にごみ箱に入れてください。",
    en: "Only sheets in the bin can be deleted for good. Nothing was deleted. Move it to the bin first.",
  },
  "storage.error.not-open": {
    ja: "シートを読み込み終えていないため、保存しませんでした。保存済みの内容はそのままです。シートを開き直してください。",
    en: "The sheet had not been loaded yet, so nothing was saved. What is stored is unchanged. Please open the sheet again.",
  },
  "storage.error.out-of-step": {
    ja: "別の画面でこのシートが保存されたため、上書きを止めました。別の画面の変更は無事です。シートを開き直すと、最新の内容になります。",
    en: "This sheet was saved in another window, so it was not overwritten. The changes made there are safe. Open the sheet again to see the newest state.",
  },
  "storage.error.write-failed": {
    ja: "保存に失敗しました。これまでに保存した分は無事で、いま書いた分もこの画面に残っています。自動でもう一度保存します。続くときは「ファイルに保存」をしてください。",
    en: "Saving failed. What was saved before is safe, and what you just wrote is still in this window. It is tried again by itself. If this goes on, save to a file.",
  },

  "storage.loss.snapshot-damaged": {
    ja: "保存されていた内容の一部が壊れていたため、ひとつ前の保存と変更の記録から、{time}の状態に戻しました。壊れた部分は消さずに残してあります。",
    en: "Part of what was stored was damaged. The state of {time} was put together from the save before it and the record of changes. The damaged part has been kept.",
  },
  "storage.loss.snapshot-patched": {
    ja: "保存されていた内容が壊れていたため、読めるところだけを開きました（{time}の状態）。抜けがないか確かめてください。壊れた部分は消さずに残してあります。",
    en: "What was stored was damaged, and only what could be read is shown (the state of {time}). Please check whether anything is missing. The damaged part has been kept.",
  },
  "storage.loss.from-backup": {
    ja: "保存されていた内容が読めなかったため、{time}のバックアップを開きました。それより後の変更は入っていません。読めなかった部分は消さずに残してあります。",
    en: "What was stored could not be read, so the backup of {time} was opened. Later changes are not in it. The part that could not be read has been kept.",
  },
  "storage.loss.changes-lost": {
    ja: "最後の{saves}回分の保存が壊れていて読めません。{time}までの変更は無事です。壊れた部分は消さずに残してあります。",
    en: "The last saves ({saves}) are damaged and cannot be read. All changes up to {time} are safe. The damaged part has been kept.",
  },
} as const satisfies Texts;
