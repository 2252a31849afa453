import pg from "pg";
import { asOwner, createCenter, type TestPlace } from "./world";

/** A center with another of its office beside it, so that two transactions meet in the rows of one area, and one of another province. */
export async function createNeighbours(): Promise<TestPlace[]> {
  const first = await createCenter("IR-29");
  const neighbour = { ...first, centerId: `${first.centerId}-b` };
  await asOwner(
    "INSERT INTO center (id, office_id, province_id, name, started_month) VALUES ($1, $2, $3, 'همسایه', '1403-01')",
    [neighbour.centerId, first.officeId, first.provinceId],
  );
  return [first, neighbour, await createCenter("IR-09")];
}

/** Connections of the owner that write at the same time. */
export const openConnections = (count: number): Promise<pg.Client[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
      await client.connect();
      return client;
    }),
  );
