import type { BoardMemberRow, CenterRow } from "../rows";
import type { Dossier } from "./dossier";

/** The center and the board that a new license makes; none where the center works already. */
export function openingCenter({ plan, place, form, members }: Dossier): {
  center: CenterRow;
  board: BoardMemberRow[];
} | null {
  const { license } = plan;
  if (!license || license.center) return null;
  const { address } = form.place.fields;
  return {
    center: {
      ...place,
      id: license.centerId,
      name: plan.centerName,
      kind: plan.kind,
      status: "opening",
      started_month: null,
      ended_month: null,
      address: typeof address === "string" ? address : null,
      phone: null,
    },
    board: members.map(({ name, mobile, business, nationalId }, index) => ({
      ...place,
      center_id: license.centerId,
      seat: index + 1,
      name,
      mobile,
      business,
      from_on: license.issuedOn,
      until_on: null,
      to_on: null,
      reason: null,
      end_reason: null,
      national_id: nationalId,
    })),
  };
}
