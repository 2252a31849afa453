/** The organisations that S1 هـ counts as partners of the centers, in its order: the entries of each province's directory. */
export const partnerOrganisations = {
  labourDepartment: "اداره کل تعاون، کار و رفاه اجتماعی",
  banks: "بانک‌ها، صندوق‌ها و مؤسسات مالی",
  scienceParks: "پارک‌های علم و فناوری",
  communications: "اداره کل ارتباطات و فناوری اطلاعات",
  industrialEstates: "شهرک‌ها و نواحی صنعتی",
  chamberOfCommerce: "اتاق بازرگانی، صنایع، معادن و کشاورزی",
  guilds: "اتحادیه‌ها و صنوف",
  specialZones: "مناطق ویژه اقتصادی و صنعتی",
  freeZones: "مناطق آزاد تجاری",
  universities: "دانشگاه‌ها و مراکز آموزش عالی",
  academicJihad: "جهاد دانشگاهی",
  vocationalTraining: "سازمان آموزش فنی و حرفه‌ای",
  elites: "بنیاد ملی نخبگان",
  heritage: "سازمان میراث فرهنگی، صنایع دستی و گردشگری",
  alaviFoundation: "بنیاد علوی",
  municipalities: "شهرداری‌ها",
  mostazafanFoundation: "بنیاد مستضعفان",
  counsellingOrganisation: "سازمان نظام روان‌شناسی و مشاوره",
  welfare: "سازمان بهزیستی",
  sportAndYouth: "سازمان ورزش و جوانان",
  broadcasting: "سازمان صدا و سیما",
  pilgrimage: "سازمان حج و زیارت",
  redCrescent: "جمعیت هلال احمر",
  executionOfOrder: "ستاد اجرایی فرمان امام (ره)",
  barakatFoundation: "بنیاد برکت",
  chamberOfCooperatives: "اتاق تعاون",
} as const;

export type PartnerOrganisation = keyof typeof partnerOrganisations;

export const PARTNER_ORGANISATIONS = Object.keys(partnerOrganisations) as PartnerOrganisation[];
