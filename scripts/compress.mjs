// Puts beside every built script and style its smallest form, made once: whoever opens a page waits for these bytes.
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const IS_TEXT = /\.(js|css)$/;

/** Writes `<file>.br` for the scripts and styles in a folder. */
export async function compressBuilt(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => IS_TEXT.test(file));
  await Promise.all(files.map((file) => compressFile(path.join(folder, file))));
}

async function compressFile(file) {
  const text = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  await writeFile(`${file}.br`, await compress(text, { params }));
}
