import { expect, test } from "vitest";
import { anonymousRoute } from "./route.ts";

const sent: unknown[] = [];
const route = anonymousRoute<{ readonly id: string }>(async (body, { id }) => {
  sent.push({ body, id });
});

function send(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const length = String(new TextEncoder().encode(body).length);
  const request = new Request("http://localhost/box", {
    method: "POST",
    body,
    headers: { "content-length": length, ...headers },
  });
  return route(request, { params: Promise.resolve({ id: "1" }) });
}

test("a route for whoever must not be known hands on what was sent, never who sent it", async () => {
  expect((await send('{"a":1}')).status).toBe(204);
  expect(sent).toEqual([{ body: { a: 1 }, id: "1" }]);
});

test.each([
  ["a cookie", '{"a":1}', { cookie: "travaux.session=x" }],
  ["a password", '{"a":1}', { authorization: "Basic x" }],
  ["more than a paper", `"${"x".repeat(5_000)}"`, {}],
  ["no JSON", "{", {}],
])("it refuses, unread, a request that brings %s", async (_, body, headers) => {
  sent.length = 0;
  const response = await send(body, headers as Record<string, string>);
  expect({ status: response.status, code: (await response.json()).code }).toEqual({
    status: 422,
    code: "bad-input",
  });
  expect(sent).toEqual([]);
});
