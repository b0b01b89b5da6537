/** Cookies of sign-in: sent back to this site alone, unreadable by scripts, over TLS alone where there is TLS. */
export function cookieOptions() {
  const secure = process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}
