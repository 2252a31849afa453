import type { OwnView } from "@/lib/domain/entrepreneur/own-view";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

const Sheet = ({ lines }: { lines: Markup[] }) => (
  <div
    className="sheet"
    dangerouslySetInnerHTML={asInnerHtml([markup`<dl class="facts stacked">${lines}</dl>`])}
  />
);

const fact = (term: string | Markup, value: string | Markup): Markup =>
  markup`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const Nothing = ({ children }: { children: string }) => <p className="text-quiet">{children}</p>;

export function OwnSales({ sales }: Pick<OwnView, "sales">) {
  return (
    <Section id="sales" title="آخرین فروش‌ها" level={3}>
      {sales.length === 0 ? (
        <Nothing>هنوز فروشی ثبت نشده است.</Nothing>
      ) : (
        <Sheet
          lines={sales.map(({ number, on, amount, customer }) =>
            fact(
              markup`فاکتور <bdi>${number}</bdi>، ${on}`,
              customer === null ? amount : markup`${amount}، ${customer}`,
            ),
          )}
        />
      )}
    </Section>
  );
}

/** The latest; the others are folded away. */
const GIVEN_SHOWN = 4;

export function OwnGiven({ given }: Pick<OwnView, "given">) {
  const lines = given.map(({ label, of, on, amount }) =>
    fact(`${label}، ${of}`, amount === null ? on : `${on}، ${amount}`),
  );
  return (
    <Section id="given" title="خدمت‌هایی که گرفته‌اید">
      {lines.length === 0 ? <Nothing>هنوز خدمتی برای شما ثبت نشده است.</Nothing> : null}
      {lines.length > 0 ? <Sheet lines={lines.slice(0, GIVEN_SHOWN)} /> : null}
      {lines.length > GIVEN_SHOWN ? (
        <details>
          <summary className="flex min-h-11 items-center font-semibold text-accent-text">
            خدمت‌های پیشین
          </summary>
          <Sheet lines={lines.slice(GIVEN_SHOWN)} />
        </details>
      ) : null}
    </Section>
  );
}

export function OwnRoadMap({ roadMap }: Pick<OwnView, "roadMap">) {
  return (
    <Section
      id="road-map"
      title={`نقشهٔ راه شما: ${roadMap.title}`}
      description={<cite className="clause">{roadMap.clause}</cite>}
    >
      <ul
        className="criteria"
        dangerouslySetInnerHTML={asInnerHtml(
          roadMap.items.map(
            ({ label, done }) =>
              markup`<li><div>${label}</div>${tagText(done === null ? "neutral" : "success", done ?? "هنوز نه")}</li>`,
          ),
        )}
      />
    </Section>
  );
}
