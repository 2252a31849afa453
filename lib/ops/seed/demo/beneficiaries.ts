import { richOffices } from "./offices";
import { groupAndGender, nationalId, personName } from "./person";
import { randomOf } from "./random";
import type { BeneficiaryRow } from "./rows";

const PER_OFFICE = 40;

export function planBeneficiaries(firstId: number): BeneficiaryRow[] {
  return richOffices.flatMap((office, officeIndex) => {
    const random = randomOf(`${office.id} beneficiaries`);
    return Array.from({ length: PER_OFFICE }, (_, index) => {
      const serial = officeIndex * PER_OFFICE + index;
      const { targetGroup, gender } = groupAndGender(random);
      return {
        id: firstId + serial,
        national_id: nationalId(1000 + serial * 37),
        name: personName(random, gender),
        gender,
        target_group: targetGroup,
        office_id: office.id,
        province_id: office.provinceId,
      };
    });
  });
}
