// Judging a code, as docs/certificate-format.md says. Needs `noble`, `sha512` and `DATA`.
noble.hashes.sha512 = sha512;

const DOMAIN = new TextEncoder().encode("quizapp certificate\0");
const HEAD = 9;
const SIGNATURE = 64;
const EMPTY = "-";
// What no field may hold: it could be shown other than it is.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const LINE_ENDS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/;

const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (two) => parseInt(two, 16));
const toHex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
const joined = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

function opened(digits, before) {
  const hex = BigInt(digits).toString(16);
  const packed = fromHex(hex.length % 2 ? `0${hex}` : hex);
  if (packed.length < HEAD + SIGNATURE) return null;
  const head = packed.slice(0, HEAD);
  const inside = packed.slice(HEAD, -SIGNATURE);
  let lines;
  let body = inside;
  if (inside.length) {
    try {
      lines = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inside).split("\n");
    } catch {
      lines = [];
    }
  } else {
    const all = before.split(LINE_ENDS).map((line) => line.trim()).filter((line) => line);
    lines = head[8] ? all.slice(-head[8]) : all;
    body = new TextEncoder().encode(lines.join("\n"));
  }
  return {
    version: head[0], algorithm: head[1], keyId: toHex(head.slice(2, 6)), kind: head[6],
    revision: head[7], lines, signed: joined(DOMAIN, head, body), signature: packed.slice(-SIGNATURE),
  };
}

function envelopes(scanned) {
  if (scanned.length > 20000) return [];
  const found = [];
  const seen = new Set();
  const whole = [...scanned.matchAll(/[0-9０-９]{150,}/g)].slice(-1);
  const torn = [...scanned.matchAll(/[0-9０-９]+(?:\s+[0-9０-９]+)*/g)].slice(-1);
  for (const run of [...whole, ...torn]) {
    const digits = run[0].replace(/\s+/g, "").normalize("NFKC");
    if (digits.length < 150 || digits.length > 2000 || digits[0] === "0" || seen.has(digits)) continue;
    seen.add(digits);
    const envelope = opened(digits, scanned.slice(0, run.index));
    if (envelope) found.push(envelope);
  }
  return found;
}

function readLines(envelope) {
  const { kind, revision, lines } = envelope;
  if (kind < 1 || kind > 3 || revision < 1 || lines.length < 6 || lines.length > 9) return null;
  const unfit = (line) => !line || HIDDEN.test(line) || line !== line.trim() || line !== line.normalize("NFC");
  if (lines.some(unfit) || (lines.length > 6 && lines.at(-1) === EMPTY)) return null;
  const fields = lines.map((line) => (line === EMPTY ? "" : line));
  const [serial, name, unit, event, award, date, issuer = "", members = "", idTail = ""] = fields;
  if (!(serial && name && event && award) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return { kind, revision, serial, name, unit, event, award, date, issuer, members, idTail };
}

// The browser's own answer; null where it knows no Ed25519 or hides it.
async function secondOpinion(publicKey, envelope) {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, envelope.signature, envelope.signed);
  } catch {
    return null;
  }
}

function firstOpinion(publicKey, envelope) {
  try {
    return noble.verify(envelope.signature, envelope.signed, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

async function judged(envelope) {
  if (envelope.version !== 1 || envelope.algorithm !== 1) return { outcome: "unreadable" };
  const issuers = DATA.issuers.filter((one) => one.keyId === envelope.keyId);
  if (!issuers.length) return { outcome: "unknown", keyId: envelope.keyId };
  for (const issuer of issuers) {
    const publicKey = fromHex(issuer.public);
    const second = await secondOpinion(publicKey, envelope);
    const right = firstOpinion(publicKey, envelope);
    // Both have to say yes; a browser that has no opinion does not count.
    if (!right || second === false) continue;
    const statement = readLines(envelope);
    if (!statement) return { outcome: "unreadable" };
    const revoked = issuer.revoked.find(
      (one) => one.serial === statement.serial && one.revision === statement.revision,
    );
    const outcome = revoked ? "revoked" : "genuine";
    return { outcome, statement, issuer, revoked, opinions: second === null ? 1 : 2 };
  }
  return { outcome: "altered", keyId: envelope.keyId };
}

async function judge(scanned) {
  let first = { outcome: "unreadable" };
  for (const envelope of envelopes(scanned)) {
    const verdict = await judged(envelope);
    if (verdict.statement) return verdict;
    if (first.outcome === "unreadable") first = verdict;
  }
  return first;
}
