// SHA-512 (FIPS 180-4), for pages that are not served over https: there browsers hide their own.
const sha512 = (() => {
  const MASK = (1n << 64n) - 1n;
  const turn = (x, n) => ((x >> n) | (x << (64n - n))) & MASK;
  // The first 64 bits behind the point of the n-th root of a prime, exactly.
  const fraction = (prime, n) => {
    const scaled = BigInt(prime) << (64n * n);
    let low = 0n;
    let high = 1n << 72n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** n <= scaled) low = middle;
      else high = middle;
    }
    return low & MASK;
  };
  const primes = [];
  for (let one = 2; primes.length < 80; one += 1) {
    if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  }
  const K = primes.map((prime) => fraction(prime, 3n));
  const START = primes.slice(0, 8).map((prime) => fraction(prime, 2n));

  const block = (state, words) => {
    const w = words.slice();
    for (let t = 16; t < 80; t += 1) {
      const x = w[t - 15];
      const y = w[t - 2];
      const s0 = turn(x, 1n) ^ turn(x, 8n) ^ (x >> 7n);
      const s1 = turn(y, 19n) ^ turn(y, 61n) ^ (y >> 6n);
      w.push((w[t - 16] + s0 + w[t - 7] + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 80; t += 1) {
      const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
      const one = h + s1 + ((e & f) ^ (~e & MASK & g)) + K[t] + w[t];
      const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
      const two = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & MASK, c, b, a, (one + two) & MASK];
    }
    return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]) & MASK);
  };

  return (message) => {
    const padded = new Uint8Array((((message.length + 16) >> 7) + 1) << 7);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
    let state = START;
    for (let at = 0; at < padded.length; at += 128) {
      const words = [];
      for (let word = 0; word < 16; word += 1) words.push(view.getBigUint64(at + 8 * word));
      state = block(state, words);
    }
    const digest = new Uint8Array(64);
    const out = new DataView(digest.buffer);
    state.forEach((word, at) => out.setBigUint64(8 * at, word));
    return digest;
  };
})();
