import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { CertificateDocument } from "../certificate.ts";
import type { ReportDocument } from "../report-document.ts";

/** What can be set, with the template that sets it. */
export type Paper =
  | { readonly template: "report.typ"; readonly document: ReportDocument }
  | { readonly template: "certificate.typ"; readonly document: CertificateDocument };

/** What is needed of the Typst compiler; its package is loaded only where pages are set. */
type Compiled = { readonly result: { readonly numOfPages: number } | null; takeDiagnostics(): unknown };
type Compiler = {
  mapShadow(file: string, content: Buffer): void;
  compile(options: { mainFilePath: string }): Compiled;
  pdf(document: NonNullable<Compiled["result"]>, options: { pdfStandard?: string }): Buffer;
  evictCache(age: number): void;
  fetchDiagnostics(error: unknown): readonly unknown[];
};

const load = createRequire(import.meta.url);

/**
 * Sets a paper as a PDF with tags, outline and fonts embedded (PDF/UA-1 wherever the fonts have every script). The words go in as data, beside the template,
 * so nothing that anybody wrote is ever read as markup. The same document gives the same bytes. Blocks until it is done.
 */
export function setPages({ template, document: words }: Paper): {
  readonly pdf: Uint8Array;
  readonly pages: number;
} {
  const { NodeCompiler } = load("@myriaddreamin/typst-ts-node-compiler") as {
    NodeCompiler: { create(options: object): Compiler };
  };
  const workspace = import.meta.dirname;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: FONTS.map(readFont) }] });
  compiler.mapShadow(path.join(workspace, "report.json"), Buffer.from(JSON.stringify(words)));
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, template) });
  const document = compiled.result;
  if (!document) throw new Error(whyNotSet(compiler, compiled));
  const pdf = writePdf(compiler, document);
  compiler.evictCache(0);
  return { pdf: new Uint8Array(pdf), pages: document.numOfPages };
}

/** A word in a script that no font here has would not be PDF/UA: the paper is then tagged all the same. */
function writePdf(compiler: Compiler, document: NonNullable<Compiled["result"]>): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    if (!String(error).includes("could not be displayed")) throw error;
    return compiler.pdf(document, {});
  }
}

/** The treaty's serif with Greek and Cyrillic, and for names in their own script Arabic and Chinese. */
const FONTS = [
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf",
];

function readFont(file: string): Buffer {
  return readFileSync(load.resolve(file));
}

function whyNotSet(compiler: Compiler, compiled: Compiled): string {
  const error = compiled.takeDiagnostics();
  const said = error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2_000) : "no diagnostics";
  return `The paper could not be set: ${said}`;
}
