/** Size of the drawing in public/iran-provinces.svg. */
export const mapWidth = 1000;
export const mapHeight = 920;

/** For each province the middle of the widest circle inside it, and that circle's radius: where a label sits best. */
export const provincePoints: Record<string, { x: number; y: number; room: number }> = {
  "IR-00": { x: 263, y: 358, room: 26 },
  "IR-01": { x: 273, y: 189, room: 26 },
  "IR-02": { x: 438, y: 236, room: 28 },
  "IR-03": { x: 107, y: 128, room: 51 },
  "IR-04": { x: 40, y: 69, room: 25 },
  "IR-05": { x: 114, y: 350, room: 28 },
  "IR-06": { x: 219, y: 517, room: 58 },
  "IR-07": { x: 462, y: 711, room: 74 },
  "IR-08": { x: 662, y: 619, room: 99 },
  "IR-09": { x: 745, y: 273, room: 82 },
  "IR-10": { x: 386, y: 418, room: 66 },
  "IR-11": { x: 845, y: 776, room: 95 },
  "IR-12": { x: 136, y: 266, room: 37 },
  "IR-13": { x: 216, y: 305, room: 26 },
  "IR-14": { x: 314, y: 505, room: 26 },
  "IR-15": { x: 173, y: 399, room: 34 },
  "IR-16": { x: 128, y: 435, room: 21 },
  "IR-17": { x: 313, y: 573, room: 21 },
  "IR-18": { x: 350, y: 710, room: 24 },
  "IR-19": { x: 206, y: 210, room: 30 },
  "IR-20": { x: 534, y: 288, room: 68 },
  "IR-21": { x: 599, y: 442, room: 59 },
  "IR-22": { x: 600, y: 766, room: 30 },
  "IR-23": { x: 352, y: 284, room: 23 },
  "IR-24": { x: 199, y: 111, room: 21 },
  "IR-25": { x: 338, y: 328, room: 22 },
  "IR-26": { x: 280, y: 245, room: 26 },
  "IR-27": { x: 548, y: 163, room: 26 },
  "IR-28": { x: 626, y: 162, room: 32 },
  "IR-29": { x: 767, y: 483, room: 65 },
  "IR-30": { x: 327, y: 250, room: 13 },
};
