// The page: what was scanned or pasted goes in, a verdict comes out. Text that comes from a code
// is only ever set as textContent.
const TEXTS = {
  zh: {
    title: "证书核验", photo: "拍照或选图片", camera: "用摄像头扫描", stop: "停止扫描", check: "核验",
    paste: "或粘贴证书二维码里的文字：", believed: "本页认可的签发机构",
    privacy: "全部核验在本机完成，不联网，不上传任何内容。",
    none: "请扫描或粘贴证书上的二维码", genuine: "真实有效", revoked: "已撤销", altered: "不可信",
    unknown: "未知签发机构", unreadable: "没有识别到证书码", looking: "正在识别…",
    meaning: {
      none: "", genuine: "签名正确，内容未被改动。", revoked: "签发机构已撤销此证书，不再有效。",
      altered: "与签发机构签名的内容不一致，可能被改动或伪造。",
      unknown: "本页没有这个机构的密钥，不能判断真假。请向签发机构索取它的核验页。",
      unreadable: "请对准二维码，靠近、对焦、避开反光后再试。", looking: "",
    },
    compare: "请与纸面逐字核对姓名、单位和奖项。",
    kinds: ["", "个人", "团队", "单位"],
    kind: "类别", number: "编号", event: "活动", date: "日期", issuer: "落款", members: "成员",
    tail: "证件尾号", sealed: "签发密钥", print: "密钥指纹", key: "密钥编号", since: "撤销日期", reason: "撤销原因",
    list: "撤销名单", upTo: (number, date) => `第 ${number} 号，名单截至 ${date}`,
    noList: "本页没有附撤销名单", checks: "验签",
    opinions: ["", "一种算法库验证通过（此浏览器没有第二种）", "两种独立算法库均验证通过"],
    made: (date) => `本页导出于 ${date}；此后撤销的证书，本页不知道。`,
    refused: "不能使用摄像头。请改为拍照或选图片。",
  },
  en: {
    title: "Check a certificate", photo: "Photo or picture", camera: "Scan by camera",
    stop: "Stop scanning", check: "Check",
    paste: "Or paste what the QR code of the certificate says:", believed: "Issuers this page believes",
    privacy: "Everything is checked on this device. Nothing is sent anywhere.",
    none: "Scan the QR code of a certificate, or paste it", genuine: "Genuine", revoked: "Revoked",
    altered: "Not to be trusted", unknown: "Unknown issuer", unreadable: "No certificate code found",
    looking: "Looking …",
    meaning: {
      none: "", genuine: "The signature is right: nothing was changed.",
      revoked: "The issuer has taken this certificate back. It no longer counts.",
      altered: "This is not what the issuer signed: it was changed or forged.",
      unknown: "This page has no key of that issuer and cannot tell. Ask the issuer for its own page.",
      unreadable: "Hold the QR code nearer, in focus and without shine, and try again.", looking: "",
    },
    compare: "Compare name, unit and award with the paper, character by character.",
    kinds: ["", "Person", "Team", "Unit"],
    kind: "Kind", number: "Number", event: "Event", date: "Date", issuer: "Issued by", members: "Members",
    tail: "ID ends in", sealed: "Sealed by", print: "Fingerprint", key: "Key", since: "Revoked on", reason: "Reason",
    list: "Revocations", upTo: (number, date) => `List ${number}, as of ${date}`,
    noList: "No list of revoked certificates is in this page", checks: "Signature",
    opinions: ["", "right by one library (this browser has no second one)", "right by two independent libraries"],
    made: (date) => `This page was exported on ${date}; it does not know what was revoked later.`,
    refused: "The camera cannot be used. Take or choose a picture instead.",
  },
};
const SIGNS = { none: "", looking: "…", genuine: "✓", revoked: "–", altered: "✕", unknown: "?", unreadable: "…" };

const at = (id) => document.getElementById(id);
let language = /^zh\b/i.test(navigator.language ?? "zh") ? "zh" : "en";
let shown = { outcome: "none" };
let remark = "";
let asked = 0;
let stream = null;

function pair(list, term, value, look) {
  if (!value) return;
  const dt = document.createElement("dt");
  const dd = document.createElement("dd");
  const bdi = document.createElement("bdi");
  dt.textContent = term;
  bdi.textContent = value;
  if (look) bdi.className = look;
  dd.append(bdi);
  list.append(dt, dd);
}

function drawStatement(texts, statement) {
  at("statement").hidden = !statement;
  at("rest").replaceChildren();
  if (!statement) return;
  for (const field of ["name", "unit", "award"]) at(field).textContent = statement[field];
  const second = statement.revision > 1 ? `-R${statement.revision}` : "";
  const rest = at("rest");
  pair(rest, texts.number, statement.serial + second);
  pair(rest, texts.kind, texts.kinds[statement.kind]);
  pair(rest, texts.members, statement.members);
  pair(rest, texts.event, statement.event);
  pair(rest, texts.date, statement.date);
  pair(rest, texts.issuer, statement.issuer);
  pair(rest, texts.tail, statement.idTail);
}

function drawProof(texts) {
  const proof = at("proof");
  proof.replaceChildren();
  const { issuer, revoked, keyId, opinions } = shown;
  if (revoked) {
    pair(proof, texts.since, revoked.date);
    pair(proof, texts.reason, revoked.reason);
  }
  if (issuer) {
    pair(proof, texts.sealed, issuer.name);
    pair(proof, texts.print, issuer.fingerprint, "print");
    pair(proof, texts.list, issuer.listDate ? texts.upTo(issuer.listNumber, issuer.listDate) : texts.noList);
    pair(proof, texts.checks, texts.opinions[opinions]);
  } else if (keyId) {
    pair(proof, texts.key, keyId.toUpperCase().replace(/(.{4})/, "$1 "), "print");
  }
}

function draw() {
  const texts = TEXTS[language];
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = texts[element.dataset.text];
  }
  at("language").textContent = language === "zh" ? "English" : "中文";
  at("language").lang = language === "zh" ? "en" : "zh-CN";
  at("result").dataset.outcome = shown.outcome;
  at("sign").textContent = SIGNS[shown.outcome];
  at("word").textContent = texts[shown.outcome];
  at("meaning").textContent = remark ? texts[remark] : texts.meaning[shown.outcome];
  drawStatement(texts, shown.statement);
  drawProof(texts);
  at("made").textContent = texts.made(DATA.made);
  at("issuers").replaceChildren(...DATA.issuers.map((issuer) => {
    const item = document.createElement("li");
    const name = document.createElement("b");
    const print = document.createElement("span");
    name.textContent = issuer.name;
    print.textContent = issuer.fingerprint;
    print.className = "print";
    item.append(name, print);
    return item;
  }));
}

function show(verdict, said = "") {
  shown = verdict;
  remark = said;
  draw();
}

async function checkText(scanned) {
  const turn = (asked += 1);
  const start = performance.now();
  const verdict = await judge(scanned);
  if (turn !== asked) return verdict;
  show(verdict);
  at("result").dataset.ms = String(performance.now() - start);
  return verdict;
}

// --- pictures ---

async function native(picture) {
  if (!("BarcodeDetector" in window)) return "";
  try {
    const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    return (await detector.detect(picture))[0]?.rawValue ?? "";
  } catch {
    return "";
  }
}

function decoded(picture, wide, high, longest) {
  const scale = Math.min(1, longest / Math.max(wide, high));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  // A picture may be clear where it is white.
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  try {
    return qrDecode.decodeQR(brush.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    return "";
  }
}

async function checkPicture(file) {
  const turn = (asked += 1);
  show({ outcome: "looking" });
  // Let the page say so before the work begins.
  await new Promise((done) => setTimeout(done, 20));
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    if (turn === asked) show({ outcome: "unreadable" });
    return;
  }
  let best = { outcome: "unreadable" };
  const ways = [() => native(picture), ...[1600, 3000, 800].map(
    (longest) => () => decoded(picture, picture.width, picture.height, longest),
  )];
  for (const way of ways) {
    const scanned = await way();
    if (turn !== asked) return;
    if (!scanned) continue;
    best = await judge(scanned);
    if (best.outcome !== "unreadable") break;
  }
  picture.close();
  if (turn === asked) show(best);
}

// --- camera ---

function stopCamera() {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  at("finder").hidden = true;
}

async function look() {
  if (!stream) return;
  const video = at("video");
  if (video.videoWidth) {
    const mine = stream;
    const scanned = (await native(video)) || decoded(video, video.videoWidth, video.videoHeight, 1280);
    if (scanned && stream === mine && (await judge(scanned)).outcome !== "unreadable") {
      stopCamera();
      await checkText(scanned);
      at("result").focus();
      return;
    }
  }
  setTimeout(look, 120);
}

async function startCamera() {
  stopCamera();
  try {
    const wanted = { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } };
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
    at("finder").hidden = false;
    at("video").srcObject = stream;
    await at("video").play();
    look();
  } catch {
    stopCamera();
    show({ outcome: "unreadable" }, "refused");
  }
}

// --- what the visitor does ---

at("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  draw();
});
at("check").addEventListener("click", async () => {
  await checkText(at("text").value);
  at("result").scrollIntoView({ block: "start" });
});
at("text").addEventListener("paste", (event) => {
  const file = [...(event.clipboardData?.files ?? [])][0];
  if (!file) return;
  event.preventDefault();
  checkPicture(file);
});
at("photo").addEventListener("change", (event) => {
  const [file] = event.target.files;
  if (file) checkPicture(file);
  event.target.value = "";
});
at("camera").addEventListener("click", startCamera);
at("stop").addEventListener("click", stopCamera);
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) checkPicture(file);
});

function checkAddress() {
  if (location.hash.length > 1) checkText(location.hash.slice(1));
}
window.addEventListener("hashchange", checkAddress);
if (!navigator.mediaDevices?.getUserMedia) {
  at("camera").hidden = true;
  at("photo-way").classList.add("alone");
}
draw();
checkAddress();
