import { pool } from "./db.ts";

/** Whether the database answers at this moment. */
export async function databaseAnswers(): Promise<boolean> {
  return pool()
    .query("select")
    .then(
      () => true,
      () => false,
    );
}
