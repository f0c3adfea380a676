import { type Case, READ_ON, times } from "../case.ts";
import { linksOf } from "../links.ts";

const ARTICLE = "/ar/international-cooperation";
const COOKIES = "/ar/cookies";

/** Orca 43 has two thirds of its words only in English where the rest is Arabic: so are the transcripts. */
export const ARABIC: readonly Case[] = [
  {
    name: "headings",
    locale: "ar",
    path: ARTICLE,
    keys: times(7, "h"),
    heard: [
      "التعاون الدولي ترويس level 1.",
      "المنظمات التي نتعاون معها ترويس level 2.",
      "هل ساعدتك المعلومات الواردة في هذه الصفحة؟ ترويس level 2.",
    ],
  },
  {
    name: "landmarks",
    locale: "ar",
    path: ARTICLE,
    keys: times(8, "m"),
    heard: [
      "(sv) Svenska",
      "(باللغة السويدية)",
      "اللغة",
      "القائمة الرئيسية",
      "أنت هنا",
      "عن هذا الموقع",
    ],
  },
  {
    name: "read-on",
    locale: "ar",
    path: ARTICLE,
    keys: [READ_ON],
    heard: [
      "انتقل إلى المحتوى",
      "(en) English",
      "(باللغة الإنجليزية)",
      "EUAA (رابط إلى موقع آخر، يُفتح في نافذة جديدة، باللغة الإنجليزية)",
      "نعم",
      "عن هذا الموقع",
    ],
  },
  {
    name: "links",
    locale: "ar",
    path: COOKIES,
    keys: ["h", ...times(4, "k")],
    change: linksOf("ar"),
    heard: [
      "UNHCR (رابط إلى موقع آخر، يُفتح في نافذة جديدة) رابط.",
      "التقرير السنوي (PDF، 1.2 م.ب) رابط.",
      "(sv) Kontakta oss",
      "(باللغة السويدية)",
      "خريطة مكاتبنا",
      "(رابط إلى موقع آخر، يُفتح في نافذة جديدة)",
    ],
  },
  {
    name: "question",
    locale: "ar",
    path: COOKIES,
    keys: ["b", "Tab", "Return", "h", ...times(3, "Down"), "x", "space"],
    heard: [
      "نعم زر ضغط. هل ساعدتك المعلومات الواردة في هذه الصفحة؟",
      "لا زر ضغط. هل ساعدتك المعلومات الواردة في هذه الصفحة؟",
      "(page) شكرًا على إجابتك",
      "أجبت بـ«لا» عن الصفحة «لا نستخدم ملفات تعريف الارتباط». تم حفظ إجابتك.",
      "المعلومات التي أبحث عنها غير موجودة",
    ],
  },
  {
    name: "comment-too-long",
    locale: "ar",
    path: COOKIES,
    keys: [
      "b",
      "Return",
      `write ${"word ".repeat(241)}`,
      "b",
      "b",
      "Return",
      "h",
      "h",
      "k",
      "Return",
    ],
    heard: [
      "(page) خطأ: شكرًا على إجابتك",
      "توجد مشكلة في النموذج ترويس level 2.",
      "تعليقك أطول من المسموح به بعدد 5 أحرف.",
      "خطأ: تعليقك أطول من المسموح به بعدد 5 أحرف.",
    ],
  },
];
