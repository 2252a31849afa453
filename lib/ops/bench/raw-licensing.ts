import type { Country } from "./country";
import type { RawStatement } from "./raw-statement";

const desks = ["office", "employment", "council", "participation"].map((desk) => `${desk}_seconds`);

/** The facts of the pages of licensing. */
export const rawLicensing = ({ application, province }: Country): Record<string, RawStatement[]> => ({
  "application list, 50 rows": [
    {
      text: `SELECT a.number, a.center_name, o.name AS office, p.name AS province, a.status, a.status_at, a.created_at
        FROM license_application a JOIN office o ON o.id = a.office_id JOIN province p ON p.id = a.province_id
        WHERE a.province_id = $1 ORDER BY a.status_at DESC, a.number LIMIT 50`,
      values: [province],
    },
    { text: "SELECT count(*) FROM license_application WHERE province_id = $1", values: [province] },
    {
      text: `SELECT status, count(*), ${desks.map((desk) => `count(*) FILTER (WHERE ${desk} > 0), sum(${desk})`).join(", ")}
        FROM license_application WHERE province_id = $1 GROUP BY status`,
      values: [province],
    },
    { text: "SELECT id, name FROM office WHERE province_id = $1", values: [province] },
  ],
  "licensed application": [
    {
      text: `SELECT a.*, o.name AS office, p.name AS province FROM license_application a
        JOIN office o ON o.id = a.office_id JOIN province p ON p.id = a.province_id WHERE a.number = $1`,
      values: [application],
    },
    {
      text: "SELECT id, subject, name, size FROM licensing_file WHERE application_number = $1 AND removed_at IS NULL AND subject = 'council'",
      values: [application],
    },
    {
      text: `SELECT kind, at, actor_name, note FROM event
        WHERE (subject = 'application' AND subject_id = $1)
          OR (subject = 'license' AND subject_id = (SELECT number FROM license WHERE application_number = $1))
        ORDER BY id DESC LIMIT 40`,
      values: [application],
    },
    {
      text: `SELECT l.*, c.name, (SELECT count(*) FROM board_member b WHERE b.center_id = c.id AND b.to_on IS NULL)
        FROM license l JOIN center c ON c.id = l.center_id WHERE l.application_number = $1`,
      values: [application],
    },
  ],
});
