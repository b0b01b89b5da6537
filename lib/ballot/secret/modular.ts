/** A power of a number modulo another. The exponent is public: the time it takes tells it. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The inverse of a number modulo another, by Euclid's extended algorithm; null: they have a factor in common. */
export function invert(number: bigint, modulus: bigint): bigint | null {
  let [low, high] = [number % modulus, modulus];
  let [factor, before] = [1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [factor, before] = [before - quotient * factor, factor];
  }
  if (low === 0n) return null;
  return factor < 0n ? factor + modulus : factor;
}
