import type { Page } from "@playwright/test";
import { services, type Service } from "@/lib/domain/aid/service-table";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { signIn } from "@/tests/support/personas";
import { decisionOn, fillEntry, logEntry, png, said, submitEntry } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { monthSheet, numberIn } from "./support/month-sheet";
import { currentMonth } from "./support/place";

/** Each screen size tells the story in a place of its own. */
const places = {
  desktop: {
    office: "mashhad",
    center: "mashhad-1",
    province: { name: "خراسان رضوی", slug: "khorasan-razavi" },
    officeName: "مشهد",
    nationalId: "۹۹۹۰۰۰۱۰۰۷",
  },
  phone: {
    office: "birjand",
    center: "birjand-1",
    province: { name: "خراسان جنوبی", slug: "khorasan-jonubi" },
    officeName: "بیرجند",
    nationalId: "",
  },
};
