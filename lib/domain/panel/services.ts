import { SERVICE_NUMBERS, type Service } from "../aid/service-number";
import { type Share, shareOf } from "./share";

/** One row of the service-share table over all confirmed months of an area: rial and counts as decimal text. */
export type ServiceFigures = {
  service: Service;
  payable: string;
  ceiling: string;
  confirmed: string;
  target: string;
};

type TenRows = { targets: string[]; counts: string[]; ceilings: string[]; payables: string[] };

export const serviceFigures = (rows: TenRows): ServiceFigures[] =>
  SERVICE_NUMBERS.map((service, index) => ({
    service,
    payable: rows.payables[index] ?? "0",
    ceiling: rows.ceilings[index] ?? "0",
    confirmed: rows.counts[index] ?? "0",
    target: rows.targets[index] ?? "0",
  }));

/** Fulfilment of a row over many centers: what it earned of what it could (Σ payable ÷ Σ ceiling, S1 ح). */
export const fulfilmentOfRow = ({
  payable,
  ceiling,
}: Pick<ServiceFigures, "payable" | "ceiling">): Share | null => shareOf(payable, ceiling);
