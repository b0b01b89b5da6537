import "@fontsource-variable/inter";
import "@fontsource-variable/source-serif-4";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./globals.css";
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from "@mantine/core";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Notices } from "./_ui/notices.tsx";
import { PatientReads } from "./_ui/patient-reads.tsx";
import { theme } from "./theme.ts";

export const metadata: Metadata = {
  title: { default: "Travaux", template: "%s · Travaux" },
  description: "A workspace in which states negotiate treaties together.",
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // set for each request by the process; without it browsers refuse the script
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <MantineProvider theme={theme} defaultColorScheme="auto">
          <Notices />
          <PatientReads />
          {children}
        </MantineProvider>
      </body>
    </html>
  );
}
