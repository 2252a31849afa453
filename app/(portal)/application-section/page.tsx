import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardSeats } from "@/components/application/board-seats";
import { PartPage } from "@/components/application/part-page";
import { partText } from "@/components/application/part-markup";
import { licensingPaths } from "@/components/licensing-paths";
import { asInnerHtml } from "@/components/ui/markup";
import { isPart, isSection, SECTIONS, sectionTitle } from "@/lib/domain/licensing/feasibility/parts";
import { refusedText } from "@/lib/domain/shared/refusal";
import { getApplication, getPartForm } from "@/lib/server/application/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { savePartAction } from "../application/actions";

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  const { section = "" } = singleValues(await searchParams);
  return { title: isSection(section) ? sectionTitle(section) : undefined };
}

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { number = "", section = "", done, refused } = singleValues(query);
  if (!isSection(section)) notFound();
  if (section === "board") {
    const view = await getApplication(ctx, number);
    if (!view?.may.edit) notFound();
    return <BoardSeats view={view} done={done} />;
  }
  const found = isPart(section) ? await getPartForm(ctx, number, section) : null;
  if (!found) notFound();
  const { form, reading } = found;
  const following = SECTIONS[SECTIONS.indexOf(section) + 1];
  return (
    <PartPage
      view={form}
      next={
        following
          ? {
              href: licensingPaths.applicationSection(number, following),
              label: `بخش بعد: ${sectionTitle(following)}`,
            }
          : null
      }
      above={{ href: licensingPaths.application(number), label: "فهرست بخش‌ها" }}
      done={done}
      refused={refusedText(refused)}
      action={savePartAction}
      draftKey={`part-${ctx.actor.userId}-${number}-${section}-${form.version}`}
      reading={<div dangerouslySetInnerHTML={asInnerHtml([partText(reading)])} />}
    />
  );
}
