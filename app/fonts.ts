import localFont from "next/font/local";

// Two faces of one family, told apart by unicode-range, so that a page of Persian text never waits for Latin letters.
// "optional": a slow first visit keeps the system's letters and nothing jumps; from the second page on the files are cached.
const arabic = localFont({
  src: "../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
  weight: "100 900",
  display: "optional",
  preload: true,
  adjustFontFallback: false,
  variable: "--font-vazirmatn-arabic",
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+2010-2011,U+204F,U+FB50-FDFF,U+FE70-FEFC",
    },
  ],
});

const latin = localFont({
  src: "../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2",
  weight: "100 900",
  display: "optional",
  preload: false,
  adjustFontFallback: "Arial",
  variable: "--font-vazirmatn-latin",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+2012-204E,U+2050-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/** Class names for <html>: they define the two font variables that globals.css uses. */
export const fontVariables = `${arabic.variable} ${latin.variable}`;
