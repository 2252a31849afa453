import { buildNationalId } from "../build-national-id";

/** A person as typed into the form or a row; invented. */
export const buildTexts = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  nationalId: buildNationalId("093218475"),
  name: "مریم نوروزی",
  fatherName: "کریم",
  bornOn: "1370/05/12",
  gender: "زن",
  targetGroup: "الف",
  mobile: "09151234567",
  householdHead: "بله",
  householdMembers: "4",
  livelihoodAid: "",
  education: "دیپلم",
  skills: "خیاطی",
  disability: "ندارد",
  address: "مشهد، خیابان نمونه",
  centerId: "mashhad-1",
  ...change,
});
