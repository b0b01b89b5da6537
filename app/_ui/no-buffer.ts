/** Stands for Node's `Buffer` in browsers, which have none: see next.config.js. */
export const Buffer = undefined;
