const LARGEST_BYTES = 5 * 1024 * 1024;

/** The words of a chosen file, or the sentence that says why they cannot be read. */
export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly sentence: string };

/** Reads a plain text or Markdown file in UTF-8. */
export async function readTextFile(file: File): Promise<FileText> {
  if (file.size > LARGEST_BYTES) {
    return {
      ok: false,
      sentence: `${file.name} is larger than 5 MB. Import it in parts, or paste the text.`,
    };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes("\0")) return { ok: false, sentence: notText(file) };
    return { ok: true, text };
  } catch {
    return { ok: false, sentence: notText(file) };
  }
}

function notText({ name }: File): string {
  return `${name} is not a text file in UTF-8. Save it as plain text (UTF-8), or copy its text and paste it here.`;
}
