import { inspectEvidence, keepEvidence } from "@/lib/server/evidence/store";
import { sampleJpeg } from "./jpeg";
import { samplePdf } from "./pdf";
import { samplePng } from "./png";
import type { Sample } from "./tie";

/** Makes the three files of the demonstration and keeps them where the portal looks for them. */
export async function keepSamples(): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [name, bytes] of [
    ["صورت‌جلسه تحویل.pdf", samplePdf()],
    ["فهرست حاضران.png", samplePng()],
    ["تصویر کارگاه.jpg", sampleJpeg()],
  ] as const) {
    const inspected = await inspectEvidence(bytes);
    if (!inspected.ok) throw new Error(`the sample file ${name} is refused: ${inspected.refusal.code}`);
    await keepEvidence(inspected.value.sha256, bytes);
    samples.push({ name, size: bytes.length, ...inspected.value });
  }
  return samples;
}
