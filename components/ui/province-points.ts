/** Size of the drawing in public/iran-provinces.svg. */
export const mapWidth = 1000;
export const mapHeight = 920;

/** For each province the middle of the widest circle inside it: where a label sits best. */
export const provincePoints: Readonly<Record<string, readonly [x: number, y: number]>> = {
  "IR-00": [263, 358],
  "IR-01": [273, 189],
  "IR-02": [438, 236],
  "IR-03": [107, 128],
  "IR-04": [40, 69],
  "IR-05": [114, 350],
  "IR-06": [219, 517],
  "IR-07": [462, 711],
  "IR-08": [662, 619],
  "IR-09": [745, 273],
  "IR-10": [386, 418],
  "IR-11": [845, 776],
  "IR-12": [136, 266],
  "IR-13": [216, 305],
  "IR-14": [314, 505],
  "IR-15": [173, 399],
  "IR-16": [128, 435],
  "IR-17": [313, 573],
  "IR-18": [350, 710],
  "IR-19": [206, 210],
  "IR-20": [534, 288],
  "IR-21": [599, 442],
  "IR-22": [600, 766],
  "IR-23": [352, 284],
  "IR-24": [199, 111],
  "IR-25": [338, 328],
  "IR-26": [280, 245],
  "IR-27": [548, 163],
  "IR-28": [626, 162],
  "IR-29": [767, 483],
  "IR-30": [327, 250],
};
