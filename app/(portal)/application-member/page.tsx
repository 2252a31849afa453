import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartPage } from "@/components/application/part-page";
import { partText } from "@/components/application/part-markup";
import { licensingPaths } from "@/components/licensing-paths";
import { asInnerHtml } from "@/components/ui/markup";
import { MEMBER_PARTS, partSpec } from "@/lib/domain/licensing/feasibility/parts";
import { refusedText } from "@/lib/domain/shared/refusal";
import { getPartForm } from "@/lib/server/application/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { savePartAction } from "../application/actions";

export const metadata: Metadata = { title: "عضو پیشنهادی هیئت عامل" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { number = "", seat = "", done, refused } = singleValues(query);
  const part = /^[1-8]$/.test(seat) ? MEMBER_PARTS[Number(seat) - 1] : undefined;
  const found = part ? await getPartForm(ctx, number, part) : null;
  if (!part || !found) notFound();
  const { form, reading } = found;
  const following = MEMBER_PARTS[Number(seat)];
  return (
    <PartPage
      view={form}
      next={
        following
          ? {
              href: licensingPaths.applicationMember(number, Number(seat) + 1),
              label: `عضو بعد: ${partSpec(following).title}`,
            }
          : null
      }
      above={{ href: licensingPaths.applicationSection(number, "board"), label: "هیئت عامل پیشنهادی" }}
      done={done}
      refused={refusedText(refused)}
      action={savePartAction}
      draftKey={`part-${ctx.actor.userId}-${number}-${part}-${form.version}`}
      reading={<div dangerouslySetInnerHTML={asInnerHtml([partText(reading)])} />}
    />
  );
}
