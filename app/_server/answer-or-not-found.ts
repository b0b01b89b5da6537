import { notFound } from "next/navigation";
import { Refusal } from "#lib/refusal.ts";

/** For pages: what a query answers; where it refuses because there is no such thing, the page is not found. */
export async function answerOrNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
}
