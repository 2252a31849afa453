import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { serviceClause, serviceLabels } from "@/lib/domain/aid/service-labels";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber, splitByLargestRemainder } from "@/lib/domain/shared/rial";
import { Clause } from "../ui/clause";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";

type Shares = Pick<PolicyVersion, "shares" | "capRial">;
type Props = { caption: string; policy: Shares; before?: Shares | null };

const CEILING = "سقف ماهانه (ریال)";
const columns = [
  { key: "service", label: "ردیف" },
  { key: "share", label: "سهم", numeric: true },
  { key: "ceiling", label: CEILING, numeric: true },
];

/** Share and ceiling of each row as text, the sums last. */
function textsOf({ shares, capRial }: Shares): { share: string; ceiling: string }[] {
  const ceilings = splitByLargestRemainder(capRial, shares);
  const sum = shares.reduce((all, share) => all + share, 0);
  return [...shares, sum].map((share, index) => ({
    share: `${toPersianDigits(share)}٪`,
    ceiling: formatNumber(ceilings[index] ?? capRial),
  }));
}

/** The ten rows with share and monthly ceiling; where another version is given, what differs from it is told beside. */
export function ShareTable({ caption, policy, before }: Props) {
  const [texts, earlier] = [textsOf(policy), before ? textsOf(before) : []];
  const cells = (index: number) =>
    (["share", "ceiling"] as const).map((key) => {
      const [now, then] = [texts[index]?.[key], earlier[index]?.[key]];
      return (
        <Cell key={key} label={key === "share" ? "سهم" : CEILING} numeric>
          <span>
            {now}
            {then !== undefined && then !== now ? (
              <span className="text-sm font-normal text-quiet max-sm:block"> (پیش از آن {then})</span>
            ) : null}
          </span>
        </Cell>
      );
    });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      foot={
        <tr>
          <th scope="row">جمع</th>
          {cells(SERVICE_NUMBERS.length)}
        </tr>
      }
    >
      {SERVICE_NUMBERS.map((service, index) => (
        <Row key={service}>
          <RowHead>
            {serviceLabels[index]} <Clause>{serviceClause(service)}</Clause>
          </RowHead>
          {cells(index)}
        </Row>
      ))}
    </DataTable>
  );
}
