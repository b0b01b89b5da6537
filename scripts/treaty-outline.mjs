#!/usr/bin/env node
// npm run --silent treaty:outline -- FILE: prints the recognised structure of a treaty as JSON.
import { withNode } from "./with-node.mjs";

await withNode("scripts/treaty-outline.ts");
