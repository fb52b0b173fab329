<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Certificate</name>
    <message>
        <source>A file in the template is too large.</source>
        <translation>模板里有一个文件太大。</translation>
    </message>
    <message>
        <source>A seal of 42 mm needs {least} mm clear; there are {size}.</source>
        <translation>42 毫米的公章需要留出 {least} 毫米，现在只有 {size} 毫米。</translation>
    </message>
    <message>
        <source>No certificate has the number {number}.</source>
        <translation>没有编号为 {number} 的证书。</translation>
    </message>
    <message>
        <source>No font has {signs}. Add a font file that has it under Certificates › Fonts (for rare characters: HanaMin, Plangothic), or write the name otherwise.</source>
        <translation>现有字体都没有 {signs}。请在“证书 › 字体”里添加收有这个字的字体文件（生僻字可用花园明朝、遍黑体），或改用其他写法。</translation>
    </message>
    <message>
        <source>Nobody is to be honoured.</source>
        <translation>名单是空的，没有要颁发证书的对象。</translation>
    </message>
    <message>
        <source>Page {page} ({number}): the QR code was not read back as it was meant. Is a picture of the background in its way?</source>
        <translation>第 {page} 页（{number}）：二维码读回的内容不对。是不是被背景图挡住了？</translation>
    </message>
    <message>
        <source>Page {page} ({number}): “{box}” cannot be read back from the PDF.</source>
        <translation>第 {page} 页（{number}）：从 PDF 里读不回“{box}”的文字。</translation>
    </message>
    <message>
        <source>Signing PDFs needs the package pyHanko, which is not installed. Install it with: pip install quizapp[sign]</source>
        <translation>给 PDF 加数字签名要用组件 pyHanko，这台电脑上没有。安装命令：pip install quizapp[sign]</translation>
    </message>
    <message>
        <source>The .p12 file cannot be opened: another passphrase, or no file of that kind.</source>
        <translation>打不开这个 .p12 文件：口令不对，或者不是这种文件。</translation>
    </message>
    <message>
        <source>The PDF cannot be signed: {fault}</source>
        <translation>这份 PDF 不能签名：{fault}</translation>
    </message>
    <message>
        <source>The PDF has {pages} pages for {rows} certificates.</source>
        <translation>{rows} 张证书，PDF 却有 {pages} 页。</translation>
    </message>
    <message>
        <source>The PDF of the background cannot be read, or has a password.</source>
        <translation>背景 PDF 读不出来，或者有密码。</translation>
    </message>
    <message>
        <source>The QR code must be {least} to {most} mm wide; it is {size} mm.</source>
        <translation>二维码边长应为 {least}–{most} 毫米，现在是 {size} 毫米。</translation>
    </message>
    <message>
        <source>The QR code with its white margin lies too near the paper's edge.</source>
        <translation>二维码连同白边离纸边太近。</translation>
    </message>
    <message>
        <source>The QR code would be too fine to be read from paper: {signs} signs in {size} mm. Make it larger in the template, or shorten the event's name, the unit or the members.</source>
        <translation>二维码会密得印在纸上扫不出来：{size} 毫米里有 {signs} 个字符。请在模板里把它放大，或缩短活动名称、单位或队员名单。</translation>
    </message>
    <message>
        <source>The award</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>The background must be a PNG, JPEG, SVG or PDF of at most 40 MB.</source>
        <translation>背景必须是不超过 40 MB 的 PNG、JPEG、SVG 或 PDF。</translation>
    </message>
    <message>
        <source>The box “{box}” lies nearer to the paper's edge than {edge} mm: printers cut there.</source>
        <translation>文字框“{box}”离纸边不到 {edge} 毫米，打印机会裁掉。</translation>
    </message>
    <message>
        <source>The box “{box}” reaches into the QR code or its white margin.</source>
        <translation>文字框“{box}”碰到了二维码或它的白边。</translation>
    </message>
    <message>
        <source>The box “{box}”: a colour is written like #1F1A17.</source>
        <translation>文字框“{box}”：颜色要写成 #1F1A17 这样。</translation>
    </message>
    <message>
        <source>The box “{box}”: sizes go from 6 to 200 pt, the least first.</source>
        <translation>文字框“{box}”：字号在 6 到 200 磅之间，最小字号不能大于字号。</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>The file holds more than a template.</source>
        <translation>文件里不只有模板。</translation>
    </message>
    <message>
        <source>The issuer</source>
        <translation>颁发单位</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>The number has no {field}: all certificates would get the same.</source>
        <translation>编号里没有 {field}，所有证书的编号会相同。</translation>
    </message>
    <message>
        <source>The page could not be set: {fault}</source>
        <translation>页面排不出来：{fault}</translation>
    </message>
    <message>
        <source>The process that sets the pages has ended by itself. Is there memory and room on the disk? Start the batch again; finished parts are kept.</source>
        <translation>排版进程自己退出了。请看内存和磁盘空间是否足够，然后重新开始这一批，已完成的部分会保留。</translation>
    </message>
    <message>
        <source>The signatures cannot be read: {fault}</source>
        <translation>读不出 PDF 里的签名：{fault}</translation>
    </message>
    <message>
        <source>The stamp would cover the QR code.</source>
        <translation>公章会盖住二维码。</translation>
    </message>
    <message>
        <source>The stamp would cover the box “{box}”.</source>
        <translation>公章会盖住文字框“{box}”。</translation>
    </message>
    <message>
        <source>The template's background is missing.</source>
        <translation>缺少模板的背景文件。</translation>
    </message>
    <message>
        <source>There is no batch {batch}.</source>
        <translation>没有批次 {batch}。</translation>
    </message>
    <message>
        <source>There is no border “{art}”.</source>
        <translation>没有“{art}”这种边框。</translation>
    </message>
    <message>
        <source>There is no competition {competition}.</source>
        <translation>没有编号为 {competition} 的竞赛。</translation>
    </message>
    <message>
        <source>There is no field {field}; there are: {fields}.</source>
        <translation>没有 {field} 这个字段，可用的有：{fields}。</translation>
    </message>
    <message>
        <source>There is no match {match}, or nothing was played.</source>
        <translation>没有比赛 {match}，或者还没有开赛。</translation>
    </message>
    <message>
        <source>These figures would shift by more than {shift} mm or scale by more than 5 %. Print at 100 % (“actual size”), and measure from the paper's edges again.</source>
        <translation>按这些数，偏移会超过 {shift} 毫米或缩放超过 5%。请用 100%（“实际大小”）打印，从纸边重新量。</translation>
    </message>
    <message>
        <source>This is no template of a certificate: {fault}</source>
        <translation>这不是证书模板：{fault}</translation>
    </message>
    <message>
        <source>Two boxes are named “{box}”.</source>
        <translation>有两个文字框都叫“{box}”。</translation>
    </message>
    <message>
        <source>{file} forbids to be put into a PDF (embedding permission {number}). Take a font whose licence allows that.</source>
        <translation>{file} 不许嵌入 PDF（嵌入许可 {number}）。请换一个许可允许嵌入的字体。</translation>
    </message>
    <message>
        <source>{file} holds no characters.</source>
        <translation>{file} 里没有字。</translation>
    </message>
    <message>
        <source>{file} is missing or was changed. Make the batch again: the same bytes come out, or the program says that they do not.</source>
        <translation>{file} 不见了或被改动过。请重新生成本批：程序会核对，逐字节一致才会采用，不一致会告诉您。</translation>
    </message>
    <message>
        <source>{file} is no TTF, OTF or TTC font.</source>
        <translation>{file} 不是 TTF、OTF 或 TTC 字体。</translation>
    </message>
    <message>
        <source>{file} is no font that can be used: {fault}</source>
        <translation>{file} 不是可用的字体：{fault}</translation>
    </message>
    <message>
        <source>{made} of {count} pages are made. Make the others first.</source>
        <translation>{count} 页中已生成 {made} 页，请先把其余的生成完。</translation>
    </message>
    <message>
        <source>{name} gets {award} twice: rows {one} and {other}. If they are two persons, add the last four signs of their identity numbers; else delete one row.</source>
        <translation>{name} 两次获得{award}：第 {one} 行和第 {other} 行。如果是两个人，请补上各自身份证号的后四位；否则删去一行。</translation>
    </message>
    <message>
        <source>{name} has {award} of this event already: {number}. If the paper was lost, print it again; if it is wrong, issue it anew.</source>
        <translation>{name} 在本次活动中已有“{award}”证书：{number}。纸质证书遗失的请补打，内容有误的请换发。</translation>
    </message>
    <message>
        <source>{number} is revoked: what counts no more is not handed out.</source>
        <translation>{number} 已经撤销，不再发电子版。</translation>
    </message>
    <message>
        <source>{number} was revoked or issued anew before. Take the newest issue of this number.</source>
        <translation>{number} 此前已经撤销或换发，请用该编号最新的一张。</translation>
    </message>
    <message>
        <source>{number}: the text of “{box}” is too long for its box. Make the box larger or its least size smaller in the template.</source>
        <translation>{number}：“{box}”的文字太长，框里放不下。请在模板里把框放大，或把最小字号调小。</translation>
    </message>
    <message>
        <source>{point} chooses a form of the character before it. Delete it.</source>
        <translation>{point} 是前一个字的异体选择符，请删去。</translation>
    </message>
    <message>
        <source>{point} is a private character of one machine, others see an empty box. Type the character anew with an input method for rare characters.</source>
        <translation>{point} 是某台电脑的自造字，别处只会显示方框。请用支持生僻字的输入法重新输入。</translation>
    </message>
    <message>
        <source>{point} is an invisible sign. Delete it, or type the text anew.</source>
        <translation>{point} 是看不见的符号，请删去，或重新输入这段文字。</translation>
    </message>
    <message>
        <source>{point} looks like {sign} but is another character; replace it by {sign}.</source>
        <translation>{point} 看着像“{sign}”，其实是另一个字符，请换成“{sign}”。</translation>
    </message>
    <message>
        <source>{sign} ({point}) is a part of a character, not a character. Type it anew.</source>
        <translation>{sign}（{point}）是偏旁，不是字，请重新输入。</translation>
    </message>
    <message>
        <source>{sign} describes how a character is composed. Type the character itself, or use a font that has it.</source>
        <translation>{sign} 只是描述字形的符号。请输入这个字本身，或使用收有这个字的字体。</translation>
    </message>
    <message>
        <source>{what} is empty.</source>
        <translation>{what}为空。</translation>
    </message>
    <message>
        <source>“{found}” holds a compatibility character or a loose accent; the usual spelling is “{better}”.</source>
        <translation>“{found}”里有兼容字符或分离的附加符号，通常写作“{better}”。</translation>
    </message>
    <message>
        <source>“{found}” holds a sign that stands for a character that got lost. Ask how the name is written, and correct the roster.</source>
        <translation>“{found}”里有代替丢失字的符号。请问清怎么写，改正名单。</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>A multiple-choice question has only one right option.</source>
        <translation>多选题只有一个正确选项。</translation>
    </message>
    <message>
        <source>A single-choice question has several right options.</source>
        <translation>单选题有不止一个正确选项。</translation>
    </message>
    <message>
        <source>A text holds characters that cannot be seen.</source>
        <translation>文字中含有看不见的字符。</translation>
    </message>
    <message>
        <source>An accepted answer of a blank is empty.</source>
        <translation>填空题有一个可接受的答案是空的。</translation>
    </message>
    <message>
        <source>An option is empty.</source>
        <translation>有一个选项是空的。</translation>
    </message>
    <message>
        <source>Every option is a right one.</source>
        <translation>所有选项都是正确的。</translation>
    </message>
    <message>
        <source>Half-width punctuation in Chinese text: {text}</source>
        <translation>中文里用了半角标点：{text}</translation>
    </message>
    <message>
        <source>Option {name} begins with a letter of its own.</source>
        <translation>选项 {name} 的文字开头自带了字母序号。</translation>
    </message>
    <message>
        <source>Option {name} has {length} characters; {limit} fit on the projector.</source>
        <translation>选项 {name} 有 {length} 个字，大屏最多放得下 {limit} 个字。</translation>
    </message>
    <message>
        <source>Option {name} speaks of those above, but is not last.</source>
        <translation>选项 {name} 提到“以上”各项，却不在最后。</translation>
    </message>
    <message>
        <source>The id {id} stands twice.</source>
        <translation>题号 {id} 出现了两次。</translation>
    </message>
    <message>
        <source>The key does not belong to this kind of question.</source>
        <translation>答案与题型不符。</translation>
    </message>
    <message>
        <source>The key does not put every option in order once.</source>
        <translation>答案没有把每个选项各排一次。</translation>
    </message>
    <message>
        <source>The key is not a finite number.</source>
        <translation>答案不是有效的数字。</translation>
    </message>
    <message>
        <source>The key matches an option with two partners.</source>
        <translation>答案把同一个选项连到了两个对象。</translation>
    </message>
    <message>
        <source>The key matches nothing.</source>
        <translation>答案没有任何连线。</translation>
    </message>
    <message>
        <source>The key names an option that does not exist.</source>
        <translation>答案指向了不存在的选项。</translation>
    </message>
    <message>
        <source>The key names its options out of order or twice.</source>
        <translation>答案中的选项顺序颠倒或重复。</translation>
    </message>
    <message>
        <source>The key names no right option.</source>
        <translation>答案没有指出正确选项。</translation>
    </message>
    <message>
        <source>The options {one} and {other} are equal.</source>
        <translation>选项 {one} 和 {other} 相同。</translation>
    </message>
    <message>
        <source>The points are negative.</source>
        <translation>分值是负数。</translation>
    </message>
    <message>
        <source>The question does not cite the place that proves its key.</source>
        <translation>题目没有注明答案的出处。</translation>
    </message>
    <message>
        <source>The question has no key yet.</source>
        <translation>题目还没有答案。</translation>
    </message>
    <message>
        <source>The question has no stem.</source>
        <translation>题目没有题干。</translation>
    </message>
    <message>
        <source>The question is said to be ready, but has no key.</source>
        <translation>题目标为“可用”，却没有答案。</translation>
    </message>
    <message>
        <source>The reference answer is empty.</source>
        <translation>参考答案是空的。</translation>
    </message>
    <message>
        <source>The same stem as in {first}.</source>
        <translation>题干与 {first} 相同。</translation>
    </message>
    <message>
        <source>The stem has {length} characters; above {limit} it takes several pages.</source>
        <translation>题干有 {length} 个字，超过 {limit} 个字要分页显示。</translation>
    </message>
    <message>
        <source>The stem has {stem} blanks, the key answers {key}.</source>
        <translation>题干有 {stem} 个空，答案给了 {key} 个。</translation>
    </message>
    <message>
        <source>The stem shows the answer: {answer}.</source>
        <translation>题干里露出了答案：{answer}。</translation>
    </message>
    <message>
        <source>The time to answer is {seconds} seconds.</source>
        <translation>答题时间为 {seconds} 秒，不合理。</translation>
    </message>
    <message>
        <source>The tolerance is negative.</source>
        <translation>允许误差是负数。</translation>
    </message>
    <message>
        <source>There are fewer than two options.</source>
        <translation>选项不足两个。</translation>
    </message>
    <message>
        <source>This kind of question has no options.</source>
        <translation>这种题型没有选项。</translation>
    </message>
    <message>
        <source>{name} is right in {times} of {all} single-choice questions; {even} would be even.</source>
        <translation>{all} 道单选题中有 {times} 道的答案是 {name}，均匀分布应为 {even} 道左右。</translation>
    </message>
    <message>
        <source>{times} of {all} true-or-false statements are true.</source>
        <translation>{all} 道判断题中有 {times} 道为“正确”，分布不均。</translation>
    </message>
</context>
<context>
    <name>Contest</name>
    <message>
        <source>A competition needs a stage.</source>
        <translation>赛事至少要有一个阶段。</translation>
    </message>
    <message>
        <source>A heat of the next stage has a result already.</source>
        <translation>下一阶段已有小组出了成绩。</translation>
    </message>
    <message>
        <source>A heat of this stage has a result: the draw stands.</source>
        <translation>本阶段已有小组出了成绩，抽签结果不能再变。</translation>
    </message>
    <message>
        <source>A match needs two teams or more; there are {count}.</source>
        <translation>比赛至少要有两支队，现在有 {count} 支。</translation>
    </message>
    <message>
        <source>A team has no name.</source>
        <translation>有一支队伍没有队名。</translation>
    </message>
    <message>
        <source>A tie has two teams or more.</source>
        <translation>并列至少涉及两支队伍。</translation>
    </message>
    <message>
        <source>A tie touches an award: settle it, or say that equal teams share.</source>
        <translation>有并列影响奖项：请先分出先后，或确定并列队同奖。</translation>
    </message>
    <message>
        <source>An award has no name.</source>
        <translation>有一个奖项没有名称。</translation>
    </message>
    <message>
        <source>By the place in the heat before, {points} points are brought along</source>
        <translation>按上一阶段小组名次带分：{points} 分</translation>
    </message>
    <message>
        <source>Competition begun: {title}</source>
        <translation>赛事建立：{title}</translation>
    </message>
    <message>
        <source>First say who goes on from the stage before.</source>
        <translation>请先确定上一阶段的晋级队。</translation>
    </message>
    <message>
        <source>From the last stage nobody can go on.</source>
        <translation>最后一个阶段不再有晋级。</translation>
    </message>
    <message>
        <source>It is decided already what follows from this stage; open it again first.</source>
        <translation>本阶段的结果已经确定；如需更改，请先重新开放。</translation>
    </message>
    <message>
        <source>It is decided already who goes on.</source>
        <translation>晋级名单已经确定。</translation>
    </message>
    <message>
        <source>Item {number} of the evening ({kind}) introduces nobody yet.</source>
        <translation>节目单第 {number} 项（{kind}）还没有填要介绍的人。</translation>
    </message>
    <message>
        <source>Item {number} of the evening ({kind}) names round {round}, but there are {rounds}. Choose another round, or remove the item.</source>
        <translation>节目单第 {number} 项（{kind}）指的是第 {round} 轮，但只有 {rounds} 轮。请改选一轮，或删去这一项。</translation>
    </message>
    <message>
        <source>Item {number} of the evening ({kind}) says nothing.</source>
        <translation>节目单第 {number} 项（{kind}）还没有内容。</translation>
    </message>
    <message>
        <source>Item {number} of the evening calls the award “{award}” to the front, but no such award is given: the picture would name nobody.</source>
        <translation>节目单第 {number} 项要请获“{award}”的队上台，但没有设这个奖：画面上一个队也没有。</translation>
    </message>
    <message>
        <source>Item {number} of the evening: round “{title}” comes after the ranking; its points would change places that were announced.</source>
        <translation>节目单第 {number} 项：“{title}”排在公布名次之后，它的得分会改变已经公布的名次。</translation>
    </message>
    <message>
        <source>Item {number} of the evening: the award “{award}” is given before the ranking; the places would be known too early.</source>
        <translation>节目单第 {number} 项：“{award}”排在公布名次之前颁发，名次会提前泄露。</translation>
    </message>
    <message>
        <source>Item {number} of the evening: the rules of “{title}” are read when it is over.</source>
        <translation>节目单第 {number} 项：“{title}”的规则排在这一轮之后才宣读。</translation>
    </message>
    <message>
        <source>Lots are drawn already: withdraw the team instead.</source>
        <translation>已经抽签，不能删除；请改用“退赛”。</translation>
    </message>
    <message>
        <source>Lots are drawn for stage {number}: its heats stay as many as they are.</source>
        <translation>第 {number} 阶段已经抽签，组数不能再改。</translation>
    </message>
    <message>
        <source>No points are brought along</source>
        <translation>不带分</translation>
    </message>
    <message>
        <source>Nobody brings points into the first stage.</source>
        <translation>第一阶段之前没有比赛，不能带分。</translation>
    </message>
    <message>
        <source>Nobody goes on from stage {number}.</source>
        <translation>第 {number} 阶段没有队伍晋级。</translation>
    </message>
    <message>
        <source>Planned otherwise: {stages}</source>
        <translation>赛程调整：{stages}</translation>
    </message>
    <message>
        <source>Put all teams of the tie in an order.</source>
        <translation>请把并列的各队全部排出先后。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) is for the teams that still stand, but in no round before it can a team go out: all teams take part.</source>
        <translation>第 {number} 轮（{title}）只由还在场的队参加，但前面没有会淘汰队伍的轮次：所有队都会参加。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) is for ties that touch an award, but no award is given: it is never played.</source>
        <translation>第 {number} 轮（{title}）只在并列影响奖项时进行，但没有设奖项：永远不会进行。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) is to have {count} spares; only {found} are left for it.</source>
        <translation>第 {number} 轮（{title}）要备 {count} 题，只抽得到 {found} 题。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) is to have {count} spares; only {found} are left for it. {used} questions were asked in earlier matches and are left out; page 4 can allow them.</source>
        <translation>第 {number} 轮（{title}）要备 {count} 题，只剩 {found} 题可用。另有 {used} 题以前用过，没有抽用：可在第 4 页取消“不用以前用过的题”。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) needs {count} questions; only {found} are left for it. Ask for fewer, widen what is drawn, or add a bank.</source>
        <translation>第 {number} 轮（{title}）需要 {count} 题，只抽得到 {found} 题。请减少题数、放宽抽题条件或增加题库。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) needs {count} questions; only {found} are left for it. {used} were asked in earlier matches and are left out: allow them on page 4, ask for fewer, or add a bank.</source>
        <translation>第 {number} 轮（{title}）需要 {count} 题，只剩 {found} 题可用。另有 {used} 题以前用过，没有抽用：可在第 4 页取消“不用以前用过的题”，也可减少题数或增加题库。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) parts equal teams, but other rounds come after it; put it behind them.</source>
        <translation>第 {number} 轮（{title}）用来决出并列的队，后面却还有别的轮次；请把它排到最后。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) stands nowhere in the order of the evening: it would not be played.</source>
        <translation>第 {number} 轮（{title}）不在节目单里：不会进行。</translation>
    </message>
    <message>
        <source>Round {number} ({title}), question {question}: {doubt}</source>
        <translation>第 {number} 轮（{title}），题目 {question}：{doubt}</translation>
    </message>
    <message>
        <source>Round {number} ({title}): only {found} questions are worth {value} points. If all {count} turns choose that value, questions of other worth take their place.</source>
        <translation>第 {number} 轮（{title}）：{value} 分题只有 {found} 道。如果 {count} 次都选这个分值，将用其他分值的题代替。</translation>
    </message>
    <message>
        <source>Round {number} ({title}): question {question}, chosen by hand, cannot be asked: it is not in the banks, not ready, or taken twice. Another one is drawn.</source>
        <translation>第 {number} 轮（{title}）：手选的题目 {question} 不能出题（不在题库中、尚未可用或重复选用），已另抽一题。</translation>
    </message>
    <message>
        <source>Round {number} ({title}): question {question}, chosen by hand, was asked in an earlier match.</source>
        <translation>第 {number} 轮（{title}）：手选的题目 {question} 在以前的比赛中用过。</translation>
    </message>
    <message>
        <source>Round {number} ({title}): {count} questions have only one clue. Each line of a stem is a clue: tick a bank of such questions, or choose them by hand.</source>
        <translation>第 {number} 轮（{title}）：有 {count} 题只有一条线索。题干的每一行是一条线索：请勾选有这种题的题库，或手工选题。</translation>
    </message>
    <message>
        <source>Round {number} ({title}): {fault}</source>
        <translation>第 {number} 轮（{title}）：{fault}</translation>
    </message>
    <message>
        <source>Round {number} has no title.</source>
        <translation>第 {number} 轮没有名称。</translation>
    </message>
    <message>
        <source>Say why: it goes on record.</source>
        <translation>请写明原因，将记入赛事记录。</translation>
    </message>
    <message>
        <source>Stage {number} has no heat.</source>
        <translation>第 {number} 阶段没有分组。</translation>
    </message>
    <message>
        <source>Stage {number} is closed: what its teams bring with them is decided.</source>
        <translation>第 {number} 阶段已经结束，晋级队带多少分已经确定；要改，先把它重新打开。</translation>
    </message>
    <message>
        <source>Stage {number} is closed: who goes on from it is decided.</source>
        <translation>第 {number} 阶段已经结束，晋级办法不能再改。</translation>
    </message>
    <message>
        <source>Stage {number}: a share of the score is 1 to 100 percent, not {percent}.</source>
        <translation>第 {number} 阶段：带分比例应为 1 到 100%，现在是 {percent}%。</translation>
    </message>
    <message>
        <source>Stage {number}: say how many points each place of a heat brings.</source>
        <translation>第 {number} 阶段：请填写小组各名次带多少分。</translation>
    </message>
    <message>
        <source>Team {number} has no name.</source>
        <translation>第 {number} 队没有名称。</translation>
    </message>
    <message>
        <source>Teams {first} and {number} have the same colour and shape.</source>
        <translation>第 {first} 队和第 {number} 队的颜色、形状相同。</translation>
    </message>
    <message>
        <source>Teams {first} and {number} have the same name: {name}.</source>
        <translation>第 {first} 队和第 {number} 队同名：{name}。</translation>
    </message>
    <message>
        <source>Teams {first} and {team} use the same key: {label}.</source>
        <translation>第 {first} 队和第 {team} 队用了同一个按键：{label}。</translation>
    </message>
    <message>
        <source>The award {name} goes to no team.</source>
        <translation>奖项“{name}”的名额为零。</translation>
    </message>
    <message>
        <source>The awards are not settled.</source>
        <translation>奖项尚未确定。</translation>
    </message>
    <message>
        <source>The awards are open again. {reason}</source>
        <translation>奖项重新开放。{reason}</translation>
    </message>
    <message>
        <source>The awards are settled; open them again first.</source>
        <translation>奖项已经确定；如需更改，请先重新开放。</translation>
    </message>
    <message>
        <source>The competition has already begun.</source>
        <translation>赛事已经建立。</translation>
    </message>
    <message>
        <source>The competition has no title.</source>
        <translation>比赛还没有名称。</translation>
    </message>
    <message>
        <source>The competition was saved by a newer version of the program. Update the program.</source>
        <translation>这场比赛由更新版本的程序保存，请先更新程序。</translation>
    </message>
    <message>
        <source>The first heats are played: no team can come in now.</source>
        <translation>首阶段已经开赛，不能再增加队伍。</translation>
    </message>
    <message>
        <source>The key {label} belongs to team {team}, which does not exist.</source>
        <translation>按键 {label} 分给了不存在的第 {team} 队。</translation>
    </message>
    <message>
        <source>The last stage has no result yet.</source>
        <translation>最后一个阶段还没有成绩。</translation>
    </message>
    <message>
        <source>The match is not over yet.</source>
        <translation>这场比赛还没有结束。</translation>
    </message>
    <message>
        <source>The order of the evening has no ranking: no places would be announced.</source>
        <translation>节目单里没有“公布名次”：名次不会公布。</translation>
    </message>
    <message>
        <source>The playoff has not parted the teams of the tie.</source>
        <translation>加赛没有分出先后。</translation>
    </message>
    <message>
        <source>The stage is open.</source>
        <translation>本阶段尚未结束。</translation>
    </message>
    <message>
        <source>The team is not withdrawn.</source>
        <translation>该队没有退赛。</translation>
    </message>
    <message>
        <source>The teams are not numbered 1, 2, 3 … in order.</source>
        <translation>队伍编号不是按 1、2、3……排列。</translation>
    </message>
    <message>
        <source>The teams of the match are not those of the heat as it was drawn.</source>
        <translation>这场比赛的队伍与抽签分到本组的队伍不符。</translation>
    </message>
    <message>
        <source>There are {count} teams; a match holds {most} at most.</source>
        <translation>现有 {count} 支队，一场比赛最多 {most} 支。</translation>
    </message>
    <message>
        <source>There are {places} awards for {teams} teams; some will not be given.</source>
        <translation>奖项共 {places} 个，参赛队只有 {teams} 支，有的奖发不出去。</translation>
    </message>
    <message>
        <source>There is no competition.</source>
        <translation>没有这项赛事。</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>还没有轮次。</translation>
    </message>
    <message>
        <source>There is no team {team}.</source>
        <translation>没有编号为 {team} 的队伍。</translation>
    </message>
    <message>
        <source>This is not a saved competition: {reason}</source>
        <translation>这不是保存的比赛文件：{reason}</translation>
    </message>
    <message>
        <source>Two teams are called {name}.</source>
        <translation>有两支队伍同名：{name}。</translation>
    </message>
    <message>
        <source>{award}: {names}</source>
        <translation>{award}：{names}</translation>
    </message>
    <message>
        <source>{closed}. {rule}: {points}</source>
        <translation>{closed}。{rule}：{points}</translation>
    </message>
    <message>
        <source>{count} awards settled</source>
        <translation>确定奖项 {count} 个</translation>
    </message>
    <message>
        <source>{count} heats have no result yet.</source>
        <translation>还有 {count} 个组没有成绩。</translation>
    </message>
    <message>
        <source>{count} questions bear an id that another bank uses too, the first is {question}; they are left out.</source>
        <translation>有 {count} 道题的编号与另一题库重复（如 {question}），不参加抽题。</translation>
    </message>
    <message>
        <source>{count} teams entered, {file}</source>
        <translation>录入 {count} 支队伍（{file}）</translation>
    </message>
    <message>
        <source>{count} teams taken off the roster</source>
        <translation>从名单中删除 {count} 支队伍</translation>
    </message>
    <message>
        <source>{count} ties must be settled first.</source>
        <translation>还有 {count} 处并列，须先分出先后。</translation>
    </message>
    <message>
        <source>{name} is no member of {team}.</source>
        <translation>{name} 不是 {team} 的队员。</translation>
    </message>
    <message>
        <source>{name} is no substitute of {team}.</source>
        <translation>{name} 不是 {team} 的候补队员。</translation>
    </message>
    <message>
        <source>{percent}% of the score in the stage before is brought along, rounded</source>
        <translation>上一阶段得分的 {percent}% 带入（四舍五入）</translation>
    </message>
    <message>
        <source>{stage}, heat {heat}: result of match {match} ({head}). {reason}</source>
        <translation>{stage} 第 {heat} 组：取用比赛 {match} 的成绩（{head}）。{reason}</translation>
    </message>
    <message>
        <source>{stage}: draw {number}, seed {seed}, {teams} teams into {heats} heats. {reason}</source>
        <translation>{stage}：第 {number} 次抽签，种子 {seed}，{teams} 支队伍分入 {heats} 组。{reason}</translation>
    </message>
    <message>
        <source>{stage}: tie parted by a playoff: {teams}. {note}</source>
        <translation>{stage}：并列经加赛分出先后：{teams}。{note}</translation>
    </message>
    <message>
        <source>{stage}: tie parted by lot: {teams}. {note}</source>
        <translation>{stage}：并列经抽签分出先后：{teams}。{note}</translation>
    </message>
    <message>
        <source>{stage}: tie parted by the jury: {teams}. {note}</source>
        <translation>{stage}：并列由评委裁定先后：{teams}。{note}</translation>
    </message>
    <message>
        <source>{stage}: who goes on is open again. {reason}</source>
        <translation>{stage}：晋级名单重新开放。{reason}</translation>
    </message>
    <message>
        <source>{stage}: {count} teams go on: {teams}</source>
        <translation>{stage}：{count} 支队伍晋级：{teams}</translation>
    </message>
    <message>
        <source>{teams} teams are too few for {heats} heats: each needs two or more.</source>
        <translation>{teams} 支队伍不够分成 {heats} 组：每组至少两支。</translation>
    </message>
    <message>
        <source>{teams} teams are too many for {heats} heats: a match holds {most} at most.</source>
        <translation>{teams} 支队伍分 {heats} 组太多：一场比赛最多 {most} 支。</translation>
    </message>
    <message>
        <source>{team} is withdrawn.</source>
        <translation>{team} 已退赛。</translation>
    </message>
    <message>
        <source>{team} put right. {reason}</source>
        <translation>更正 {team} 的信息。{reason}</translation>
    </message>
    <message>
        <source>{team} takes part again: {reason}</source>
        <translation>{team} 恢复参赛：{reason}</translation>
    </message>
    <message>
        <source>{team} withdrawn: {reason}</source>
        <translation>{team} 退赛：{reason}</translation>
    </message>
    <message>
        <source>{team}: {came} plays for {left}. {reason}</source>
        <translation>{team}：{came} 替换 {left} 上场。{reason}</translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>Wish {number} asks for {count} questions; only {found} are left for it.</source>
        <translation>第 {number} 条抽题要求需要 {count} 题，只剩 {found} 题可抽。</translation>
    </message>
    <message>
        <source>Wish {number} asks for {count} spares; only {found} are left for it.</source>
        <translation>第 {number} 条抽题要求需要 {count} 道备用题，只剩 {found} 道可抽。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>'{left}' has no partner and was left out. Kept as a draft; complete the pair.</source>
        <translation>“{left}”没有配对项，已略去。已留作草稿；请补全这一对。</translation>
    </message>
    <message>
        <source>'~=' was read as '=': the right answer.</source>
        <translation>“~=”按“=”读取，即正确答案。</translation>
    </message>
    <message>
        <source>A gap in the text has no closing {close}. The question was left out; close the gap.</source>
        <translation>文中有一个空缺少结尾的 {close}。该题已略去；请补上。</translation>
    </message>
    <message>
        <source>A gap of the type {type} cannot be held here. Kept as a draft; enter its answer.</source>
        <translation>类型为 {type} 的空无法保存。已留作草稿；请填写其答案。</translation>
    </message>
    <message>
        <source>A single text in the file is longer than 10 MB. The file was refused.</source>
        <translation>文件中有一段文字超过 10 MB，已拒绝读取该文件。</translation>
    </message>
    <message>
        <source>A text of the question has more than {most} characters; the question was left out. Shorten it or divide it.</source>
        <translation>题中有一段文字超过 {most} 字，该题已略去。请缩短或拆分。</translation>
    </message>
    <message>
        <source>A weight or a value is no usable number. Kept as a draft; enter the right answer.</source>
        <translation>权重或数值不是可用的数字。已留作草稿；请填写正确答案。</translation>
    </message>
    <message>
        <source>A {close} without a {open} before it. The question was left out. Write \{close} where a brace is meant.</source>
        <translation>{close} 之前没有 {open}。该题已略去。如果要写的就是花括号，请写成 \{close}。</translation>
    </message>
    <message>
        <source>A {open} inside braces. The question was left out. Close the first one, or write \{open} where a brace is meant.</source>
        <translation>花括号内又有 {open}。该题已略去。请先结束前一个；如果要写的就是花括号，请写成 \{open}。</translation>
    </message>
    <message>
        <source>ANSWER: {answer} names several; read as a multiple choice. Check it.</source>
        <translation>ANSWER: {answer} 给出了多个答案，按多选题读取，请核对。</translation>
    </message>
    <message>
        <source>ANSWER: {answer}, but the options are {letters}. Kept as a draft; mark the right one.</source>
        <translation>ANSWER: {answer}，但选项是 {letters}。已留作草稿；请标出正确选项。</translation>
    </message>
    <message>
        <source>An answer, but no options A., B. … before it. Left out; write the options with capital letters.</source>
        <translation>有答案，但前面没有 A.、B.…… 选项。已略去；请用大写字母写出选项。</translation>
    </message>
    <message>
        <source>An asterisk in a right answer stands for any text, which cannot be judged here. Kept as a draft; write out the answers that are right.</source>
        <translation>正确答案中的星号代表任意文字，这里无法据此判定。已留作草稿；请写出哪些答案算对。</translation>
    </message>
    <message>
        <source>An empty line inside the braces; Moodle would not read this question.</source>
        <translation>花括号内有空行；Moodle 不会读取这道题。</translation>
    </message>
    <message>
        <source>An open question without a reference answer. Kept as a draft; write what the judge should hear.</source>
        <translation>简答题没有参考答案。已留作草稿；请写出裁判据以评判的答案。</translation>
    </message>
    <message>
        <source>An option is a picture, which can only be shown with the question. Kept as a draft; say in words what the options are.</source>
        <translation>有选项是图片，图片只能随题目显示。已留作草稿；请用文字写出选项。</translation>
    </message>
    <message>
        <source>Answers in other units were right as well; here only the first unit is known.</source>
        <translation>原题还接受其他单位的答案；这里只保留第一个单位。</translation>
    </message>
    <message>
        <source>Anything like {patterns} was right as well, * being any text. It stands in the note; here only the answers written out count by themselves.</source>
        <translation>原题中与 {patterns} 相符的答案也算对（* 代表任意文字），已记在备注里；这里只自动认可写明的答案。</translation>
    </message>
    <message>
        <source>Line {line}, byte {byte}: no text in the encoding of the rest of the file. Open it in the editor it was written with, choose 'Save as', set the encoding to UTF-8 and try again.</source>
        <translation>第 {line} 行、第 {byte} 字节与文件其余部分的编码不符。请用原来的编辑器打开，选择“另存为”，把编码设为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>Line {line}: a quotation mark opens a cell and is not closed where the cell ends. Nothing was read; close it, or double it where it belongs to the text.</source>
        <translation>第 {line} 行：引号打开了一个单元格，却没有在单元格末尾关闭。没有读取任何题目；请补上引号，若引号属于文字，请写两个。</translation>
    </message>
    <message>
        <source>Line {line}: the file brings a document type (DOCTYPE) of its own, which a question bank does not need and which may do harm. It was refused; export it anew.</source>
        <translation>第 {line} 行：文件自带文档类型（DOCTYPE），题库用不着它，它还可能有害。已拒绝读取；请重新导出。</translation>
    </message>
    <message>
        <source>Moodle minded small and capital letters in the answer; here they are equal.</source>
        <translation>Moodle 中该答案区分大小写；这里不区分。</translation>
    </message>
    <message>
        <source>Neither answer is 'true' or 'false' in a language known here; the first was taken for 'true', as Moodle does. Kept as a draft; check it.</source>
        <translation>两个答案都不是已知语言中的“正确”或“错误”；与 Moodle 一样，把第一个当作“正确”。已留作草稿；请核对。</translation>
    </message>
    <message>
        <source>No answer is marked as wholly right. Kept as a draft; mark the right one.</source>
        <translation>没有标为完全正确的答案。已留作草稿；请标出正确答案。</translation>
    </message>
    <message>
        <source>No closing {close}. The question was left out. Add {close} after the last answer.</source>
        <translation>缺少结尾的 {close}。该题已略去。请在最后一个答案后加上 {close}。</translation>
    </message>
    <message>
        <source>No empty line before this question; Moodle would read it together with the one above.</source>
        <translation>这道题之前没有空行；Moodle 会把它和上一题连在一起读。</translation>
    </message>
    <message>
        <source>No line 'ANSWER:' after the options. Kept as a draft; mark the right one.</source>
        <translation>选项之后没有“ANSWER:”行。已留作草稿；请标出正确选项。</translation>
    </message>
    <message>
        <source>No questions were found in the file. Export the question bank again.</source>
        <translation>文件中没有找到题目。请重新导出题库。</translation>
    </message>
    <message>
        <source>No questions were found. Is this the right file, and its right format?</source>
        <translation>没有找到题目。文件选对了吗？格式对吗？</translation>
    </message>
    <message>
        <source>No row of headings was found: one column must be headed 代表队 (team) or 单位 (unit), and others 队员 (members) or 姓名 (name). The template shows how.</source>
        <translation>没有找到表头：须有一列为“代表队”或“单位”，另有“队员”或“姓名”列。可参照模板。</translation>
    </message>
    <message>
        <source>No row of headings was found: one column must be headed 姓名 (name), 代表队 (team) or 单位 (unit).</source>
        <translation>没有找到表头：至少要有一列的表头是“姓名”“代表队”或“单位”。</translation>
    </message>
    <message>
        <source>Not kept by the format: {fields}.</source>
        <translation>该格式不保留：{fields}。</translation>
    </message>
    <message>
        <source>Of several pairs with '-&gt;' one has none. Kept as a draft; write both sides of it.</source>
        <translation>多个配对都有“-&gt;”，有一个没有。已留作草稿；请写全它的两边。</translation>
    </message>
    <message>
        <source>One of the blanks has an answer that no blank can hold. Kept as a draft; enter it.</source>
        <translation>有一个空的答案无法作为填空保存。已留作草稿；请填写。</translation>
    </message>
    <message>
        <source>Option {letter} goes on in the next line; check it.</source>
        <translation>选项 {letter} 延续到了下一行，请核对。</translation>
    </message>
    <message>
        <source>Option {letter} stands where {expected} was expected. Kept as a draft; check the options and the answer.</source>
        <translation>此处应为选项 {expected}，却是 {letter}。已留作草稿；请核对选项和答案。</translation>
    </message>
    <message>
        <source>Options without a question above them. Left out; write the question there.</source>
        <translation>选项上方没有题干。已略去；请在那里写出题干。</translation>
    </message>
    <message>
        <source>Scripts, frames or styles in the text were dropped; look whether anything is missing.</source>
        <translation>文中的脚本、框架或样式已去掉；请看看是否缺了内容。</translation>
    </message>
    <message>
        <source>Several braces in one question, read as blanks; Moodle reads only one.</source>
        <translation>一道题中有多个花括号，按多个空读取；Moodle 只读一个。</translation>
    </message>
    <message>
        <source>Several braces, of which one holds answers; the others were taken as text. Kept as a draft; look at the text, and write \{open} and \{close} there.</source>
        <translation>有多个花括号，其中一个是答案，其余当作文字。已留作草稿；请核对文字，并在那里写成 \{open} 和 \{close}。</translation>
    </message>
    <message>
        <source>Several numbers are right. Kept as a draft; leave one number with its tolerance.</source>
        <translation>有多个数值算对。已留作草稿；请只留一个数值及其误差。</translation>
    </message>
    <message>
        <source>Small and capital letters mattered in the answer; here they are equal.</source>
        <translation>原题答案区分大小写；这里不区分。</translation>
    </message>
    <message>
        <source>Some answers earned part of the points; here an answer is right or wrong. Only what is wholly right was kept.</source>
        <translation>有些答案得部分分；这里答案只有对错之分，只保留了完全正确的。</translation>
    </message>
    <message>
        <source>Text above this question was passed by; look whether it belongs to the question.</source>
        <translation>这道题上方的文字没有读入；请看看它是否属于题目。</translation>
    </message>
    <message>
        <source>The PDF holds pictures of pages but no text. Run a text recognition over it, or ask for the Word file it was made from.</source>
        <translation>这个 PDF 只有页面图片，没有文字。请先做文字识别，或索取原来的 Word 文件。</translation>
    </message>
    <message>
        <source>The PDF is damaged or cannot be read. Save it again with the program it was made with, or use the Word file.</source>
        <translation>PDF 已损坏或无法读取。请用原来的程序重新保存，或改用 Word 文件。</translation>
    </message>
    <message>
        <source>The archive was damaged or changed after it was made: its part {name} is not what was packed. Nothing was taken. Copy it again from where it came.</source>
        <translation>存档已损坏或在生成后被改动：其中的 {name} 与打包时不一致。没有导入任何内容。请从来源处重新拷贝。</translation>
    </message>
    <message>
        <source>The archive was made by version {program} of the program, which is newer than this one. Nothing was taken. Update the program here first.</source>
        <translation>这份存档由更新的版本（{program}）生成，本机程序版本较旧。没有导入任何内容。请先更新本机程序。</translation>
    </message>
    <message>
        <source>The archive would hold more than {total} MB, or a file of more than {member} MB. Take large films and sounds out of the question bank and carry them separately.</source>
        <translation>存档将超过 {total} MB，或其中有文件超过 {member} MB。请把大的视频、音频从题库中移出，另行拷贝。</translation>
    </message>
    <message>
        <source>The attached file {name} is called {free} here.</source>
        <translation>附带的文件 {name} 在这里名为 {free}。</translation>
    </message>
    <message>
        <source>The attached file {name} is damaged and was left out. Add it anew.</source>
        <translation>附带的文件 {name} 已损坏，已略去。请重新添加。</translation>
    </message>
    <message>
        <source>The document has more than {limit} letters. Divide it and take the parts.</source>
        <translation>文档超过 {limit} 字。请拆成几份再分别导入。</translation>
    </message>
    <message>
        <source>The document holds no text. Choose the file that the text was written in.</source>
        <translation>文档里没有文字。请选择撰写原文的文件。</translation>
    </message>
    <message>
        <source>The file does not tell its encoding and is not UTF-8; it was read as {encoding}. Look whether the text is right.</source>
        <translation>文件没有注明编码，也不是 UTF-8；已按 {encoding} 读取。请看看文字是否正确。</translation>
    </message>
    <message>
        <source>The file holds more than {most} questions; the rest was left out. Divide it.</source>
        <translation>文件中的题目超过 {most} 道，其余已略去。请拆分文件。</translation>
    </message>
    <message>
        <source>The file is QTI 1.2 (from Canvas, Blackboard or an old program), which is not read. Export it as QTI 2.1 or later, or as Moodle XML.</source>
        <translation>文件是 QTI 1.2（来自 Canvas、Blackboard 或旧程序），无法读取。请导出为 QTI 2.1 或更高版本，或 Moodle XML。</translation>
    </message>
    <message>
        <source>The file is XML, but no QTI item: it begins with &lt;{name}&gt;. Choose the package (a zip) or the file of a question.</source>
        <translation>文件是 XML，但不是 QTI 题目：它以 &lt;{name}&gt; 开头。请选择题库包（zip）或单题文件。</translation>
    </message>
    <message>
        <source>The file is XML, but no question bank of Moodle: it begins with &lt;{name}&gt;, not with &lt;quiz&gt;. In Moodle choose Question bank, Export, Moodle XML format.</source>
        <translation>文件是 XML，但不是 Moodle 题库：它以 &lt;{name}&gt; 开头，而不是 &lt;quiz&gt;。请在 Moodle 中选择“题库”“导出”“Moodle XML 格式”。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came, or choose another.</source>
        <translation>文件是空的。请从原处重新复制，或另选一个文件。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came.</source>
        <translation>文件是空的。请从原处重新复制。</translation>
    </message>
    <message>
        <source>The file is incomplete or damaged. Copy it again from where it came.</source>
        <translation>文件不完整或已损坏。请从原处重新复制。</translation>
    </message>
    <message>
        <source>The file is locked with a password. Save it without one and try again.</source>
        <translation>文件有密码。请另存为没有密码的文件，再试一次。</translation>
    </message>
    <message>
        <source>The file is no Word document, whatever its name says. Open it in the program it was written with and save it as .docx.</source>
        <translation>不管文件名怎么写，这不是 Word 文档。请用原来的程序打开，另存为 .docx。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 (line {line}; it looks like {encoding}). Open it in the editor it was written with, choose 'Save as', set the encoding to UTF-8 and try again.</source>
        <translation>文件不是 UTF-8 编码（第 {line} 行，看起来是 {encoding}）。请用原来的编辑器打开，选择“另存为”，编码选 UTF-8，再试一次。</translation>
    </message>
    <message>
        <source>The file is not a text, whatever its name says. Choose a text, Word or Excel file.</source>
        <translation>无论文件名怎么写，它都不是文本。请选择文本、Word 或 Excel 文件。</translation>
    </message>
    <message>
        <source>The file is not a text: it holds zero bytes. Choose a .quiz.txt file.</source>
        <translation>这不是文本文件：其中含有零字节。请选择 .quiz.txt 文件。</translation>
    </message>
    <message>
        <source>The file is too large to be a preset.</source>
        <translation>文件太大，不是赛制文件。</translation>
    </message>
    <message>
        <source>The file says that its encoding is {encoding}, but it is not, or this program does not read it. Export it again as UTF-8.</source>
        <translation>文件自称编码为 {encoding}，但实际不是，或本程序不支持。请以 UTF-8 重新导出。</translation>
    </message>
    <message>
        <source>The file unpacks to more than {total} MB, or to {ratio} times its size, and was refused. Take large pictures and sounds out and try again.</source>
        <translation>文件解压后超过 {total} MB，或达到原大小的 {ratio} 倍，已拒绝读取。请去掉大的图片和声音后重试。</translation>
    </message>
    <message>
        <source>The format has no place for this ({what}); the question was left out.</source>
        <translation>该格式无法容纳此内容（{what}），该题已略去。</translation>
    </message>
    <message>
        <source>The gaps of the text and the list of answers do not fit each other. Kept as a draft; enter the answers.</source>
        <translation>文中的空与答案列表对不上。已留作草稿；请填写答案。</translation>
    </message>
    <message>
        <source>The item asks {count} questions at once, which this program cannot hold in one. It was left out; divide it.</source>
        <translation>该题一次问了 {count} 个问题，本程序无法合为一题。已略去；请拆分。</translation>
    </message>
    <message>
        <source>The item is scored by rules of its own; here all right is right, anything else wrong.</source>
        <translation>该题有自己的计分规则；这里全对才算对，否则算错。</translation>
    </message>
    <message>
        <source>The media file {name} is not there.</source>
        <translation>找不到媒体文件 {name}。</translation>
    </message>
    <message>
        <source>The package names an item outside itself: {name}. It was not opened; pack the item into the package.</source>
        <translation>题库包引用了包外的题目：{name}。没有打开它；请把题目放进包里。</translation>
    </message>
    <message>
        <source>The package names the item {name}, but does not hold it. It was left out; export the package again.</source>
        <translation>题库包引用了题目 {name}，但包中没有。已略去；请重新导出。</translation>
    </message>
    <message>
        <source>The parts of the file lie more than {deepest} levels inside each other, as in no question bank. It was refused.</source>
        <translation>文件的嵌套超过 {deepest} 层，没有题库会这样。已拒绝读取。</translation>
    </message>
    <message>
        <source>The passage {name} cannot be read. Kept as a draft; write it above the question.</source>
        <translation>材料 {name} 无法读取。已留作草稿；请把材料写在题目上方。</translation>
    </message>
    <message>
        <source>The preset was saved by a newer version of the program. Update the program.</source>
        <translation>该文件由更新版本的程序保存，请先升级程序。</translation>
    </message>
    <message>
        <source>The question '{name}' is of the type '{type}', which this program cannot hold. It was left out; ask it in another way.</source>
        <translation>题目“{name}”的类型是“{type}”，本程序无法容纳。已略去；请换一种方式出题。</translation>
    </message>
    <message>
        <source>The question has more than {most} options and was left out.</source>
        <translation>该题的选项超过 {most} 个，已略去。</translation>
    </message>
    <message>
        <source>The question has no key and was left out.</source>
        <translation>该题没有答案，已略去。</translation>
    </message>
    <message>
        <source>The question takes several lines, all of which were kept; check its beginning.</source>
        <translation>题干有多行，已全部保留；请核对它从哪里开始。</translation>
    </message>
    <message>
        <source>The question was left out: {reason}</source>
        <translation>该题已略去：{reason}</translation>
    </message>
    <message>
        <source>The question works by '{type}', which this program cannot hold. It was left out; ask it in another way.</source>
        <translation>该题用到“{type}”，本程序无法容纳。已略去；请换一种方式出题。</translation>
    </message>
    <message>
        <source>The right answer and the points for answers contradict each other. Kept as a draft; check the right answer.</source>
        <translation>正确答案与各答案的得分互相矛盾。已留作草稿；请核对正确答案。</translation>
    </message>
    <message>
        <source>The right answer is none of the options. Kept as a draft; mark the right one.</source>
        <translation>正确答案不在选项之中。已留作草稿；请标出正确选项。</translation>
    </message>
    <message>
        <source>The right answer leaves something open. Kept as a draft; complete it.</source>
        <translation>正确答案不完整。已留作草稿；请补全。</translation>
    </message>
    <message>
        <source>The row names neither team nor unit; it is left out.</source>
        <translation>这一行既没有代表队也没有单位，未读入。</translation>
    </message>
    <message>
        <source>The row names nobody; it is left out.</source>
        <translation>这一行没有写是谁，已略过。</translation>
    </message>
    <message>
        <source>The text names pictures or sounds that do not lie in the file; they were not fetched. Add them to the question.</source>
        <translation>文中引用了文件以外的图片或声音，没有去取。请把它们加到题目里。</translation>
    </message>
    <message>
        <source>The text names {place}, but it is not in the file. Add it to the question.</source>
        <translation>文中引用了 {place}，但文件里没有。请把它加到题目里。</translation>
    </message>
    <message>
        <source>The text names {place}, which does not lie in the file; it was not fetched. Add it to the question.</source>
        <translation>文中引用了 {place}，它不在文件里，没有去取。请把它加到题目里。</translation>
    </message>
    <message>
        <source>The theme is larger than {most} MB and was refused.</source>
        <translation>主题超过 {most} MB，已拒绝。</translation>
    </message>
    <message>
        <source>The tolerance of a number in a gap is not kept; write what else is right.</source>
        <translation>空中数字的误差不保留；请写出还有哪些答案算对。</translation>
    </message>
    <message>
        <source>The weights of the right options make {total} instead of 100, so which ones are meant is not certain. Kept as a draft; mark the right options.</source>
        <translation>正确选项的权重合计 {total} 而不是 100，无法确定指哪些选项。已留作草稿；请标出正确选项。</translation>
    </message>
    <message>
        <source>The workbook brings a document type (DOCTYPE) of its own, which Excel never writes and which may do harm. It was refused.</source>
        <translation>工作簿自带文档类型（DOCTYPE）。Excel 从不这样写，可能有害，已拒绝。</translation>
    </message>
    <message>
        <source>The workbook is damaged ({part}, {where}). Open it in Excel, let it be repaired, save it anew and try again.</source>
        <translation>工作簿已损坏（{part}，{where}）。请用 Excel 打开并修复，重新保存后再试一次。</translation>
    </message>
    <message>
        <source>The zip holds a file whose name leads out of it: {name}. The zip was refused; ask its sender to pack it anew.</source>
        <translation>zip 中有文件名指向包外：{name}。已拒绝读取；请发送者重新打包。</translation>
    </message>
    <message>
        <source>The zip holds a link to another file: {name}. The zip was refused; pack the file itself.</source>
        <translation>zip 中有指向其他文件的链接：{name}。已拒绝读取；请打包文件本身。</translation>
    </message>
    <message>
        <source>The zip holds more than {count} files and was refused. Pack only the question bank.</source>
        <translation>zip 中的文件超过 {count} 个，已拒绝读取。请只打包题库。</translation>
    </message>
    <message>
        <source>The zip holds the name {name} twice, so nobody can tell which file is meant. The zip was refused; pack it anew.</source>
        <translation>zip 中文件名 {name} 出现两次，无法确定指哪个文件。已拒绝读取；请重新打包。</translation>
    </message>
    <message>
        <source>The zip holds {count} files that end in .quiz.txt; there must be one, at its top or in its only folder.</source>
        <translation>压缩包里有 {count} 个以 .quiz.txt 结尾的文件；应当只有一个，放在最外层或唯一的文件夹里。</translation>
    </message>
    <message>
        <source>The zip is no question bank: it holds {count} files imsmanifest.xml (a QTI package has one, at its top), no items without one, and no .quiz.txt file.</source>
        <translation>zip 不是题库：其中有 {count} 个 imsmanifest.xml（QTI 包应在最上层有一个），没有单独的题目文件，也没有 .quiz.txt 文件。</translation>
    </message>
    <message>
        <source>The zip is packed in a manner that this program does not read. Pack it with the system's own zip.</source>
        <translation>zip 的压缩方式本程序不支持。请用系统自带的 zip 打包。</translation>
    </message>
    <message>
        <source>There is a gap, but no text around it. Kept as a draft; write the question.</source>
        <translation>只有空，没有题干。已留作草稿；请写出题目。</translation>
    </message>
    <message>
        <source>There is a team {name} already; this one is called {other}.</source>
        <translation>已有名为“{name}”的队伍，本队改称“{other}”。</translation>
    </message>
    <message>
        <source>There is no text but the title, which was taken for the question.</source>
        <translation>除标题外没有文字，已把标题当作题干。</translation>
    </message>
    <message>
        <source>There is no theme.toml in the zip.</source>
        <translation>压缩包里没有 theme.toml。</translation>
    </message>
    <message>
        <source>This is a document of an old Word or of WPS. Open it there, choose 'Save as', .docx, and try again with that file.</source>
        <translation>这是旧版 Word 或 WPS 的文档。请在其中打开，选择“另存为”.docx，再用那个文件重试。</translation>
    </message>
    <message>
        <source>This is a web page or XML, whatever its name says. Open it in Excel, choose 'Save as' and the type .xlsx, and try again.</source>
        <translation>不管文件名怎样，这是网页或 XML 文件。请用 Excel 打开，选择“另存为”，类型选 .xlsx，再试一次。</translation>
    </message>
    <message>
        <source>This is a workbook of Excel 97–2003 (.xls) or WPS (.et). Open it, choose 'Save as' and the type .xlsx, and try again.</source>
        <translation>这是 Excel 97–2003（.xls）或 WPS（.et）的表格。请打开它，选择“另存为”，类型选 .xlsx，再试一次。</translation>
    </message>
    <message>
        <source>This is a workbook of an old Excel or of WPS. Open it there, choose 'Save as', .xlsx, and try again with that file.</source>
        <translation>这是旧版 Excel 或 WPS 的表格。请在其中打开，选择“另存为”.xlsx，再用那个文件重试。</translation>
    </message>
    <message>
        <source>This is no Excel workbook, whatever its name says. Open it in the program it was written with and save it as .xlsx, or as CSV.</source>
        <translation>不管文件名怎样，这不是 Excel 工作簿。请用原来的软件打开，另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>This is no archive of a match or competition that this program made. Nothing was taken.</source>
        <translation>这不是本程序生成的比赛存档。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is no document with running text. Word (.docx), PDF, plain text and web pages can be taken as material.</source>
        <translation>这不是成篇文字的文档。可以作为材料导入的有：Word（.docx）、PDF、纯文本和网页。</translation>
    </message>
    <message>
        <source>This is not a saved preset: {reason}</source>
        <translation>这不是本程序保存的赛制文件：{reason}</translation>
    </message>
    <message>
        <source>This kind of file is not read as a question bank. Open it in Word, choose 'Save as', .docx, and try again with that file.</source>
        <translation>这类文件不能作为题库读取。请用 Word 打开，选择“另存为”.docx，再用那个文件重试。</translation>
    </message>
    <message>
        <source>XML error, line {line}, column {column}: {reason}. Nothing was read; mend the file there or export it again.</source>
        <translation>XML 错误，第 {line} 行第 {column} 列：{reason}。什么也没有读入；请在那里改正，或重新导出。</translation>
    </message>
    <message>
        <source>a kind of question other than single choice</source>
        <translation>单选题以外的题型</translation>
    </message>
    <message>
        <source>an option without a partner</source>
        <translation>没有配对项的选项</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>reference answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>several blanks</source>
        <translation>多个空</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>{count} options of a single choice are marked as wholly right. Kept as a draft; leave one, or make it a multiple choice.</source>
        <translation>单选题有 {count} 个选项标为完全正确。已留作草稿；请只留一个，或改成多选题。</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {reason}</source>
        <translation>无法打开 {file}：{reason}</translation>
    </message>
    <message>
        <source>{file} cannot be read as a table: {fault}</source>
        <translation>{file} 读不成表格：{fault}</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB.</source>
        <translation>{file} 超过 {limit} MB。</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{name} has more than {limit} rows. Divide it into several files.</source>
        <translation>{name} 超过 {limit} 行。请分成几个文件。</translation>
    </message>
    <message>
        <source>{name} is no picture, sound or film that can be shown here and was left out. Save it as PNG, JPEG, MP3 or MP4 and add it to the question.</source>
        <translation>{name} 不是这里能显示的图片、声音或影片，已略去。请另存为 PNG、JPEG、MP3 或 MP4，再加到题目里。</translation>
    </message>
    <message>
        <source>{name} of {unit} stands in {team} and in {other}.</source>
        <translation>{unit} 的 {name} 同时出现在 {team} 和 {other}。</translation>
    </message>
    <message>
        <source>{name} stands twice in {team}.</source>
        <translation>{name} 在 {team} 中出现两次。</translation>
    </message>
    <message>
        <source>{team} belongs to {one} above and to {other} here; {one} is kept.</source>
        <translation>{team} 在前面属于 {one}，这里写的是 {other}；保留 {one}。</translation>
    </message>
    <message>
        <source>{team} has no members.</source>
        <translation>{team} 没有队员。</translation>
    </message>
    <message>
        <source>{team} has two leaders; the first one is kept.</source>
        <translation>{team} 有两名领队，保留第一名。</translation>
    </message>
    <message>
        <source>{team} has {count} members: are these rows of one team?</source>
        <translation>{team} 有 {count} 名队员，这些行是同一支队伍吗？</translation>
    </message>
    <message>
        <source>{where}: a single cell holds more than {limit} characters, as in no question bank. The file was refused.</source>
        <translation>{where}：一个单元格超过 {limit} 个字符，题库不会这样。文件已拒绝。</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of recipient (个人, 代表队, 单位); taken as {taken}.</source>
        <translation>“{kind}”不是获奖对象的类别（个人、代表队、单位），按 {taken} 处理。</translation>
    </message>
    <message>
        <source>“{role}” is no known role; {name} is taken as a member.</source>
        <translation>不认识角色“{role}”，{name} 按队员读入。</translation>
    </message>
</context>
<context>
    <name>Manners</name>
    <message>
        <source>'{answer}' cannot be taken for an answer with certainty. Draft; give the answer.</source>
        <translation>“{answer}”不能确定为答案。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>'{given}' cannot be divided among {blanks} blanks with certainty. Draft; write one answer for each blank.</source>
        <translation>“{given}”不能确定地分给 {blanks} 个空。已存为草稿，请逐空填写答案。</translation>
    </message>
    <message>
        <source>'{given}' may be one text or several ways of writing it. Draft; write several ways as 甲（或乙）, or one only.</source>
        <translation>“{given}”可能是一个完整的答案，也可能是几种写法，无法确定。已存为草稿；几种写法请写成“甲（或乙）”，只有一种就只写一种。</translation>
    </message>
    <message>
        <source>A line is longer than {limit} characters and was left out. Divide it into lines.</source>
        <translation>有一行超过 {limit} 个字符，没有读取。请分成多行。</translation>
    </message>
    <message>
        <source>A table without questions.</source>
        <translation>没有题目的表格。</translation>
    </message>
    <message>
        <source>It is called a choice, but no options were found. Draft; add them.</source>
        <translation>标为选择题，却没有找到选项。已存为草稿，请补上选项。</translation>
    </message>
    <message>
        <source>It is called single choice, but its answer is {answer}. Draft; correct one of them.</source>
        <translation>标为单选题，答案却是 {answer}。已存为草稿，请更正题型或答案。</translation>
    </message>
    <message>
        <source>It is to be filled in, but it shows no blank for certain. Draft; mark the blank by ____.</source>
        <translation>这是填空题，但看不出确切的空。已存为草稿，请用 ____ 标出空。</translation>
    </message>
    <message>
        <source>No answer was found. Draft; give the answer.</source>
        <translation>没有找到答案。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>Not part of any question.</source>
        <translation>不属于任何一道题。</translation>
    </message>
    <message>
        <source>Number {number} stands twice here, so the list of answers does not tell which one it means. Draft; give the answer.</source>
        <translation>题号 {number} 在这里出现了两次，看不出答案表指的是哪一题。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>Others in this section have numbers, this one has none: it may belong to the question above it. Draft; look which it is.</source>
        <translation>本部分其他题都有题号，这一行没有，可能是上一题的内容。留作草稿，请核对。</translation>
    </message>
    <message>
        <source>Question {number}, which the list of answers has, seems to stand within this one. Draft; part the two and give the answers.</source>
        <translation>答案表里的第 {number} 题好像写在这道题里面。已存为草稿，请把两题分开并填写答案。</translation>
    </message>
    <message>
        <source>Questions of the kind {kind} are not read from this format with their answers. Draft; enter the answer.</source>
        <translation>这种格式读不出{kind}题的答案。已存为草稿，请录入答案。</translation>
    </message>
    <message>
        <source>Some option stands out ({look}), but it is not certain that this marks the answer. Draft; give the answer.</source>
        <translation>有的选项格式与众不同（{look}），但不能确定这就是答案标记。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>The answer {answer} names an option that is not among the {options} there are. Draft; correct the answer or the options.</source>
        <translation>答案 {answer} 所指的选项不存在（共有 {options} 个选项）。已存为草稿，请更正答案或选项。</translation>
    </message>
    <message>
        <source>The answers here may stand above their questions: '{first}' is above the first one, and the last one has none. Draft; look which answer belongs to it.</source>
        <translation>这里的答案可能写在题目的上方：第一题上面有“{first}”，最后一题却没有答案。已存为草稿，请核对答案属于哪一题。</translation>
    </message>
    <message>
        <source>The kind of the question cannot be told. Draft; choose its kind.</source>
        <translation>看不出题型。已存为草稿，请选择题型。</translation>
    </message>
    <message>
        <source>The list of answers has number {number} twice with different answers. Draft; give the answer.</source>
        <translation>答案表里第 {number} 题出现两次，答案不同。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>The list of answers says '{numbers} {given}': that is not one answer for each number. Draft; give the answer.</source>
        <translation>答案表写着“{numbers} {given}”，不是每题一个答案。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>The options are lettered {letters}: one is missing, doubled or out of place. Draft; look at the options.</source>
        <translation>选项字母为 {letters}：有缺漏、重复或错位。已存为草稿，请核对选项。</translation>
    </message>
    <message>
        <source>The options stand on one line and can be divided in more than one way. Draft; look at the options.</source>
        <translation>选项写在同一行，可以有不止一种分法。已存为草稿，请核对选项。</translation>
    </message>
    <message>
        <source>Two answers are given, {one} and {other}. Draft; decide which one is right.</source>
        <translation>给出了两个不同的答案：{one} 和 {other}。已存为草稿，请确定哪一个正确。</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>emphasis mark</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>突出显示</translation>
    </message>
    <message>
        <source>shading</source>
        <translation>底纹</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>{count} entries of the list of answers belong to no question that was found. Look whether questions are missing.</source>
        <translation>答案表里有 {count} 条找不到对应的题目。请看看是否漏了题。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>'answer:' stands twice; which one holds?</source>
        <translation>“answer:”出现了两次，以哪个为准？</translation>
    </message>
    <message>
        <source>'{field}: {value}' is not understood.</source>
        <translation>“{field}: {value}”无法识别。</translation>
    </message>
    <message>
        <source>'{field}:' means nothing for this kind of question.</source>
        <translation>“{field}:”对这种题型不起作用。</translation>
    </message>
    <message>
        <source>'{field}:' stands twice; the first one counts.</source>
        <translation>“{field}:”出现了两次，以第一个为准。</translation>
    </message>
    <message>
        <source>'{heading}' names no kind of question; the block is left out.</source>
        <translation>“{heading}”不是题型名称，这一段已略过。</translation>
    </message>
    <message>
        <source>'{rest}' after the id is not understood; an id holds no blank.</source>
        <translation>题号后面的“{rest}”无法识别；题号中不能有空格。</translation>
    </message>
    <message>
        <source>A blank has no answer.</source>
        <translation>有一个空没有答案。</translation>
    </message>
    <message>
        <source>Each letter must stand before a left side and before exactly one right side.</source>
        <translation>每个字母都要标在左边某项之前，并且在右边只标一项。</translation>
    </message>
    <message>
        <source>Said to be ready, but has no key; read as a draft.</source>
        <translation>标为“可用”却没有答案，按“待核”读入。</translation>
    </message>
    <message>
        <source>The answer '{answer}' is neither true nor false.</source>
        <translation>答案“{answer}”既不是“正确”也不是“错误”。</translation>
    </message>
    <message>
        <source>The answer '{answer}' is not a number like 17 or 17 ± 0.5; the unit stands in a line of its own, 'unit: …'.</source>
        <translation>答案“{answer}”不是 17 或 17 ± 0.5 这样的数字；单位另写一行“unit: …”。</translation>
    </message>
    <message>
        <source>The answer '{answer}' names no option by its letter (A, B, …).</source>
        <translation>答案“{answer}”没有用字母（A、B……）指出选项。</translation>
    </message>
    <message>
        <source>The file says version {version} of the format; this program knows {known}. What it knows was read.</source>
        <translation>文件标明的格式版本是 {version}，本程序支持到 {known}。能识别的内容已读入。</translation>
    </message>
    <message>
        <source>The first line is not 'quizapp-bank 1'; read as that format.</source>
        <translation>首行不是“quizapp-bank 1”，已按该格式读入。</translation>
    </message>
    <message>
        <source>The id {id} stands twice or cannot be one; this question is called {new}.</source>
        <translation>题号 {id} 重复或不合规定，本题改用题号 {new}。</translation>
    </message>
    <message>
        <source>The key after 'key:' is not understood.</source>
        <translation>“key:”后面的答案无法识别。</translation>
    </message>
    <message>
        <source>The key is given twice; which one holds?</source>
        <translation>答案给了两次，以哪个为准？</translation>
    </message>
    <message>
        <source>The mark [{mark}] before an option is not understood: [x] is a right option, [ ] a wrong one.</source>
        <translation>选项前的标记 [{mark}] 无法识别：[x] 表示正确选项，[ ] 表示错误选项。</translation>
    </message>
    <message>
        <source>The places in brackets are not the numbers 1 to {count}, each once.</source>
        <translation>方括号里的顺序号应为 1 到 {count}，各出现一次。</translation>
    </message>
    <message>
        <source>This line is not understood: {line} (a text goes on after two spaces).</source>
        <translation>这一行无法识别：{line}（续行请以两个空格开头）。</translation>
    </message>
    <message>
        <source>This text in quotes is not valid JSON; it is taken with its quotes.</source>
        <translation>引号里的文字不是有效的 JSON，已连同引号一起读入。</translation>
    </message>
    <message>
        <source>[{mark}] means nothing for this kind of question.</source>
        <translation>[{mark}] 对这种题型不起作用。</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>A certificate can be issued anew at most {most} times.</source>
        <translation>一份证书最多可以换发 {most} 次。</translation>
    </message>
    <message>
        <source>A certificate needs a number, a name, an event and an award: {line}</source>
        <translation>证书必须有编号、姓名、活动和奖项：{line}</translation>
    </message>
    <message>
        <source>Altered: the code is genuine, but the page does not say what is sealed: {signed}.</source>
        <translation>已被改动：二维码是真的，但页面上印的内容与签发内容不符，签发的是：{signed}。</translation>
    </message>
    <message>
        <source>Altered: this code or its text is not what the issuer sealed.</source>
        <translation>内容被改动：二维码或文字与签发机构签名的内容不一致。</translation>
    </message>
    <message>
        <source>An issuer needs a name of up to 100 signs, and its address, if it has one, begins with https:// and ends without # or ?.</source>
        <translation>签发机构要有名称（最多 100 个字符）；如果填写网址，须以 https:// 开头，且不含 # 和 ?。</translation>
    </message>
    <message>
        <source>Each row is right by itself, but they do not belong to one sheet.</source>
        <translation>每一行单独看都正确，但不属于同一张备份纸。</translation>
    </message>
    <message>
        <source>Genuine: sealed by {issuer}. Compare name, unit and award with the paper, character by character.</source>
        <translation>真实有效：由{issuer}签发。请与纸面逐字核对姓名、单位和奖项。</translation>
    </message>
    <message>
        <source>No certificate code was found here. Take the picture nearer, sharper and without shine.</source>
        <translation>没有识别到证书码。请靠近、对焦、避开反光后再试。</translation>
    </message>
    <message>
        <source>Revoked by {issuer} as of {date}. It no longer counts.</source>
        <translation>{issuer}已于 {date} 撤销此证书，不再有效。</translation>
    </message>
    <message>
        <source>The backup is right, but it is that of another key.</source>
        <translation>备份本身正确，但属于另一个密钥。</translation>
    </message>
    <message>
        <source>The backup of the key was not tried yet. Restore it once, from the file or from the printed sheet: a key that is lost can never revoke or follow anything.</source>
        <translation>密钥备份还没有试过。请用备份文件或打印的备份纸恢复一次：密钥一旦丢失，就再也不能撤销证书或交接给新密钥。</translation>
    </message>
    <message>
        <source>The certificate of {name} says too much for one code: {size} bytes, {most} fit. Shorten the names or leave out the members.</source>
        <translation>{name}的证书内容太长，一个二维码放不下：共 {size} 字节，最多 {most} 字节。请缩短名称，或不列成员。</translation>
    </message>
    <message>
        <source>The code is genuine, but the page does not show all that is sealed: {signed}. Compare it, character by character.</source>
        <translation>二维码是真的，但页面上没有找到签名的全部内容：{signed}。请逐字核对。</translation>
    </message>
    <message>
        <source>The file of believed issuers is damaged: {file}. Put it away and import the issuers again.</source>
        <translation>认可机构的文件已损坏：{file}。请把它移走，再重新导入各签发机构。</translation>
    </message>
    <message>
        <source>The key is locked. Type its passphrase; it stays open for 15 minutes.</source>
        <translation>签发密钥已锁定。请输入口令，解锁后 15 分钟内有效。</translation>
    </message>
    <message>
        <source>The list cannot be signed: a number, a date or a reason in it is not plain text.</source>
        <translation>名单无法签名：其中有编号、日期或原因不是普通文字。</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file of the key was changed.</source>
        <translation>口令不对，或者密钥文件被改动过。</translation>
    </message>
    <message>
        <source>The sheet has {rows} rows of {digits} digits; {found} digits were typed.</source>
        <translation>备份纸共 {rows} 行，每行 {digits} 位数字；现在输入了 {found} 位。</translation>
    </message>
    <message>
        <source>The sheet is right, but it is that of another key.</source>
        <translation>备份纸本身正确，但属于另一个密钥。</translation>
    </message>
    <message>
        <source>The signature of this issuer's card is wrong.</source>
        <translation>这个签发机构文件的签名不正确。</translation>
    </message>
    <message>
        <source>There is a key already; let a new one follow it.</source>
        <translation>已经有密钥了；请用“更换密钥”由新密钥接替。</translation>
    </message>
    <message>
        <source>There is a mistake in row {row}: compare it digit by digit.</source>
        <translation>第 {row} 行有误，请逐位核对。</translation>
    </message>
    <message>
        <source>There is no key to seal with yet. Make one.</source>
        <translation>还没有签发密钥，请先创建。</translation>
    </message>
    <message>
        <source>This cannot be sealed: {field}. It holds an invisible or a separating sign, blanks at an end, or letters that are not in normal form (NFC). Type it anew.</source>
        <translation>这段文字不能签名：{field}。其中有看不见的字符或分隔符，首尾有空格，或字母不是规范形式（NFC）。请重新输入。</translation>
    </message>
    <message>
        <source>This code is sealed in a way that this program does not know yet.</source>
        <translation>这个证书码的签名方式，本程序还不认识。</translation>
    </message>
    <message>
        <source>This is no date in the form 2026-09-30: {day}</source>
        <translation>日期应写成 2026-09-30 的形式：{day}</translation>
    </message>
    <message>
        <source>This is no issuer file of this program, or it was changed on the way. Ask the issuer to export it again.</source>
        <translation>这不是本程序的签发机构文件，或途中被改动过。请签发机构重新导出。</translation>
    </message>
    <message>
        <source>This is no key file of this program, or it is damaged. Take the other backup, or type in the printed sheet.</source>
        <translation>这不是本程序的密钥文件，或已损坏。请换用另一份备份，或输入打印的备份纸。</translation>
    </message>
    <message>
        <source>This is no list of revoked certificates of this program, or it was changed on the way. Ask the issuer to export it again.</source>
        <translation>这不是本程序的撤销名单，或途中被改动过。请签发机构重新导出。</translation>
    </message>
    <message>
        <source>This list of revoked certificates is signed by nobody whom this program believes. Import the issuer first.</source>
        <translation>这份撤销名单的签名者不在认可的签发机构之中。请先导入该签发机构。</translation>
    </message>
    <message>
        <source>This list was signed by another key than this one.</source>
        <translation>这份名单不是由本密钥签名的。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: take at least {least} signs, such as four words that do not belong together.</source>
        <translation>这个口令太容易被猜到：至少 {least} 个字符，例如四个互不相关的词语。</translation>
    </message>
    <message>
        <source>Unknown issuer: nobody whom this program believes has the key {key}. That says nothing for or against the certificate; ask the issuer for its issuer file.</source>
        <translation>未知签发机构：认可的签发机构都没有密钥 {key}。这不能说明证书是真是假；请向签发机构索取签发机构文件。</translation>
    </message>
    <message>
        <source>{file} is damaged, or asks for a password.</source>
        <translation>{file} 已损坏，或者需要密码。</translation>
    </message>
    <message>
        <source>{file} is neither a picture nor a PDF that can be opened.</source>
        <translation>{file} 既不是能打开的图片，也不是能打开的 PDF。</translation>
    </message>
    <message>
        <source>{file} is too large to be a certificate.</source>
        <translation>{file} 太大，不像是证书文件。</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>'{text}' names no kind of question. Draft; choose its kind.</source>
        <translation>“{text}”不是已知的题型。列为草稿，请选择题型。</translation>
    </message>
    <message>
        <source>A draft or faulty question; not written.</source>
        <translation>草稿或有错误的题；没有写出。</translation>
    </message>
    <message>
        <source>A file holds {limit} questions; this one and those behind it were not written.</source>
        <translation>一个文件放 {limit} 道题；这道及以后的题没有写出。</translation>
    </message>
    <message>
        <source>A formula without a saved result. Draft; open the file in Excel, save it and read again.</source>
        <translation>公式没有保存计算结果，列为草稿。请在 Excel 中打开并保存文件，再重新导入。</translation>
    </message>
    <message>
        <source>A text of {length} characters; Kahoot takes {limit}. Not written.</source>
        <translation>一段文字有 {length} 个字符，Kahoot 只能有 {limit} 个；没有写出。</translation>
    </message>
    <message>
        <source>A text of {length} characters; a cell holds {limit}. Not written.</source>
        <translation>一段文字有 {length} 个字符，单元格只能放 {limit} 个；没有写出。</translation>
    </message>
    <message>
        <source>A text of {length} characters; nothing above {limit} can be shown. Draft.</source>
        <translation>一段文字有 {length} 个字符；超过 {limit} 个无法显示。列为草稿。</translation>
    </message>
    <message>
        <source>Above the header.</source>
        <translation>在表头上方。</translation>
    </message>
    <message>
        <source>Control characters, which nobody sees, were taken out.</source>
        <translation>去掉了看不见的控制字符。</translation>
    </message>
    <message>
        <source>Formulas in column {column}: what they gave when the file was saved was taken.</source>
        <translation>{column} 列有公式：采用文件保存时的计算结果。</translation>
    </message>
    <message>
        <source>Half a character was taken out.</source>
        <translation>去掉了残缺的字符。</translation>
    </message>
    <message>
        <source>Hidden columns were read too: {columns}.</source>
        <translation>隐藏的列也读取了：{columns}。</translation>
    </message>
    <message>
        <source>Hidden rows were read too: {rows}. Delete them if they are not to be asked.</source>
        <translation>隐藏的行也读取了：{rows}。如果不打算使用，请删除这些题。</translation>
    </message>
    <message>
        <source>Kahoot takes only choices and true or false; not written.</source>
        <translation>Kahoot 只有选择题和判断题；没有写出。</translation>
    </message>
    <message>
        <source>Longer than Kahoot takes ({length} of {limit} characters); read all the same.</source>
        <translation>超过 Kahoot 的长度（{length} 个字符，上限 {limit} 个）；仍然读取。</translation>
    </message>
    <message>
        <source>Merged cells ({cells}): their text was taken for each of their rows.</source>
        <translation>合并单元格（{cells}）：其中的文字用于它的每一行。</translation>
    </message>
    <message>
        <source>More than {limit} marks on one letter; the others were taken out.</source>
        <translation>一个字上的附加符号超过 {limit} 个，多余的已去掉。</translation>
    </message>
    <message>
        <source>More than {limit} options do not fit into a sheet; not written.</source>
        <translation>选项超过 {limit} 个，表格放不下；没有写出。</translation>
    </message>
    <message>
        <source>No header was found in the first {rows} rows of {table}. Looked for: 题目 or question, and 答案 or answer, 选项A or A, 题型 or type.</source>
        <translation>{table} 的前 {rows} 行没有找到表头。表头应有“题目”（或 question），以及“答案”（或 answer）、“选项A”（或 A）、“题型”（或 type）。</translation>
    </message>
    <message>
        <source>No stem in this row; it was left out.</source>
        <translation>这一行没有题干，没有读取。</translation>
    </message>
    <message>
        <source>Only the first {limit} columns were read; there is text to the right of them.</source>
        <translation>只读取前 {limit} 列；右边还有文字。</translation>
    </message>
    <message>
        <source>Option {name} is empty, but later ones are not. Draft.</source>
        <translation>选项 {name} 是空的，而后面还有选项。列为草稿。</translation>
    </message>
    <message>
        <source>Signs that turn the direction of writing were taken out.</source>
        <translation>去掉了改变书写方向的字符。</translation>
    </message>
    <message>
        <source>Signs without width were taken out.</source>
        <translation>去掉了没有宽度的字符。</translation>
    </message>
    <message>
        <source>Some options are coloured or bold, but not so that one can tell the right ones. Draft; give the answer.</source>
        <translation>有的选项标了颜色或加粗，但看不出哪些是正确答案。已作草稿，请填写答案。</translation>
    </message>
    <message>
        <source>Text without a stem and an answer.</source>
        <translation>没有题干和答案的文字。</translation>
    </message>
    <message>
        <source>The answer '{answer}' can be understood in more than one way. Draft.</source>
        <translation>答案“{answer}”可以有不同的理解。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' does not put every option in order once. Draft.</source>
        <translation>答案“{answer}”没有把每个选项各排一次。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' is a number, and this table has answers '0': nobody can tell whether it counts from 0 or from 1. Draft.</source>
        <translation>答案“{answer}”是数字，而表中有答案为“0”，无法判断是从 0 还是从 1 数起。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' is neither true nor false. Draft.</source>
        <translation>答案“{answer}”既不是对也不是错。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' is not one number that can be judged. Draft.</source>
        <translation>答案“{answer}”不是一个可以判断的数。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' may be one text or several ways of writing it. Draft; put | between the ways, or write one only.</source>
        <translation>答案“{answer}”可能是一个完整的答案，也可能是几种写法，无法确定。已存为草稿；几种写法之间请用 | 隔开，只有一种就只写一种。</translation>
    </message>
    <message>
        <source>The answer '{answer}' names none of the options ({options}). Draft.</source>
        <translation>答案“{answer}”不是其中任何选项（{options}）。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' names several options, but nothing says that this is multiple choice. Draft.</source>
        <translation>答案“{answer}”有几个选项，但没有写明是多选题。列为草稿。</translation>
    </message>
    <message>
        <source>The answer '{answer}' stands in a row of single choice. Draft, as multiple choice; check it.</source>
        <translation>单选题的答案是“{answer}”。按多选题列为草稿，请核对。</translation>
    </message>
    <message>
        <source>The answer '{answer}' was read as {read}.</source>
        <translation>答案“{answer}”读作 {read}。</translation>
    </message>
    <message>
        <source>The answer is given twice and differs: '{one}' and '{other}'. Draft.</source>
        <translation>答案写了两次而且不同：“{one}”和“{other}”。列为草稿。</translation>
    </message>
    <message>
        <source>The cell holds a date; '{text}' was taken. Look whether that was meant.</source>
        <translation>单元格里是日期，按“{text}”读取。请核对是否正确。</translation>
    </message>
    <message>
        <source>The cell shows '{text}', but was maybe typed as '{typed}' and turned into a date. Draft; look which was meant.</source>
        <translation>单元格显示“{text}”，但可能原本输入的是“{typed}”，被自动变成了日期。列为草稿，请核对。</translation>
    </message>
    <message>
        <source>The cell shows an error ({text}). Draft.</source>
        <translation>单元格显示错误值（{text}），列为草稿。</translation>
    </message>
    <message>
        <source>The citation '{text}' is not understood.</source>
        <translation>看不懂引用“{text}”。</translation>
    </message>
    <message>
        <source>The column '{heading}' was not understood; its texts are not in the bank.</source>
        <translation>不明白“{heading}”这一列的含义，它的文字没有进入题库。</translation>
    </message>
    <message>
        <source>The difficulty '{text}' is not understood; it was kept in the note.</source>
        <translation>看不懂难度“{text}”，保留在备注里。</translation>
    </message>
    <message>
        <source>The header again.</source>
        <translation>又是表头。</translation>
    </message>
    <message>
        <source>The heading '{heading}' of {table} stands twice ({one} and {other}).</source>
        <translation>{table} 的表头“{heading}”出现了两次（{one} 和 {other}）。</translation>
    </message>
    <message>
        <source>The options {one} and {other} are the same: '{text}'. Draft.</source>
        <translation>选项 {one} 和 {other} 相同：“{text}”。列为草稿。</translation>
    </message>
    <message>
        <source>The pairs are not understood. Draft.</source>
        <translation>看不懂怎样配对。列为草稿。</translation>
    </message>
    <message>
        <source>The picture '{text}' is only named here; add it to the question by hand.</source>
        <translation>这里只写了图片的名称“{text}”；请手工加到题目里。</translation>
    </message>
    <message>
        <source>The points '{text}' are no whole number from 0 to {limit}. Draft.</source>
        <translation>分值“{text}”不是 0 到 {limit} 的整数。列为草稿。</translation>
    </message>
    <message>
        <source>The points '{text}' are not whole and were left out; those of the round hold.</source>
        <translation>分值“{text}”不是整数，没有采用；按环节的分值计分。</translation>
    </message>
    <message>
        <source>The row has {count} cells, the header only {headings}: a text moved. Draft; put texts with commas into quotes.</source>
        <translation>这一行有 {count} 个单元格，表头只有 {headings} 个：文字错位了。列为草稿；含逗号的文字请加引号。</translation>
    </message>
    <message>
        <source>The row has {count} cells, the header {headings}. Look whether a text moved.</source>
        <translation>这一行有 {count} 个单元格，表头有 {headings} 个。请核对文字有没有错位。</translation>
    </message>
    <message>
        <source>The same question as {first}. Draft; delete one of them.</source>
        <translation>与 {first} 是同一道题。列为草稿，请删去一道。</translation>
    </message>
    <message>
        <source>The sheet {table} is hidden; it was not read. Show it if it holds questions.</source>
        <translation>工作表 {table} 是隐藏的，没有读取。如果里面有题目，请先取消隐藏。</translation>
    </message>
    <message>
        <source>The status '{text}' is not understood; it was kept in the note.</source>
        <translation>看不懂状态“{text}”，保留在备注里。</translation>
    </message>
    <message>
        <source>The stem has {blanks} blanks, the answer '{answer}' does not divide into as many. Draft.</source>
        <translation>题干有 {blanks} 个空，答案“{answer}”分不成这么多份。列为草稿。</translation>
    </message>
    <message>
        <source>The stem showed no blank; one was put at its end.</source>
        <translation>题干里没有空，已在末尾加了一个。</translation>
    </message>
    <message>
        <source>The time '{text}' is no number of seconds; left out.</source>
        <translation>时间“{text}”不是秒数，没有采用。</translation>
    </message>
    <message>
        <source>The workbook has links to other files; they were not followed.</source>
        <translation>工作簿里有指向其他文件的链接，没有打开。</translation>
    </message>
    <message>
        <source>The workbook holds macros; they were neither run nor kept.</source>
        <translation>工作簿里有宏，没有运行，也没有保留。</translation>
    </message>
    <message>
        <source>There are fewer than two options. Draft.</source>
        <translation>选项不足两个。列为草稿。</translation>
    </message>
    <message>
        <source>There are more than {limit} options; the others were left out. Draft.</source>
        <translation>选项超过 {limit} 个，多余的没有读取。列为草稿。</translation>
    </message>
    <message>
        <source>There is no answer. Draft.</source>
        <translation>没有答案，列为草稿。</translation>
    </message>
    <message>
        <source>There is no answer. Rules of the sheet (conditional formatting) may colour the right option, but such colours are not read. Draft; give the answer.</source>
        <translation>没有答案。工作表的条件格式可能给正确选项着了色，但这种颜色不会读取。已存为草稿，请填写答案。</translation>
    </message>
    <message>
        <source>This kind of question has no options; they were left out: {text}</source>
        <translation>这种题型没有选项，选项没有采用：{text}</translation>
    </message>
    <message>
        <source>{count} options; Kahoot takes {limit}. Not written.</source>
        <translation>有 {count} 个选项，Kahoot 只能有 {limit} 个；没有写出。</translation>
    </message>
    <message>
        <source>{table} holds no question below its header.</source>
        <translation>{table} 的表头下面没有题目。</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Line {line}, sign {column}: this cannot be read. A line is a name, =, and a value in straight quotes: sky = "#7C0A13".</source>
        <translation>第 {line} 行第 {column} 个字符：无法读取。每行写成：名称、=、用半角引号括起的值，例如 sky = "#7C0A13"。</translation>
    </message>
    <message>
        <source>Line {line}: base is "red" or "blue".</source>
        <translation>第 {line} 行：base 只能是 "red" 或 "blue"。</translation>
    </message>
    <message>
        <source>Line {line}: the volume {name} is a whole number from 0 to 100.</source>
        <translation>第 {line} 行：音量 {name} 应是 0 到 100 的整数。</translation>
    </message>
    <message>
        <source>Line {line}: there is no “{name}” here. Is “{like}” meant?</source>
        <translation>第 {line} 行：这里没有“{name}”这一项。是不是想写“{like}”？</translation>
    </message>
    <message>
        <source>Line {line}: there is no “{name}” here. Possible are: {known}.</source>
        <translation>第 {line} 行：这里没有“{name}”这一项。可以写的有：{known}。</translation>
    </message>
    <message>
        <source>Line {line}: {name} cannot have this value.</source>
        <translation>第 {line} 行：{name} 不能取这个值。</translation>
    </message>
    <message>
        <source>Line {line}: {name} is no colour: {value}. A colour is # and six of 0–9 and A–F, such as #7C0A13.</source>
        <translation>第 {line} 行：{name} 不是颜色：{value}。颜色写成 # 加六位 0–9、A–F，例如 #7C0A13。</translation>
    </message>
    <message>
        <source>Line {line}: {name}: the file “{file}” is not beside the theme.</source>
        <translation>第 {line} 行：{name}：主题旁边没有文件“{file}”。</translation>
    </message>
    <message>
        <source>Line {line}: {name}: “{file}” is no plain name of a file. The file lies beside the theme, without a folder before its name.</source>
        <translation>第 {line} 行：{name}：“{file}”不是单纯的文件名。文件要放在主题旁边，名称前不带文件夹。</translation>
    </message>
    <message>
        <source>Line {line}: {said}</source>
        <translation>第 {line} 行：{said}</translation>
    </message>
    <message>
        <source>Line {line}: “{sign}” is a full-width sign; type {plain} instead.</source>
        <translation>第 {line} 行：“{sign}”是全角符号，请改用半角的 {plain}。</translation>
    </message>
    <message>
        <source>The look could not be read or written: {fault}</source>
        <translation>大屏样式无法读取或写入：{fault}</translation>
    </message>
    <message>
        <source>The look “{name}” is not on this machine. The red one stands in its place.</source>
        <translation>这台电脑上没有大屏样式“{name}”，暂用红金样式代替。</translation>
    </message>
    <message>
        <source>There is no loudspeaker to be heard on.</source>
        <translation>没有可以出声的音频设备。</translation>
    </message>
    <message>
        <source>options and teams</source>
        <translation>选项和队伍</translation>
    </message>
    <message>
        <source>the last seconds</source>
        <translation>最后几秒</translation>
    </message>
    <message>
        <source>the line above a question</source>
        <translation>题目上方的一行</translation>
    </message>
    <message>
        <source>the open race</source>
        <translation>开始抢答</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>the right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>what is over</source>
        <translation>答错和时间到</translation>
    </message>
    <message>
        <source>{use}: {ink} {one} on {ground} {other} is {ratio} to 1; far seats need 7 to 1.</source>
        <translation>{use}：{ink} {one} 在 {ground} {other} 上的对比度是 {ratio}∶1，后排看清需要 7∶1。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read.</source>
        <translation>“{file}”无法读取。</translation>
    </message>
    <message>
        <source>“{file}” has more than {most} pixels on a side. 1920 × 1080 is enough.</source>
        <translation>“{file}”有一边超过 {most} 像素。1920 × 1080 就够了。</translation>
    </message>
    <message>
        <source>“{file}” has only {wide} × {high} pixels and will look blurred. 1920 × 1080 is right.</source>
        <translation>“{file}”只有 {wide} × {high} 像素，放大后会模糊。建议 1920 × 1080。</translation>
    </message>
    <message>
        <source>“{file}” is larger than 10 MB. Save it smaller.</source>
        <translation>“{file}”超过 10 MB，请另存为小一些的文件。</translation>
    </message>
    <message>
        <source>“{file}” is no WAV of 16 bit. Save it anew as WAV, PCM, 16 bit.</source>
        <translation>“{file}”不是 16 位 WAV 文件。请另存为 WAV（PCM，16 位）。</translation>
    </message>
    <message>
        <source>“{file}” is no picture that can be read. Save it as PNG or JPEG.</source>
        <translation>“{file}”不是能读取的图片。请另存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>“{file}” lasts {seconds} s; 30 s is the most.</source>
        <translation>“{file}”长 {seconds} 秒，最长 30 秒。</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Numbers or letters that Word counts by itself were written out. Look whether they are those you see in Word.</source>
        <translation>Word 自动编号的题号或字母已写成文字。请看看是否与 Word 里显示的一致。</translation>
    </message>
    <message>
        <source>The document holds comments; they were not read.</source>
        <translation>文档里有批注，没有读取。</translation>
    </message>
    <message>
        <source>The document holds fields that fetch or compute something; they were not run.</source>
        <translation>文档里有会取数或计算的域，没有执行。</translation>
    </message>
    <message>
        <source>The document holds formulas; they were read as plain text. Look at them.</source>
        <translation>文档里有公式，已读成普通文字。请核对。</translation>
    </message>
    <message>
        <source>The document holds hidden text; it was not read.</source>
        <translation>文档里有隐藏文字，没有读取。</translation>
    </message>
    <message>
        <source>The document holds text boxes; their text was read after the paragraph they hang on.</source>
        <translation>文档里有文本框；其中的文字接在所在段落之后读取。</translation>
    </message>
    <message>
        <source>The document holds tracked changes: it was read as if all of them were accepted. Look whether that is meant.</source>
        <translation>文档里有修订记录：已按全部接受来读取。请看看是否符合本意。</translation>
    </message>
    <message>
        <source>The document refers to something outside itself; it was not opened.</source>
        <translation>文档引用了外部内容，没有打开。</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>A match of this competition is not over (last recorded: {last}). Go on with it, or begin another one from the start?</source>
        <translation>这项比赛还有一场没有结束（最后记录：{last}）。接着进行，还是从头另开一场？</translation>
    </message>
    <message>
        <source>Another quizapp has these data open. Here you may only look; close the other one to work here.</source>
        <translation>另一个 quizapp 已打开这些数据，这里只能查看。要在这里操作，请先关闭那一个。</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>不休眠</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>另开一场</translation>
    </message>
    <message>
        <source>Best player</source>
        <translation>最佳选手</translation>
    </message>
    <message>
        <source>Choose a folder for the second copy (a USB stick, say)</source>
        <translation>选择存放第二份记录的文件夹（如 U 盘）</translation>
    </message>
    <message>
        <source>Close both</source>
        <translation>一起关闭</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>决赛</translation>
    </message>
    <message>
        <source>First prize</source>
        <translation>一等奖</translation>
    </message>
    <message>
        <source>First round</source>
        <translation>初赛</translation>
    </message>
    <message>
        <source>Go on here all the same</source>
        <translation>仍在本机继续</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着进行</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>晋级</translation>
    </message>
    <message>
        <source>Hand it over …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Hand {title} over to another computer? It is written to one file, with the keys of the buzzers, the look and the settings. There: 'Files', 'Open an archive', then 'Go on'. Here it is marked as handed over.</source>
        <translation>要把《{title}》移交到另一台电脑吗？比赛连同抢答键、主题和设置一起写入一个文件。在另一台电脑上点“文件”→“打开存档”，再点“继续”。本机会标记为已移交。</translation>
    </message>
    <message>
        <source>Keep it aside and begin with an empty one</source>
        <translation>保留原文件，另建一个空的</translation>
    </message>
    <message>
        <source>Match {match} holds something that this version of the program does not know. Nothing was taken. Update the program here first. ({why})</source>
        <translation>比赛《{match}》中有本机程序不认识的内容。没有导入任何内容。请先更新本机程序。（{why}）</translation>
    </message>
    <message>
        <source>Match {match}: its records are whole, but they make no match that can be played. Nothing was taken.</source>
        <translation>比赛《{match}》：记录完整，但无法还原成一场比赛。没有导入任何内容。</translation>
    </message>
    <message>
        <source>May sleep</source>
        <translation>可能休眠</translation>
    </message>
    <message>
        <source>New competition</source>
        <translation>新赛事</translation>
    </message>
    <message>
        <source>No second copy. Click to choose a folder for it.</source>
        <translation>没有第二份记录。点击选择存放的文件夹。</translation>
    </message>
    <message>
        <source>Nothing is drawn yet: there is no paper to write.</source>
        <translation>还没有抽签，没有可打印的材料。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>打开存档</translation>
    </message>
    <message>
        <source>Prize of organisation</source>
        <translation>优秀组织奖</translation>
    </message>
    <message>
        <source>Put the papers into</source>
        <translation>文稿保存到</translation>
    </message>
    <message>
        <source>Restore it from the copy</source>
        <translation>用副本恢复</translation>
    </message>
    <message>
        <source>Results and ledger are in {folder}</source>
        <translation>成绩表和记分明细在 {folder}</translation>
    </message>
    <message>
        <source>Save the archive as</source>
        <translation>存档另存为</translation>
    </message>
    <message>
        <source>Save what went wrong</source>
        <translation>保存出错信息</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>{number} 号席</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>第二份记录</translation>
    </message>
    <message>
        <source>Second prize</source>
        <translation>二等奖</translation>
    </message>
    <message>
        <source>Something unexpected happened; go on. It is written down in {file}. ({what})</source>
        <translation>发生意外情况，可以继续。详情已写入 {file}。（{what}）</translation>
    </message>
    <message>
        <source>The big screen still shows the last match. Close the program, and the big screen with it?</source>
        <translation>大屏还显示着上一场比赛的画面。要关闭程序并同时关闭大屏吗？</translation>
    </message>
    <message>
        <source>The competition is not ready yet:</source>
        <translation>比赛尚未准备好：</translation>
    </message>
    <message>
        <source>The competition {title} was taken in whole: {stages} stages, {teams} teams, {matches} matches. Its record is as it was written.</source>
        <translation>“{title}”已完整导入：{stages} 个阶段、{teams} 支队伍、{matches} 场比赛；过程记录与原来一字不差。</translation>
    </message>
    <message>
        <source>The competition {title} was taken in.</source>
        <translation>已导入《{title}》。</translation>
    </message>
    <message>
        <source>The computer does not go to sleep during the match.</source>
        <translation>比赛期间电脑不会休眠。</translation>
    </message>
    <message>
        <source>The computer slept for {seconds} s. A clock that ran stands as it stood; T lets it run on.</source>
        <translation>电脑休眠了 {seconds} 秒。正在走的计时已停在原处；按 T 继续。</translation>
    </message>
    <message>
        <source>The last step was not recorded ({what}). Nothing has changed; try again.</source>
        <translation>刚才这一步没有记录下来（{what}）。一切保持原样，请再试一次。</translation>
    </message>
    <message>
        <source>The part {name} of the archive cannot be read. Nothing was taken.</source>
        <translation>存档中的 {name} 无法读取。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The record of the competition in the archive cannot be read by this version of the program. Nothing was taken. Update the program here, or have the archive made anew. ({why})</source>
        <translation>存档里的赛事记录，本机这个版本的程序读不了。没有导入任何内容。请更新本机程序，或重新存档。（{why}）</translation>
    </message>
    <message>
        <source>The recount sheet, with the answers, is in {folder}</source>
        <translation>核分表（含答案）在 {folder}</translation>
    </message>
    <message>
        <source>The results cannot be written: {why}</source>
        <translation>成绩表无法写入：{why}</translation>
    </message>
    <message>
        <source>The system does not let itself be kept awake. Switch sleep and screen saver off by hand.</source>
        <translation>系统不接受保持唤醒。请手动关闭休眠和屏幕保护。</translation>
    </message>
    <message>
        <source>There is no competition {contest}.</source>
        <translation>没有编号为 {contest} 的竞赛。</translation>
    </message>
    <message>
        <source>There is no match {match}.</source>
        <translation>没有编号为 {match} 的比赛。</translation>
    </message>
    <message>
        <source>Third prize</source>
        <translation>三等奖</translation>
    </message>
    <message>
        <source>This could not be done: {why}</source>
        <translation>未能完成：{why}</translation>
    </message>
    <message>
        <source>This match was handed over to another computer at {at} (file {file}). If it goes on on both, two different results come out of it.</source>
        <translation>这场比赛已于 {at} 移交到另一台电脑（文件：{file}）。如果两台电脑都继续，会得出两份不同的成绩。</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Written: {file}. Carry it to the other computer; there press 'Files', 'Open an archive', then 'Go on'. Plug the buzzers in there, and check them once.</source>
        <translation>已写入：{file}。请拷贝到另一台电脑，点“文件”→“打开存档”，再点“继续”。把抢答器插到那台电脑上，逐个试按一次。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{file} cannot be written. Close it where it is open.</source>
        <translation>无法写入 {file}。如果它正开着，请先关掉。</translation>
    </message>
    <message>
        <source>{file} cannot be written: it is open in another program, or the folder may not be written to. Close it there, or choose another folder.</source>
        <translation>无法写入 {file}：文件正在其他程序中打开，或文件夹不允许写入。请先关闭该文件，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>无法写入 {file}：{why}</translation>
    </message>
    <message>
        <source>{first}
{second}</source>
        <translation>{first}
{second}</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>{title} (seal {number}: {print})</source>
        <translation>{title}（封存第 {number} 号：{print}）</translation>
    </message>
    <message>
        <source>{title} (× not as it was sealed)</source>
        <translation>{title}（× 与封存时不一致）</translation>
    </message>
    <message>
        <source>{title} is here already, and further than in the archive. Nothing was changed.</source>
        <translation>本机已有《{title}》，且进度比存档更新。没有改动任何内容。</translation>
    </message>
    <message>
        <source>{title} is here already, record for record. Nothing was changed.</source>
        <translation>本机已有《{title}》，记录完全相同。没有改动任何内容。</translation>
    </message>
    <message>
        <source>{title} was here; what was played on the other computer since was added.</source>
        <translation>本机已有《{title}》，已补入另一台电脑上后来进行的部分。</translation>
    </message>
    <message>
        <source>{title} was taken in; its records are whole and nothing in them was changed.</source>
        <translation>已导入《{title}》，记录完整，未被改动。</translation>
    </message>
    <message>
        <source>{title} was taken over. It stands at the exact step it was left at, its clock stopped: press 'Go on'.</source>
        <translation>已接收《{title}》，停在移交时的那一步，计时已暂停。请点“继续”。</translation>
    </message>
    <message>
        <source>{title}: {fresh} matches were taken in, {longer} were continued, {known} were here already.</source>
        <translation>《{title}》：导入 {fresh} 场，补入 {longer} 场，已有 {known} 场。</translation>
    </message>
</context>
<context>
    <name>awards</name>
    <message>
        <source>  ({0} of {1} pages)</source>
        <translation>（{1} 页中已生成 {0} 页）</translation>
    </message>
    <message>
        <source>(event)</source>
        <translation>（活动名称）</translation>
    </message>
    <message>
        <source>(issuer)</source>
        <translation>（颁发单位）</translation>
    </message>
    <message>
        <source>*Strong* words stand between stars; [what is in brackets] is left out where its field is empty.</source>
        <translation>两个星号之间的*文字*会突出显示；方括号里的内容，遇到所含字段为空时整段省略。</translation>
    </message>
    <message>
        <source>+ Row</source>
        <translation>＋ 添加一行</translation>
    </message>
    <message>
        <source>+ Text box</source>
        <translation>＋ 文字框</translation>
    </message>
    <message>
        <source>1  Print the page with the two crosses on a sheet of the certificate's size, at 100 % (“actual size”, nothing fitted).</source>
        <translation>1　在与证书同样大小的纸上打印带两个十字的页面，按 100%（“实际大小”）打印，不要选“适合纸张”。</translation>
    </message>
    <message>
        <source>1  Save as a file…</source>
        <translation>1　存为文件…</translation>
    </message>
    <message>
        <source>1  Who gets what</source>
        <translation>1　获奖名单</translation>
    </message>
    <message>
        <source>2  Lay a ruler on the paper. Measure from the LEFT edge and from the UPPER edge of the sheet to the middle of each cross, to half a millimetre.</source>
        <translation>2　把直尺放在纸上：从纸的【左边】和【上边】量到每个十字的中心，精确到半毫米。</translation>
    </message>
    <message>
        <source>2  Print on paper…</source>
        <translation>2　打印到纸上…</translation>
    </message>
    <message>
        <source>2  The paper</source>
        <translation>2　证书样式</translation>
    </message>
    <message>
        <source>3  Check</source>
        <translation>3　检查</translation>
    </message>
    <message>
        <source>3  Keep it, print one certificate on plain paper, and hold it with the certificate paper against the light.</source>
        <translation>3　保存后，先在普通纸上打印一张证书，与正式证书纸叠在一起对着光看。</translation>
    </message>
    <message>
        <source>3  Try the backup…</source>
        <translation>3　试一试备份…</translation>
    </message>
    <message>
        <source>4  Seal</source>
        <translation>4　签发</translation>
    </message>
    <message>
        <source>5  Look through and print</source>
        <translation>5　逐页查看与打印</translation>
    </message>
    <message>
        <source>A backup that was never tried is none. Take the file from the stick, or type off the printed sheet; nothing is changed by that.</source>
        <translation>没有试过的备份等于没有备份。请选用U盘里的文件，或照着打印的纸逐行输入；这样做不会改动任何东西。</translation>
    </message>
    <message>
        <source>A font file that has the rare characters, such as HanaMin</source>
        <translation>含有这些生僻字的字体文件，例如花园明朝</translation>
    </message>
    <message>
        <source>A long text is set smaller down to this size, then in more lines</source>
        <translation>文字过长时先缩小到这个字号，再放不下就换行</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>A rehearsal: these become specimens, marked as such.</source>
        <translation>这是彩排：只会生成样本，并带有样本标记。</translation>
    </message>
    <message>
        <source>A round seal measures 40 to 42 mm; 45 mm stay clear for it. It may lie over the issuer and the date, as is the custom. The program never prints a seal.</source>
        <translation>公章直径 40～42 毫米，这里留出 45 毫米。按惯例公章可以压在落款和日期上。本程序从不打印公章。</translation>
    </message>
    <message>
        <source>A team</source>
        <translation>代表队</translation>
    </message>
    <message>
        <source>A text does not fit into its box: change the template.</source>
        <translation>有文字放不进文字框：请修改模板。</translation>
    </message>
    <message>
        <source>A text is too long for its box: make the box larger.</source>
        <translation>有文字放不进文字框：请把框拉大。</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>A variable font: only its first weight is used.</source>
        <translation>可变字体：只用默认的一种字重。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a font</source>
        <translation>添加字体</translation>
    </message>
    <message>
        <source>Add a font file…</source>
        <translation>添加字体文件…</translation>
    </message>
    <message>
        <source>Add a font…</source>
        <translation>添加字体…</translation>
    </message>
    <message>
        <source>Add them below</source>
        <translation>加在后面</translation>
    </message>
    <message>
        <source>All came out well</source>
        <translation>全部打印完好</translation>
    </message>
    <message>
        <source>All printed</source>
        <translation>已全部打印</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>已被改动</translation>
    </message>
    <message>
        <source>An issuer's file, or its list of revoked certificates</source>
        <translation>签发机构的文件，或它的撤销名单</translation>
    </message>
    <message>
        <source>Another window of the program is open; here one only looks.</source>
        <translation>程序的另一个窗口已打开，这里只能查看。</translation>
    </message>
    <message>
        <source>Anybody can make a file with this name. Compare the fingerprint with the one that the issuer has published in a notice or on its website, or ask by telephone.</source>
        <translation>任何人都能做出写着这个名称的文件。请与签发机构在通知或网站上公布的指纹核对，或打电话询问。</translation>
    </message>
    <message>
        <source>At least 35 mm, and four modules of white all around, at least 10 mm from the edge: smaller ones are not read from a photo. That cannot be undercut here.</source>
        <translation>边长至少 35 毫米，四周各留四格空白，离纸边至少 10 毫米：再小就无法从照片里识读。这里不允许低于这个限度。</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Awards from</source>
        <translation>奖项来自</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups keep the passphrase that they were made with.</source>
        <translation>已有的备份仍使用做备份时的口令。</translation>
    </message>
    <message>
        <source>Backups of the key</source>
        <translation>密钥备份</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Believe an issuer</source>
        <translation>信任签发机构</translation>
    </message>
    <message>
        <source>Believe this issuer</source>
        <translation>信任这个签发机构</translation>
    </message>
    <message>
        <source>Believed issuers</source>
        <translation>受信任的签发机构</translation>
    </message>
    <message>
        <source>Best organiser</source>
        <translation>优秀组织奖</translation>
    </message>
    <message>
        <source>Best player</source>
        <translation>最佳选手</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Bolder</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>关闭摄像头</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificates are being made. What is made stays; the missing pages can be made later from the register. Close all the same?</source>
        <translation>正在生成证书。已生成的会保留，缺的页以后可以在登记簿里补齐。仍要关闭吗？</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation>核验证书</translation>
    </message>
    <message>
        <source>Check a picture or PDF</source>
        <translation>核验图片或 PDF</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Choose a match, take an Excel roster, or add rows by hand.</source>
        <translation>请选择一场比赛、读入 Excel 名单，或手工添加。</translation>
    </message>
    <message>
        <source>Choose the file of the backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Choose the file of the backup first.</source>
        <translation>请先选择备份文件。</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose the folder first.</source>
        <translation>请先选择文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Click here, then scan with a handheld scanner, or paste the text.</source>
        <translation>点一下这里，再用扫码枪扫描；也可以粘贴文字。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the key</source>
        <translation>锁上密钥</translation>
    </message>
    <message>
        <source>Closing line</source>
        <translation>结束语</translation>
    </message>
    <message>
        <source>Code or print are not what the issuer sealed. Do not accept it.</source>
        <translation>二维码或印刷的文字与签发时不一致，不要认可。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Comes along with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Compare the print</source>
        <translation>请核对纸面</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Correct and issue anew</source>
        <translation>更正并重新签发</translation>
    </message>
    <message>
        <source>Correct and issue anew…</source>
        <translation>更正并重新签发…</translation>
    </message>
    <message>
        <source>Cross A, from above</source>
        <translation>十字 A 离上边</translation>
    </message>
    <message>
        <source>Cross A, from the left</source>
        <translation>十字 A 离左边</translation>
    </message>
    <message>
        <source>Cross B, from above</source>
        <translation>十字 B 离上边</translation>
    </message>
    <message>
        <source>Cross B, from the left</source>
        <translation>十字 B 离左边</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>证书上的日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the template “{0}”? Certificates issued with it stay.</source>
        <translation>删除模板“{0}”？已用它签发的证书不受影响。</translation>
    </message>
    <message>
        <source>Digest of the batch, to be published: {0}</source>
        <translation>本批摘要（请对外公布）：{0}</translation>
    </message>
    <message>
        <source>Drag with the mouse, or Tab to something and move it with the arrow keys (Shift: 5 mm, Ctrl: size). Alt while dragging: nothing snaps.</source>
        <translation>用鼠标拖动；或按 Tab 选中，再用方向键移动（Shift：5 毫米，Ctrl：改大小）。拖动时按住 Alt 则不吸附。</translation>
    </message>
    <message>
        <source>Each gets its number, its sealed code and its page; every page is decoded again and compared with its row before it may be printed. After that nothing can be changed: a wrong one is revoked and issued anew.</source>
        <translation>每张证书都会得到编号、带签名的二维码和页面；打印之前，每一页都要重新识读并与名单核对。签发之后不能再改：有误的要撤销后重新签发。</translation>
    </message>
    <message>
        <source>Each line says the way out.</source>
        <translation>每一行都写明了解决办法。</translation>
    </message>
    <message>
        <source>Electronic copies</source>
        <translation>电子版</translation>
    </message>
    <message>
        <source>Electronic copies…</source>
        <translation>电子版…</translation>
    </message>
    <message>
        <source>End of the identity number</source>
        <translation>身份证号后几位</translation>
    </message>
    <message>
        <source>Equal places in two bands</source>
        <translation>并列名次跨两个奖项时</translation>
    </message>
    <message>
        <source>Equal, and between two awards: {0}.</source>
        <translation>名次并列，且跨两个奖项：{0}。</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Every character has its glyph, every text fits.</source>
        <translation>每个字都有字形，每段文字都放得下。</translation>
    </message>
    <message>
        <source>Excel roster…</source>
        <translation>Excel 名单…</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起始号</translation>
    </message>
    <message>
        <source>Follows the chain of the log, and checks every seal</source>
        <translation>沿日志逐条核对，并验证每个签名</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>For a new term, or when somebody may have got hold of the key. The old key vouches for the new one, and what it sealed stays good. Then make and try a new backup, and publish the new fingerprint.</source>
        <translation>适用于换届，或密钥可能已被他人掌握时。旧密钥为新密钥担保，以前签发的证书仍然有效。之后请重新备份、试用备份，并公布新的指纹。</translation>
    </message>
    <message>
        <source>Forget what was measured</source>
        <translation>清除测量结果</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Form of address (同志)</source>
        <translation>称谓（同志）</translation>
    </message>
    <message>
        <source>Form of address, unless the roster has one</source>
        <translation>称谓（名单里没有时使用）</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>距上边</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>用文件</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左边</translation>
    </message>
    <message>
        <source>From the printed sheet</source>
        <translation>用打印的纸</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>真实有效</translation>
    </message>
    <message>
        <source>Getting the pages ready: %p%</source>
        <translation>正在准备页面：%p%</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on behind this one</source>
        <translation>从这张之后继续</translation>
    </message>
    <message>
        <source>Go to the row</source>
        <translation>转到这一行</translation>
    </message>
    <message>
        <source>Gold and red</source>
        <translation>金红边框</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Handed over to the printer.</source>
        <translation>已交给打印机。</translation>
    </message>
    <message>
        <source>Handed over to the printer. Now try the backup with it.</source>
        <translation>已交给打印机。接下来请用它试一试备份。</translation>
    </message>
    <message>
        <source>Handed over: %v of %m</source>
        <translation>已交给打印机：%v / %m</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Hold its QR code before the camera, drop a picture or PDF anywhere on this page, or scan it into the box on the left.</source>
        <translation>把二维码对准摄像头，或把图片、PDF 拖到本页任意位置，或用扫码枪扫进左边的框里。</translation>
    </message>
    <message>
        <source>Hold the plain sheet and the certificate paper against the light: does every line stand where it should?</source>
        <translation>把普通纸与证书纸叠在一起对着光看：每一行都在该在的位置吗？</translation>
    </message>
    <message>
        <source>How to check</source>
        <translation>核验方法</translation>
    </message>
    <message>
        <source>I compared all 32 signs, and they are the same.</source>
        <translation>32 位我已全部核对，完全一致。</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>证号后几位</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Import an issuer or a list</source>
        <translation>导入签发机构或撤销名单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In the middle of its height</source>
        <translation>在框内上下居中</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>插入字段</translation>
    </message>
    <message>
        <source>Instead of one certificate for a team, one for every member</source>
        <translation>每名队员各发一张，代替全队一张</translation>
    </message>
    <message>
        <source>Instead of the rows there</source>
        <translation>代替已有的行</translation>
    </message>
    <message>
        <source>Into the middle of the page, across</source>
        <translation>左右居中</translation>
    </message>
    <message>
        <source>Into the middle of the page, down</source>
        <translation>上下居中</translation>
    </message>
    <message>
        <source>Is already on pre-printed paper</source>
        <translation>证书纸上已经印好</translation>
    </message>
    <message>
        <source>Is the register whole?</source>
        <translation>登记簿是否完整？</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>颁发</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>重新签发</translation>
    </message>
    <message>
        <source>Issued to the wrong person</source>
        <translation>发错了人</translation>
    </message>
    <message>
        <source>Issued; {0} of {1} pages are made</source>
        <translation>已签发；{1} 页中已生成 {0} 页</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发单位</translation>
    </message>
    <message>
        <source>Issuer on the paper</source>
        <translation>证书上的颁发单位</translation>
    </message>
    <message>
        <source>Issuer's file…</source>
        <translation>签发机构文件…</translation>
    </message>
    <message>
        <source>Issuer's key</source>
        <translation>签发密钥</translation>
    </message>
    <message>
        <source>Issuers and lists of revoked certificates</source>
        <translation>签发机构与撤销名单</translation>
    </message>
    <message>
        <source>Issuers, one a line, in rank order</source>
        <translation>颁发单位，每行一个，按排名先后</translation>
    </message>
    <message>
        <source>It says nothing of its licence.</source>
        <translation>字体里没有写许可。</translation>
    </message>
    <message>
        <source>It was genuine; the issuer has taken it back.</source>
        <translation>原本真实，但签发机构已将它收回。</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Kaiti 楷体</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Keep 45 mm clear for the wet stamp</source>
        <translation>为公章留出 45 毫米</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep no place for the stamp</source>
        <translation>不为公章留位置</translation>
    </message>
    <message>
        <source>Keep on one line while it can</source>
        <translation>尽量排成一行</translation>
    </message>
    <message>
        <source>Key made on {0}</source>
        <translation>密钥生成于 {0}</translation>
    </message>
    <message>
        <source>Key made on {0}. Fingerprint, to be published:</source>
        <translation>密钥生成于 {0}。指纹（请对外公布）：</translation>
    </message>
    <message>
        <source>Key of {0}, fingerprint {1}</source>
        <translation>{0} 的密钥，指纹 {1}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>证书语言</translation>
    </message>
    <message>
        <source>Last good number</source>
        <translation>最后一张完好的编号</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>引导语</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Left out when only the text is printed (套打)</source>
        <translation>只打印文字时（套打）省去这一项</translation>
    </message>
    <message>
        <source>Let a new key follow</source>
        <translation>启用新密钥</translation>
    </message>
    <message>
        <source>Let a new key follow…</source>
        <translation>启用新密钥…</translation>
    </message>
    <message>
        <source>Level {0}, {1} mm a module</source>
        <translation>纠错级别 {0}，每格 {1} 毫米</translation>
    </message>
    <message>
        <source>Line below the code</source>
        <translation>二维码下方的文字</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>List no. {number} of {date} was taken in: {count} revoked certificates.</source>
        <translation>已读入 {date} 的第 {number} 号撤销名单：共 {count} 张证书。</translation>
    </message>
    <message>
        <source>List of revoked certificates: no. {0}, as of {1}</source>
        <translation>撤销名单：第 {0} 号，截至 {1}</translation>
    </message>
    <message>
        <source>List of revoked certificates…</source>
        <translation>撤销名单…</translation>
    </message>
    <message>
        <source>Look at the sheet: is the border whole, the name right, the code sharp, and nothing smaller than it should be (actual size, 100 %)?</source>
        <translation>看看这张纸：边框完整吗？姓名对吗？二维码清楚吗？有没有被缩小（应为实际大小，100%）？</translation>
    </message>
    <message>
        <source>Look through and print</source>
        <translation>逐页查看与打印</translation>
    </message>
    <message>
        <source>Looking at every entry …</source>
        <translation>正在逐条核对…</translation>
    </message>
    <message>
        <source>Looking at every row …</source>
        <translation>正在逐行检查…</translation>
    </message>
    <message>
        <source>Lost or damaged paper</source>
        <translation>证书遗失或损坏</translation>
    </message>
    <message>
        <source>Make the issuer's key</source>
        <translation>生成签发密钥</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Make the key…</source>
        <translation>生成密钥…</translation>
    </message>
    <message>
        <source>Make the missing pages</source>
        <translation>补齐缺的页</translation>
    </message>
    <message>
        <source>Make the new key</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>Measure the printer</source>
        <translation>测量打印机</translation>
    </message>
    <message>
        <source>Measure this printer…</source>
        <translation>测量这台打印机…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>队员</translation>
    </message>
    <message>
        <source>Mend what has a proposal</source>
        <translation>按建议改正</translation>
    </message>
    <message>
        <source>Mend what stands in the way, then go on.</source>
        <translation>请先解决妨碍签发的问题。</translation>
    </message>
    <message>
        <source>Misprint</source>
        <translation>印错了</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the box</source>
        <translation>文字框名称</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Name of this batch</source>
        <translation>本批名称</translation>
    </message>
    <message>
        <source>Navy and gold</source>
        <translation>藏青金色</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>新的一批</translation>
    </message>
    <message>
        <source>New passphrase: four words or more</source>
        <translation>新口令：四个词以上</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No camera was found. Take a picture with a phone and open it here, or scan the code with a handheld scanner.</source>
        <translation>没有找到摄像头。请用手机拍照后在这里打开，或用扫码枪扫描二维码。</translation>
    </message>
    <message>
        <source>No code found</source>
        <translation>没有找到二维码</translation>
    </message>
    <message>
        <source>No font of your own yet.</source>
        <translation>还没有自备字体。</translation>
    </message>
    <message>
        <source>No list of revoked certificates of this issuer is known here.</source>
        <translation>这里没有该签发机构的撤销名单。</translation>
    </message>
    <message>
        <source>No longer the templates' own font</source>
        <translation>不再用作模板的自备字体</translation>
    </message>
    <message>
        <source>No printer was found on this computer.</source>
        <translation>这台电脑上没有找到打印机。</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Save the PDFs and print them elsewhere at 100 % (“actual size”).</source>
        <translation>这台电脑上没有找到打印机。请存为 PDF，到别处按 100%（“实际大小”）打印。</translation>
    </message>
    <message>
        <source>No printer was found on this computer. Save the batch from “Look through and print” and print its page elsewhere.</source>
        <translation>这台电脑上没有找到打印机。请在“逐页查看与打印”里保存本批文件，到别处打印这一页。</translation>
    </message>
    <message>
        <source>Nobody is known here; type the name below.</source>
        <translation>这里还没有名单；请在下面填写。</translation>
    </message>
    <message>
        <source>Nobody whom this computer believes. That proves nothing either way.</source>
        <translation>这台电脑不认识的签发机构。真假都不能断定。</translation>
    </message>
    <message>
        <source>Nobody yet: every certificate is answered with “unknown issuer”. Import the issuer's file.</source>
        <translation>还没有：任何证书都只会显示“未知签发机构”。请导入签发机构的文件。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未能核验</translation>
    </message>
    <message>
        <source>Not measured yet: nothing is shifted.</source>
        <translation>还没有测量：不作偏移。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>Nothing was changed. To print the same again, use “Print again”.</source>
        <translation>没有任何改动。要原样再打印，请用“再次打印”。</translation>
    </message>
    <message>
        <source>Nothing was issued yet. What you issue is kept here for good.</source>
        <translation>还没有签发过证书。签发过的会永久保存在这里。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number, name, unit or award</source>
        <translation>编号、姓名、单位或奖项</translation>
    </message>
    <message>
        <source>Number: {year}, {no:3} with three digits</source>
        <translation>编号：{year} 为年份，{no:3} 为三位序号</translation>
    </message>
    <message>
        <source>On pre-printed paper (套打)</source>
        <translation>用预印好的证书纸（套打）</translation>
    </message>
    <message>
        <source>One file, no server: put it on your union's website or send it around. It opens in any browser and works without a network.</source>
        <translation>只有一个文件，不需要服务器：放到本单位网站上，或直接发给别人。任何浏览器都能打开，不联网也能用。</translation>
    </message>
    <message>
        <source>One for each member</source>
        <translation>每名队员一张</translation>
    </message>
    <message>
        <source>One on plain paper first</source>
        <translation>先在普通纸上打一张</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>打开密钥</translation>
    </message>
    <message>
        <source>Open the key…</source>
        <translation>打开密钥…</translation>
    </message>
    <message>
        <source>Or drop it here, or paste a picture</source>
        <translation>也可以拖到这里，或粘贴图片</translation>
    </message>
    <message>
        <source>Or the last good number</source>
        <translation>或者：最后一张完好的编号</translation>
    </message>
    <message>
        <source>Own font</source>
        <translation>自备字体</translation>
    </message>
    <message>
        <source>Own fonts</source>
        <translation>自备字体</translation>
    </message>
    <message>
        <source>Own fonts…</source>
        <translation>自备字体…</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定大小</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page verify.html…</source>
        <translation>核验网页 verify.html…</translation>
    </message>
    <message>
        <source>Pages at a time</source>
        <translation>每次打印页数</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>文件各页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>参与奖</translation>
    </message>
    <message>
        <source>Participation for the others</source>
        <translation>其余发参与奖</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的口令</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>密钥口令</translation>
    </message>
    <message>
        <source>Passphrase of the new key</source>
        <translation>新密钥的口令</translation>
    </message>
    <message>
        <source>Passphrase of the old key</source>
        <translation>旧密钥的口令</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>原口令</translation>
    </message>
    <message>
        <source>Passphrase: four words or more</source>
        <translation>口令：四个词以上</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Picture or PDF behind</source>
        <translation>背景图片或 PDF</translation>
    </message>
    <message>
        <source>Picture or PDF behind the text</source>
        <translation>文字后面的图片或 PDF</translation>
    </message>
    <message>
        <source>Picture or PDF…</source>
        <translation>图片或 PDF…</translation>
    </message>
    <message>
        <source>Pictures and PDF</source>
        <translation>图片和 PDF</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Place of the wet stamp</source>
        <translation>公章位置</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>再次打印…</translation>
    </message>
    <message>
        <source>Print the next {0}</source>
        <translation>打印接下来的 {0} 张</translation>
    </message>
    <message>
        <source>Print the page</source>
        <translation>打印这一页</translation>
    </message>
    <message>
        <source>Print the sheet of the key</source>
        <translation>打印密钥纸</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Rare characters</source>
        <translation>生僻字</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, which verifiers show</source>
        <translation>原因（核验的人会看到）</translation>
    </message>
    <message>
        <source>Reason, which verifiers show for the old one</source>
        <translation>旧证书撤销的原因（核验的人会看到）</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>原因：{0}</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>受奖者</translation>
    </message>
    <message>
        <source>Recipient, as the wording has it</source>
        <translation>受奖者（按措辞）</translation>
    </message>
    <message>
        <source>Recipient: a person</source>
        <translation>受奖者：个人</translation>
    </message>
    <message>
        <source>Recipient: a team</source>
        <translation>受奖者：代表队</translation>
    </message>
    <message>
        <source>Recipient: a unit</source>
        <translation>受奖者：单位</translation>
    </message>
    <message>
        <source>Red, as 奖状 have it</source>
        <translation>红色奖状</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除所选行</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore it from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Restore the key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Revoke certificates</source>
        <translation>撤销证书</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Row {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as a PDF instead…</source>
        <translation>改存为 PDF…</translation>
    </message>
    <message>
        <source>Save as my own</source>
        <translation>另存为我的模板</translation>
    </message>
    <message>
        <source>Save everything in a folder…</source>
        <translation>全部存到文件夹…</translation>
    </message>
    <message>
        <source>Save everything of the batch</source>
        <translation>保存本批全部文件</translation>
    </message>
    <message>
        <source>Save it as a PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save the backup of the key</source>
        <translation>保存密钥备份</translation>
    </message>
    <message>
        <source>Save the issuer's file</source>
        <translation>保存签发机构文件</translation>
    </message>
    <message>
        <source>Save the list of revoked certificates</source>
        <translation>保存撤销名单</translation>
    </message>
    <message>
        <source>Save the page for checking</source>
        <translation>保存核验网页</translation>
    </message>
    <message>
        <source>Save the page with the crosses</source>
        <translation>保存十字页</translation>
    </message>
    <message>
        <source>Save the sheet of the key</source>
        <translation>保存密钥纸</translation>
    </message>
    <message>
        <source>Save the signing list</source>
        <translation>保存签收表</translation>
    </message>
    <message>
        <source>Save the template “{0}”?</source>
        <translation>保存模板“{0}”吗？</translation>
    </message>
    <message>
        <source>Say why it is printed again.</source>
        <translation>请写明再次打印的原因。</translation>
    </message>
    <message>
        <source>Say why: verifiers show the reason.</source>
        <translation>请写明原因：核验的人会看到。</translation>
    </message>
    <message>
        <source>Scanned or pasted code</source>
        <translation>扫描或粘贴的内容</translation>
    </message>
    <message>
        <source>Seal and make</source>
        <translation>签发并生成</translation>
    </message>
    <message>
        <source>Seal {0} certificates</source>
        <translation>签发 {0} 张证书</translation>
    </message>
    <message>
        <source>Seal {0} specimens of the rehearsal</source>
        <translation>签发 {0} 张彩排样张</translation>
    </message>
    <message>
        <source>Search all certificates</source>
        <translation>查找所有证书</translation>
    </message>
    <message>
        <source>Seldom needed</source>
        <translation>不常用</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>存为文件分享…</translation>
    </message>
    <message>
        <source>Share the template</source>
        <translation>分享模板</translation>
    </message>
    <message>
        <source>Shift {0} mm across, {1} mm down; scale {2} × {3} %</source>
        <translation>向右移 {0} 毫米，向下移 {1} 毫米；缩放 {2} × {3} %</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Shown with</source>
        <translation>预览内容</translation>
    </message>
    <message>
        <source>Shrinks down to</source>
        <translation>最小缩到</translation>
    </message>
    <message>
        <source>Signing list as Excel…</source>
        <translation>签收表（Excel）…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Sketch: where to put the ruler</source>
        <translation>示意图：直尺放在哪里</translation>
    </message>
    <message>
        <source>So all will be shifted by {0} mm across and {1} mm down, and scaled {2} × {3} %.</source>
        <translation>打印时将向右移 {0} 毫米、向下移 {1} 毫米，缩放 {2} × {3} %。</translation>
    </message>
    <message>
        <source>So that anyone can check</source>
        <translation>让任何人都能核验</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Somebody else (a unit)</source>
        <translation>其他人（单位）</translation>
    </message>
    <message>
        <source>Somebody is named twice: is that meant?</source>
        <translation>有人重复：是有意的吗？</translation>
    </message>
    <message>
        <source>Songti 宋体</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Special award</source>
        <translation>专项奖</translation>
    </message>
    <message>
        <source>Special award…</source>
        <translation>专项奖…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>突出文字</translation>
    </message>
    <message>
        <source>Take a roster</source>
        <translation>读入名单</translation>
    </message>
    <message>
        <source>Take this box off the page</source>
        <translation>删除这个文字框</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>代表队</translation>
    </message>
    <message>
        <source>Team with 代表队</source>
        <translation>队名（补“代表队”）</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Templates of certificates</source>
        <translation>证书模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text and code only; border and title are there</source>
        <translation>只打印文字和二维码；边框和标题纸上已有</translation>
    </message>
    <message>
        <source>Text for a person</source>
        <translation>个人的正文</translation>
    </message>
    <message>
        <source>Text for a team</source>
        <translation>代表队的正文</translation>
    </message>
    <message>
        <source>Text for a unit</source>
        <translation>单位的正文</translation>
    </message>
    <message>
        <source>Text, as the wording has it</source>
        <translation>正文（按措辞）</translation>
    </message>
    <message>
        <source>The PDFs, the roster of awards, the signing list, the digest, the issuer's file and verify.html</source>
        <translation>PDF、获奖名册、签收表、摘要、签发机构文件和 verify.html</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>The award was withdrawn</source>
        <translation>奖项已取消</translation>
    </message>
    <message>
        <source>The awards of this competition are not settled yet.</source>
        <translation>这项竞赛的奖项还没有定下来，名单可能还会变。</translation>
    </message>
    <message>
        <source>The camera does not answer ({0}). Does another program use it, or does the system not allow it?</source>
        <translation>摄像头没有响应（{0}）。是不是被别的程序占用，或系统没有允许使用？</translation>
    </message>
    <message>
        <source>The certificate before</source>
        <translation>上一张证书</translation>
    </message>
    <message>
        <source>The check could not be finished</source>
        <translation>检查没有完成</translation>
    </message>
    <message>
        <source>The code is genuine, but this page does not say what was signed. Do not accept it; only the signed text below counts.</source>
        <translation>二维码是真的，但这一页印的内容与签名不一致。不要认可；只有下面签名里的文字才算数。</translation>
    </message>
    <message>
        <source>The code is genuine, but this page does not show all that was signed. Compare it with the signed text below, character by character.</source>
        <translation>二维码是真的，但这一页上没有找到签名的全部内容。请与下面签名的内容逐字核对。</translation>
    </message>
    <message>
        <source>The glyphs that are used become part of every certificate. You answer for the licence: fonts that came with Windows, WPS or Office, and those of foundries, mostly need one for such use.</source>
        <translation>用到的字形会嵌入每一张证书，字体许可由您负责：Windows、WPS、Office 自带的字体和字库厂商的字体，这样使用大多需要另外取得授权。</translation>
    </message>
    <message>
        <source>The issuer sealed exactly this. Compare it with the paper.</source>
        <translation>签发机构签名的内容就是这些。请与纸面核对。</translation>
    </message>
    <message>
        <source>The key of {0} seals the certificates. It stays open until 15 minutes after its last use.</source>
        <translation>证书用 {0} 的密钥签发。打开后，15 分钟不用会自动锁上。</translation>
    </message>
    <message>
        <source>The key of {0}, which is believed here, vouches for this new key. Compare the fingerprint all the same with the one that the issuer has published.</source>
        <translation>这里信任的 {0} 的密钥为这把新密钥作了担保。仍请与签发机构公布的指纹核对。</translation>
    </message>
    <message>
        <source>The missing pages are being made: {0} %</source>
        <translation>正在补齐缺的页：{0}%</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>再输一遍新口令</translation>
    </message>
    <message>
        <source>The next certificate</source>
        <translation>下一张证书</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The nine rows, or the scanned code</source>
        <translation>九行数字，或扫描得到的内容</translation>
    </message>
    <message>
        <source>The number needs {no}: else all would get the same.</source>
        <translation>编号里要有 {no}，否则每张都一样。</translation>
    </message>
    <message>
        <source>The numbers are given and on record. Going on makes the pages that are missing.</source>
        <translation>编号已经给出并登记。继续会把缺的页补齐。</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>The page could not be set: {why}</source>
        <translation>这一页排不出来：{why}</translation>
    </message>
    <message>
        <source>The page is being set …</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>The pages are being fetched …</source>
        <translation>正在读取页面…</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>The print was changed</source>
        <translation>印刷内容被改过</translation>
    </message>
    <message>
        <source>The printer did not take it: {0}</source>
        <translation>打印机没有接收：{0}</translation>
    </message>
    <message>
        <source>The sheet is being set …</source>
        <translation>正在排密钥纸…</translation>
    </message>
    <message>
        <source>The sheet is not under the passphrase: whoever holds it can seal in your name. Fetch it from the printer yourself and lay it into the safe. A PDF of it belongs on a stick that is locked away, never into a mail.</source>
        <translation>这张纸不受口令保护：谁拿到它，谁就能以你们的名义签发。请亲自从打印机上取走，锁进保险柜。PDF 只能放在锁好的U盘里，绝不要用邮件发送。</translation>
    </message>
    <message>
        <source>The table has {0} rows, and the roster has {1}.</source>
        <translation>表里已有 {0} 行，名单里有 {1} 行。</translation>
    </message>
    <message>
        <source>The text is too long for this box</source>
        <translation>文字太长，这个框放不下</translation>
    </message>
    <message>
        <source>The text of the PDF says the same.</source>
        <translation>PDF 里的文字与签名一致。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整个页面</translation>
    </message>
    <message>
        <source>There is no issuer's key yet, and specimens need none: they are sealed with a key of the rehearsals' own, which no verify.html that you hand out believes.</source>
        <translation>还没有签发密钥，样张也用不着：样张用彩排专用的密钥签名，您发给别人的 verify.html 不认这把密钥。</translation>
    </message>
    <message>
        <source>There is no key yet</source>
        <translation>还没有密钥</translation>
    </message>
    <message>
        <source>There is no room left on the disk or stick. Make room, then try again.</source>
        <translation>磁盘或U盘没有空间了。请腾出空间再试。</translation>
    </message>
    <message>
        <source>They fill in where the program's Songti and Kaiti lack a character. One of them can be the “Own font” of templates.</source>
        <translation>程序自带的宋体、楷体缺字时，由它们补上；其中一个可以作模板里的“自备字体”。</translation>
    </message>
    <message>
        <source>Think of a passphrase for it; it is made now.</source>
        <translation>请给它想一个口令，现在就做这把密钥。</translation>
    </message>
    <message>
        <source>This cannot be read: {why}</source>
        <translation>无法读取：{why}</translation>
    </message>
    <message>
        <source>This match is not over yet; its places may change.</source>
        <translation>这场比赛还没有结束，名次可能变化。</translation>
    </message>
    <message>
        <source>Those who get the same award twice are meant: issue both.</source>
        <translation>同一人同一奖项出现两次是有意的：两张都签发。</translation>
    </message>
    <message>
        <source>Tick it below, or go to the row and delete it.</source>
        <translation>请在下面打钩确认，或转到这一行删除。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To the key and its backup</source>
        <translation>去设置密钥和备份</translation>
    </message>
    <message>
        <source>To the left margin</source>
        <translation>靠左边距</translation>
    </message>
    <message>
        <source>To the lower margin</source>
        <translation>靠下边距</translation>
    </message>
    <message>
        <source>To the register</source>
        <translation>去登记簿</translation>
    </message>
    <message>
        <source>To the right margin</source>
        <translation>靠右边距</translation>
    </message>
    <message>
        <source>To the upper margin</source>
        <translation>靠上边距</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>纸盒</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Try the backup</source>
        <translation>试一试备份</translation>
    </message>
    <message>
        <source>Type the nine rows of the sheet first.</source>
        <translation>请先输入纸上的九行数字。</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销操作</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unknown issuer</source>
        <translation>未知签发机构</translation>
    </message>
    <message>
        <source>Use as the templates' own font</source>
        <translation>用作模板的自备字体</translation>
    </message>
    <message>
        <source>Very long names</source>
        <translation>很长的名称</translation>
    </message>
    <message>
        <source>Web address for checking (may stay empty)</source>
        <translation>核验网址（可以不填）</translation>
    </message>
    <message>
        <source>What is the event called? It is printed and sealed.</source>
        <translation>活动叫什么名称？它会印在证书上并写进签名。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Where your union puts the page verify.html that this program makes. A phone that scans the code opens it. Without one the code shows its text.</source>
        <translation>填写本单位放置 verify.html 网页的网址，手机扫码即可打开。不填时，扫码显示证书文字。</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>授予谁</translation>
    </message>
    <message>
        <source>Who gets what</source>
        <translation>获奖名单</translation>
    </message>
    <message>
        <source>Who issues the certificates</source>
        <translation>由谁颁发证书</translation>
    </message>
    <message>
        <source>Who issues the certificates? Name at least one issuer.</source>
        <translation>由谁颁发？请至少写一个单位。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>With this key your certificates are sealed, so that nobody else can make one. It never leaves this computer but as the backup that you make next.</source>
        <translation>证书用这把密钥签名，别人无法伪造。除了接下来要做的备份，它不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Your union has a key already, on another computer or from before: take it back from its backup, so that old and new certificates are checked alike.</source>
        <translation>本单位已有密钥（在别的电脑上，或以前用过）：请从备份恢复，这样新旧证书都能用同一个指纹核验。</translation>
    </message>
    <message>
        <source>all get the better award</source>
        <translation>都给较高奖项</translation>
    </message>
    <message>
        <source>all get the lesser award</source>
        <translation>都给较低奖项</translation>
    </message>
    <message>
        <source>an Excel or CSV roster</source>
        <translation>Excel 或 CSV 名单</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>还有 {0} 张</translation>
    </message>
    <message>
        <source>competition, awards not settled</source>
        <translation>多场竞赛，奖项未定</translation>
    </message>
    <message>
        <source>competition, awards settled</source>
        <translation>多场竞赛，奖项已定</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>for the safe, beside the stamp: whoever holds it can seal</source>
        <translation>放进保险柜，与公章同样保管：谁拿到它都能签发</translation>
    </message>
    <message>
        <source>for this program on other computers, with the fingerprint</source>
        <translation>供其他电脑上的本程序使用，连同指纹一起给</translation>
    </message>
    <message>
        <source>meant: {0} mm</source>
        <translation>应为 {0} 毫米</translation>
    </message>
    <message>
        <source>needed once before the first certificate is issued</source>
        <translation>签发第一张证书前必须做一次</translation>
    </message>
    <message>
        <source>none before a playoff</source>
        <translation>加赛前都不给</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>这些都不行</translation>
    </message>
    <message>
        <source>not over</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>nowhere: I write them by hand</source>
        <translation>不来自比赛：手工填写</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>共 {0} 页</translation>
    </message>
    <message>
        <source>onto a stick that does not stay in this computer</source>
        <translation>存到U盘上，不要留在这台电脑里</translation>
    </message>
    <message>
        <source>own font of templates</source>
        <translation>模板的自备字体</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>revoked {0}: {1}</source>
        <translation>{0} 撤销：{1}</translation>
    </message>
    <message>
        <source>signed, numbered and dated; hand it on after every change</source>
        <translation>有签名、编号和日期；每次有变动都要重新发布</translation>
    </message>
    <message>
        <source>signing list</source>
        <translation>签收表</translation>
    </message>
    <message>
        <source>such as 滨海市总工会</source>
        <translation>例如 滨海市总工会</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>wet stamp, {0} mm</source>
        <translation>公章 {0} 毫米</translation>
    </message>
    <message>
        <source>{0}
For each a PDF to be sent by mail, which carries an Open Badge 3.0, and that badge as a file of its own. The paper and its number stay as they are.</source>
        <translation>{0}
每张得到一个可以用邮件发送的 PDF，其中附有 Open Badges 3.0 电子徽章；徽章另存一个文件。纸质证书和编号不变。</translation>
    </message>
    <message>
        <source>{0}
Once revoked, they never count again. Verifiers learn of it from the new list of revoked certificates and the new verify.html: hand both on afterwards.</source>
        <translation>{0}
一经撤销，不再有效。核验的人要靠新的撤销名单和新的 verify.html 才会知道：请在撤销后把两者都发布出去。</translation>
    </message>
    <message>
        <source>{0}
The very pages that were made are printed, and it is written down.</source>
        <translation>{0}
打印的就是当初生成的那一页，并会留下记录。</translation>
    </message>
    <message>
        <source>{0}
revoked list as of {1}</source>
        <translation>{0}
撤销名单截至 {1}</translation>
    </message>
    <message>
        <source>{0}
{1} · {2} certificates{3}</source>
        <translation>{0}
{1} · {2} 张证书{3}</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0}（副本）</translation>
    </message>
    <message>
        <source>{0} certificates</source>
        <translation>共 {0} 张证书</translation>
    </message>
    <message>
        <source>{0} is revoked, and {1} takes its place: same number, other words. Fetch the old paper back.</source>
        <translation>{0} 将被撤销，由 {1} 取代：编号相同，内容更正。请收回旧证书。</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 张，共 {1} 张</translation>
    </message>
    <message>
        <source>{0} of {1} are on paper</source>
        <translation>{1} 张中已有 {0} 张印在纸上</translation>
    </message>
    <message>
        <source>{0} of {1} common characters (GB 2312), {2} rare ones</source>
        <translation>常用字（GB 2312）{1} 个中有 {0} 个，生僻字 {2} 个</translation>
    </message>
    <message>
        <source>{0} of {1} genuine</source>
        <translation>{1} 张中 {0} 张真实有效</translation>
    </message>
    <message>
        <source>{0} rows name no award. “Participation for the others” gives it to them.</source>
        <translation>有 {0} 行没有奖项。点“其余发参与奖”，就给这些行填上参与奖。</translation>
    </message>
    <message>
        <source>{0} things stand in the way</source>
        <translation>有 {0} 处妨碍签发</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>{0} to {1}: look at the paper. Did all come out well?</source>
        <translation>{0} 至 {1}：请看打印出来的纸，全部完好吗？</translation>
    </message>
    <message>
        <source>{0}: signed is “{1}”, printed is “{2}”.</source>
        <translation>{0}：签名是“{1}”，印的是“{2}”。</translation>
    </message>
    <message>
        <source>{0}: signed is “{1}”; the page does not show it.</source>
        <translation>{0}：签名是“{1}”，页面上没有。</translation>
    </message>
    <message>
        <source>{0}: {1} certificates, {2} to {3}</source>
        <translation>{0}：{1} 张证书，{2} 至 {3}</translation>
    </message>
    <message>
        <source>{0}: {1} mm from the left, {2} from above, {3} × {4} mm</source>
        <translation>{0}：距左边 {1} 毫米，距上边 {2}，{3} × {4} 毫米</translation>
    </message>
    <message>
        <source>{file} cannot be read or written: {why}</source>
        <translation>无法读写 {file}：{why}</translation>
    </message>
    <message>
        <source>{file} may not be read or written, or is open in another program. Close it there, or choose another place.</source>
        <translation>{file} 没有读写权限，或者正被其他程序打开。请在那里关闭它，或换一个位置。</translation>
    </message>
    <message>
        <source>{name} is believed already.</source>
        <translation>已经信任 {name}。</translation>
    </message>
    <message>
        <source>{name} is believed from now on.</source>
        <translation>从现在起信任 {name}。</translation>
    </message>
    <message>
        <source>{year} is the year, {no:3} the number with three digits</source>
        <translation>{year} 是年份，{no:3} 是三位序号</translation>
    </message>
    <message>
        <source>“{0}” was interrupted: {1} of {2} pages are made. The certificates have their numbers already; make the missing pages, do not issue them again.</source>
        <translation>“{0}”上次没有做完：{2} 页中已生成 {1} 页。编号已经给定，请补齐缺的页，不要重新签发。</translation>
    </message>
    <message>
        <source>◀  Back to the register</source>
        <translation>◀　返回登记簿</translation>
    </message>
    <message>
        <source>✓ It can be issued; {0} things to look at</source>
        <translation>✓ 可以签发；有 {0} 处请留意</translation>
    </message>
    <message>
        <source>✓ The backup was tried: the key comes back from it.</source>
        <translation>✓ 备份已试过：用它可以恢复密钥。</translation>
    </message>
    <message>
        <source>✓ The register is whole: every entry, every seal, every batch.</source>
        <translation>✓ 登记簿完整：每条记录、每个签名、每个批次都对。</translation>
    </message>
    <message>
        <source>✓ {0} certificates, nothing to find fault with</source>
        <translation>✓ {0} 张证书，没有发现问题</translation>
    </message>
</context>
<context>
    <name>bank</name>
    <message>
        <source>(no title)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>+ Blank in the stem</source>
        <translation>+ 在题干里加一空</translation>
    </message>
    <message>
        <source>+ New question</source>
        <translation>+ 新题</translation>
    </message>
    <message>
        <source>+ Option</source>
        <translation>+ 选项</translation>
    </message>
    <message>
        <source>+ Right side</source>
        <translation>+ 右侧项</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A second person checks</source>
        <translation>由第二人审核</translation>
    </message>
    <message>
        <source>A second person found it in order (Ctrl+Enter, goes on to the next)</source>
        <translation>第二人审核无误（Ctrl+Enter，并转到下一题）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a file …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>添加主题</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Another quizapp has these data open. Here you may only look.</source>
        <translation>另一个程序窗口正在使用这些数据，这里只能查看。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Asked in an earlier match</source>
        <translation>以前的比赛用过</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>Blank {0}</source>
        <translation>第{0}空</translation>
    </message>
    <message>
        <source>Both on purpose</source>
        <translation>两题都保留</translation>
    </message>
    <message>
        <source>By cited passage</source>
        <translation>按出处</translation>
    </message>
    <message>
        <source>By difficulty</source>
        <translation>按难度</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按题型</translation>
    </message>
    <message>
        <source>By points</source>
        <translation>按分值</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>按主题</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Check as an exception</source>
        <translation>作为例外审核</translation>
    </message>
    <message>
        <source>Checked by a second person</source>
        <translation>第二人审核</translation>
    </message>
    <message>
        <source>Checking the questions</source>
        <translation>正在检查题目</translation>
    </message>
    <message>
        <source>Checking … {0}</source>
        <translation>正在检查… {0}</translation>
    </message>
    <message>
        <source>Choose a pair on the left to see both side by side.</source>
        <translation>在左边选一对，两题并排对照。</translation>
    </message>
    <message>
        <source>Choose a question on the left to read and write it here.

Ctrl+N writes a new one, Ctrl+F looks for one, Enter goes from the list into the text and Esc back.</source>
        <translation>在左边选一道题，就在这里查看和编写。

Ctrl+N 写新题，Ctrl+F 查找，回车从列表进入题干，Esc 回到列表。</translation>
    </message>
    <message>
        <source>Choose a question to see its picture in the hall.</source>
        <translation>选一道题，看它在大屏上的样子。</translation>
    </message>
    <message>
        <source>Choose a question to see who changed it and when.</source>
        <translation>选一道题，看谁在何时改过它。</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Cited passage</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比对</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比对</translation>
    </message>
    <message>
        <source>Copy of {0}</source>
        <translation>复制 {0}</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deletion of {0}</source>
        <translation>删除 {0}</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Difficulty, points, time</source>
        <translation>难度、分值、时间</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Each change of all of them is one step to undo.</source>
        <translation>对所选题目的每次修改都是一步，可整体撤销。</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filters ({0})</source>
        <translation>筛选 ({0})</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹码</translation>
    </message>
    <message>
        <source>Form as PDF …</source>
        <translation>封存单存为 PDF…</translation>
    </message>
    <message>
        <source>From now on nothing can be changed, until somebody opens the seal by name.</source>
        <translation>封存后不能再改动，直到有人具名启封。</translation>
    </message>
    <message>
        <source>Go through what is not checked</source>
        <translation>逐题审核未审核的</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>How far off is still right</source>
        <translation>允许误差</translation>
    </message>
    <message>
        <source>I check</source>
        <translation>由我审核</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>大屏效果</translation>
    </message>
    <message>
        <source>It was deleted here.</source>
        <translation>在此删除。</translation>
    </message>
    <message>
        <source>Keep the left one</source>
        <translation>保留左边</translation>
    </message>
    <message>
        <source>Keep the right one</source>
        <translation>保留右边</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>题型</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃并离开</translation>
    </message>
    <message>
        <source>Left sides, and the number that belongs to each</source>
        <translation>左侧项，以及与之对应的右侧序号</translation>
    </message>
    <message>
        <source>Length of stems, in Chinese characters</source>
        <translation>题干长度（汉字数）</translation>
    </message>
    <message>
        <source>Look of the big screen</source>
        <translation>大屏外观</translation>
    </message>
    <message>
        <source>Looking through the bank …</source>
        <translation>正在查看题库…</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>图片与音视频</translation>
    </message>
    <message>
        <source>Merging of {0} and {1}</source>
        <translation>合并 {0} 与 {1}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move of {0} questions</source>
        <translation>移动 {0} 道题</translation>
    </message>
    <message>
        <source>Name this bank</source>
        <translation>给题库起个名字</translation>
    </message>
    <message>
        <source>Name, time and reason are written down and stand on every list of the seals. The supervisor should be told; a new seal gets a new number.</source>
        <translation>姓名、时间和原因都会记录在案，并列在封存记录里。请告知监督人员；再次封存会有新的编号。</translation>
    </message>
    <message>
        <source>Never together with</source>
        <translation>互斥</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新题</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>第 {0} 号</translation>
    </message>
    <message>
        <source>No. {0}  ·  {1}  ·  {2} questions  ·  {3}  ·  set by {4}</source>
        <translation>第 {0} 号  ·  {1}  ·  {2} 题  ·  {3}  ·  封存人 {4}</translation>
    </message>
    <message>
        <source>Not all is done yet: {0}.</source>
        <translation>还有未完成的：{0}。</translation>
    </message>
    <message>
        <source>Not ready to be checked</source>
        <translation>还不能审核</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not shown in the hall: {0}. A question has one picture and one sound, or one film.</source>
        <translation>现场不会显示：{0}。一道题只显示一张图片和一段声音，或者一段视频。</translation>
    </message>
    <message>
        <source>Not under seal. Sealing keeps the bank as it is until the seal is opened, and gives a fingerprint for the supervisor's form.</source>
        <translation>尚未封存。封存后题库保持原样，直到启封；并生成指纹码，印在交监督人员的封存单上。</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing that can be seen was changed.</source>
        <translation>没有看得见的改动。</translation>
    </message>
    <message>
        <source>Nothing was found.
Type fewer letters, or press 'Clear' to see all questions.</source>
        <translation>没有找到。
少输几个字，或点“清除”查看全部题目。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>One writes, another one checks: read the question, look up the cited passage, then press '✓ Checked' (Ctrl+Enter). A check holds until the question is changed.</source>
        <translation>一人出题，另一人审核：读题、查对出处，再按“✓ 审核无误”（Ctrl+Enter）。题目一经改动，审核即失效。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Open the seal</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Open the seal …</source>
        <translation>启封…</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>启封人</translation>
    </message>
    <message>
        <source>Option {0}</source>
        <translation>选项 {0}</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Options: tick what is right</source>
        <translation>选项：点字母标出正确的</translation>
    </message>
    <message>
        <source>Page {0} of {1} ›</source>
        <translation>第 {0}/{1} 页 ›</translation>
    </message>
    <message>
        <source>Pairs that are nearly the same</source>
        <translation>相近的题目</translation>
    </message>
    <message>
        <source>Part and item</source>
        <translation>部分与条目</translation>
    </message>
    <message>
        <source>Pictures, sounds, films ({0})</source>
        <translation>图片、音频、视频 ({0})</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Print the form …</source>
        <translation>打印封存单…</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Question bank</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Question bank: {0}</source>
        <translation>题库：{0}</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason for the exception</source>
        <translation>例外的原因</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>重做：{0}</translation>
    </message>
    <message>
        <source>Reference answer</source>
        <translation>参考答案</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>恢复这一版</translation>
    </message>
    <message>
        <source>Restoring {0}</source>
        <translation>恢复 {0}</translation>
    </message>
    <message>
        <source>Review and seal</source>
        <translation>审核与封存</translation>
    </message>
    <message>
        <source>Right (Alt+Enter in the text)</source>
        <translation>正确（在文字里按 Alt+Enter）</translation>
    </message>
    <message>
        <source>Right side {0}</source>
        <translation>右侧项 {0}</translation>
    </message>
    <message>
        <source>Right sides</source>
        <translation>右侧项</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>示例轮次</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存封存单</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Seal of a question bank</source>
        <translation>题库封存单</translation>
    </message>
    <message>
        <source>Seal of {0}.pdf</source>
        <translation>{0} 封存单.pdf</translation>
    </message>
    <message>
        <source>Seal the bank</source>
        <translation>封存题库</translation>
    </message>
    <message>
        <source>Seal the bank …</source>
        <translation>封存题库…</translation>
    </message>
    <message>
        <source>Sealed by</source>
        <translation>封存人</translation>
    </message>
    <message>
        <source>Seals of this bank</source>
        <translation>本题库的封存记录</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search: any part of any text</source>
        <translation>查找：任意文字的任意部分</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Set on</source>
        <translation>封存时间</translation>
    </message>
    <message>
        <source>Show a file with the question</source>
        <translation>随题展示的文件</translation>
    </message>
    <message>
        <source>Show all questions again</source>
        <translation>重新显示全部题目</translation>
    </message>
    <message>
        <source>Show in the material</source>
        <translation>在材料中查看</translation>
    </message>
    <message>
        <source>Show the drafts</source>
        <translation>查看草稿</translation>
    </message>
    <message>
        <source>Show what a check found</source>
        <translation>查看检查出问题的</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Shuffle the options</source>
        <translation>打乱选项</translation>
    </message>
    <message>
        <source>Shuffle the options …</source>
        <translation>打乱选项…</translation>
    </message>
    <message>
        <source>Shuffling of the options</source>
        <translation>打乱选项</translation>
    </message>
    <message>
        <source>Signature: sealed by</source>
        <translation>封存人签字</translation>
    </message>
    <message>
        <source>Signature: supervisor</source>
        <translation>监督人签字</translation>
    </message>
    <message>
        <source>Signature: witness</source>
        <translation>见证人签字</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statements that are true</source>
        <translation>判断题正误</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Stem</source>
        <translation>题干</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take a topic off</source>
        <translation>去掉主题</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Take off {0}</source>
        <translation>去掉 {0}</translation>
    </message>
    <message>
        <source>Take over from the other what is missing:</source>
        <translation>从另一题补上所缺的：</translation>
    </message>
    <message>
        <source>Team {0}</source>
        <translation>第{0}队</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>The file is not in the bank. Add it again.</source>
        <translation>题库里没有这个文件，请重新添加。</translation>
    </message>
    <message>
        <source>The first version:</source>
        <translation>第一版：</translation>
    </message>
    <message>
        <source>The last text could not be written and would be lost.</source>
        <translation>最后输入的文字没能写入，离开就会丢失。</translation>
    </message>
    <message>
        <source>The left question</source>
        <translation>左边的题</translation>
    </message>
    <message>
        <source>The material has no such place.</source>
        <translation>材料里没有这一处。</translation>
    </message>
    <message>
        <source>The options of {0} questions are put in another order, so that the right ones are spread evenly; 'all of the above' stays last. {1} questions whose texts name options by letter stay as they are. It is one step: undo brings all back.</source>
        <translation>将打乱 {0} 道题的选项，使正确项的位置均匀；“以上都对”之类仍在最后。另有 {1} 道题不动（文字里用字母称呼选项等）。这是一步，可以撤销。</translation>
    </message>
    <message>
        <source>The picture in the hall</source>
        <translation>大屏画面</translation>
    </message>
    <message>
        <source>The picture is broken. Save it as PNG or JPEG.</source>
        <translation>图片已损坏。请另存为 PNG 或 JPEG 再添加。</translation>
    </message>
    <message>
        <source>The program shows the fingerprint again wherever the bank is edited or chosen for a match: if the five groups are the same, nothing that is asked or judged has been changed. Opening the seal is written down with name, time and reason.</source>
        <translation>在编辑题库和为比赛选题库时，程序都会再次显示指纹码：五组字符一致，说明题目和答案未被改动。启封时会记下姓名、时间和原因。</translation>
    </message>
    <message>
        <source>The right number</source>
        <translation>正确数值</translation>
    </message>
    <message>
        <source>The right one stands in another bank; open that to drop it.</source>
        <translation>右边的题在另一个题库里，要删除请打开那个题库。</translation>
    </message>
    <message>
        <source>The right question</source>
        <translation>右边的题</translation>
    </message>
    <message>
        <source>They are alike and meant to be: do not show this pair again</source>
        <translation>相近是有意的：不再提示这一对</translation>
    </message>
    <message>
        <source>This bank has no questions yet.
Ctrl+I brings in a file, Ctrl+N writes the first one.</source>
        <translation>题库里还没有题目。
按 Ctrl+I 导入文件，按 Ctrl+N 写第一题。</translation>
    </message>
    <message>
        <source>This could not be worked out: {why}</source>
        <translation>没能完成：{why}</translation>
    </message>
    <message>
        <source>This material is not here, so its words cannot be shown.</source>
        <translation>这份材料不在本机，无法显示原文。</translation>
    </message>
    <message>
        <source>Title of the bank</source>
        <translation>题库名称</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>True</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Under seal {0} since {1}, set by {2}, witness {3}.</source>
        <translation>已封存（第 {0} 号），{1}，封存人 {2}，见证人 {3}。</translation>
    </message>
    <message>
        <source>Under seal {0} since {1}, set by {2}: nothing can be changed. On the page 'Review and seal' the seal can be opened; that is written down.</source>
        <translation>题库已于 {1} 由 {2} 封存（第 {0} 号），不能改动。需要改动请到“审核与封存”页启封，启封会记录在案。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次修改</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动之处</translation>
    </message>
    <message>
        <source>What each blank takes; write | between several right answers</source>
        <translation>每空的答案；多个答案都对时用 | 隔开</translation>
    </message>
    <message>
        <source>What is put in order, and its right place</source>
        <translation>要排序的各项，以及正确的次序</translation>
    </message>
    <message>
        <source>Where the right option stands</source>
        <translation>正确选项的位置</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>移到哪里</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>您是哪位？</translation>
    </message>
    <message>
        <source>Who checks?</source>
        <translation>由谁审核？</translation>
    </message>
    <message>
        <source>Who works here; written down with each change</source>
        <translation>当前操作人，每次修改都会记下</translation>
    </message>
    <message>
        <source>With '✓ Checked' you sign by name that a question, its answer and its source are right. If somebody else sat here before, put in your own name. This is asked once each time the bank is opened.</source>
        <translation>按“✓ 审核无误”，就是以本人姓名签认题目、答案和出处都正确。如果之前坐在这里的是别人，请改填您自己的姓名。每次打开题库只问一次。</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Writing the questions …</source>
        <translation>正在写入题目……</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your name is written down with every change, check and seal from now on, so that a second person can check what the first one wrote. It stays in this computer.</source>
        <translation>此后每次修改、审核和封存都会记下您的姓名，以便由第二人审核第一人所写的题。姓名只存在这台电脑上。</translation>
    </message>
    <message>
        <source>Your name …</source>
        <translation>您的姓名…</translation>
    </message>
    <message>
        <source>a check found something</source>
        <translation>检查出问题</translation>
    </message>
    <message>
        <source>a name for questions that give each other away: one is drawn at most</source>
        <translation>给互相泄题的题起同一个名，一场最多抽其中一道</translation>
    </message>
    <message>
        <source>against {0}</source>
        <translation>与“{0}”比对</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>any topic</source>
        <translation>任意主题</translation>
    </message>
    <message>
        <source>asked before</source>
        <translation>用过</translation>
    </message>
    <message>
        <source>asked in {0}</source>
        <translation>用于 {0}</translation>
    </message>
    <message>
        <source>asked or not</source>
        <translation>是否用过不限</translation>
    </message>
    <message>
        <source>before the question above</source>
        <translation>上移一位</translation>
    </message>
    <message>
        <source>behind the question below</source>
        <translation>下移一位</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>cited or not</source>
        <translation>有无出处不限</translation>
    </message>
    <message>
        <source>cites a passage</source>
        <translation>有出处</translation>
    </message>
    <message>
        <source>cites nothing</source>
        <translation>无出处</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>封存中</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>没用过</translation>
    </message>
    <message>
        <source>no picture, no sound</source>
        <translation>没有图片和音视频</translation>
    </message>
    <message>
        <source>not checked by a second person</source>
        <translation>未经第二人审核</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>opened {0} by {1}: {2}</source>
        <translation>{0} 由 {1} 启封：{2}</translation>
    </message>
    <message>
        <source>other answer</source>
        <translation>答案不同</translation>
    </message>
    <message>
        <source>question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>read from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>ready to be asked</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>several, with 、 or commas between</source>
        <translation>多个之间用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>somebody who gave no name</source>
        <translation>未留姓名的人</translation>
    </message>
    <message>
        <source>step taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>to the very beginning</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>to the very end</source>
        <translation>移到最后</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>全条</translation>
    </message>
    <message>
        <source>within this bank</source>
        <translation>在本题库内</translation>
    </message>
    <message>
        <source>written</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>{0} (own text, exception: {1})</source>
        <translation>{0}（本人所写，例外：{1}）</translation>
    </message>
    <message>
        <source>{0} drafts</source>
        <translation>{0} 道草稿</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>找到 {0} 道</translation>
    </message>
    <message>
        <source>{0} is a draft, or something is wrong with it. Mend what is marked ×, set it to 'ready to be asked', then a second person can check it.</source>
        <translation>{0} 是草稿，或者有问题。先改正标 × 之处，把状态设为“可用”，再由第二人审核。</translation>
    </message>
    <message>
        <source>{0} is right</source>
        <translation>{0} 正确</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>另外 {0} 项</translation>
    </message>
    <message>
        <source>{0} not checked by a second person</source>
        <translation>{0} 道未经第二人审核</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 的{0}</translation>
    </message>
    <message>
        <source>{0} of {1} checked</source>
        <translation>已审核 {0}/{1}</translation>
    </message>
    <message>
        <source>{0} of {1} questions</source>
        <translation>{1} 道题的{0}</translation>
    </message>
    <message>
        <source>{0} pairs are nearly the same.</source>
        <translation>有 {0} 对题目相近。</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} 道题</translation>
    </message>
    <message>
        <source>{0} questions chosen</source>
        <translation>已选 {0} 道题</translation>
    </message>
    <message>
        <source>{0} questions, {1} of them may be asked</source>
        <translation>共 {0} 道题，其中 {1} 道可用</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} versions; each is kept for good.</source>
        <translation>共 {0} 版，每一版都永久保留。</translation>
    </message>
    <message>
        <source>{0} was last changed by {1}. Whoever wrote a question reads over his own mistakes: a second person should check it. If nobody else is there, say why; that is written down with the check.</source>
        <translation>{0} 最后由 {1} 修改。自己出的题不容易看出错，应由第二人审核。确实没有别人时，请写明原因，会随审核一并记录。</translation>
    </message>
    <message>
        <source>{0} with a fault that keeps them from being asked</source>
        <translation>{0} 道有错，不能使用</translation>
    </message>
    <message>
        <source>{0}: one down</source>
        <translation>{0}：下移</translation>
    </message>
    <message>
        <source>{0}: one up</source>
        <translation>{0}：上移</translation>
    </message>
    <message>
        <source>{0}: remove</source>
        <translation>{0}：删除</translation>
    </message>
    <message>
        <source>{0}: what is right</source>
        <translation>{0}：正确的是</translation>
    </message>
    <message>
        <source>{0}: {1} pages</source>
        <translation>{0}：{1} 页</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} 无法读取：{why}</translation>
    </message>
    <message>
        <source>{file} could not be written. Choose another place.</source>
        <translation>{file} 无法写入，请换个位置。</translation>
    </message>
    <message>
        <source>{file} was not taken: it is empty or larger than {most} MB.</source>
        <translation>{file} 没有添加：它是空的，或者超过 {most} MB。</translation>
    </message>
    <message>
        <source>{file} was not taken: it is no picture, sound or film that can be shown here. Save it as PNG, JPEG, MP3, WAV or MP4.</source>
        <translation>未添加 {file}：它不是这里能显示或播放的图片、声音或视频。请另存为 PNG、JPEG、MP3、WAV 或 MP4。</translation>
    </message>
    <message>
        <source>× The bank is NOT what was sealed: its fingerprint is {0}.</source>
        <translation>× 题库与封存时不一致：现在的指纹码是 {0}。</translation>
    </message>
    <message>
        <source>× Too small for the back row: {0}. Write it shorter.</source>
        <translation>× 后排看不清：{0}。请写短些。</translation>
    </message>
    <message>
        <source>△ In {0} of {1} the right option is the longest one.</source>
        <translation>△ {1} 道单选题中有 {0} 道，最长的选项就是正确的。</translation>
    </message>
    <message>
        <source>△ Legible, but takes several pages ({0}).</source>
        <translation>△ 看得清，但要分几页（{0}）。</translation>
    </message>
    <message>
        <source>✓ A guesser profits from no place.</source>
        <translation>✓ 正确项位置均匀，猜不出规律。</translation>
    </message>
    <message>
        <source>✓ Checked by {0}, {1}</source>
        <translation>✓ {0} 已审核，{1}</translation>
    </message>
    <message>
        <source>✓ Checked: all in order</source>
        <translation>✓ 全部审核无误</translation>
    </message>
    <message>
        <source>✓ Checked: in order</source>
        <translation>✓ 审核无误</translation>
    </message>
    <message>
        <source>✓ Legible from the back row</source>
        <translation>✓ 后排看得清</translation>
    </message>
    <message>
        <source>✓ No two questions are nearly the same.</source>
        <translation>✓ 没有相近的题目。</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 已保存</translation>
    </message>
    <message>
        <source>✓ {0} checked by {1}</source>
        <translation>✓ {0} 已审核，审核人：{1}</translation>
    </message>
</context>
<context>
    <name>buzzers</name>
    <message>
        <source>Gamepad {pad} of team {teams} is there again.</source>
        <translation>第 {teams} 队的手柄“{pad}”又接上了。</translation>
    </message>
    <message>
        <source>Gamepad {pad} of team {teams} is unplugged! Plug it in again; until then the number keys press for them.</source>
        <translation>第 {teams} 队的手柄“{pad}”断开了！请重新插上；插好之前，按队伍的数字键代抢。</translation>
    </message>
    <message>
        <source>Gamepads are no longer heard ({why}). Keyboard buzzers work as ever.</source>
        <translation>收不到手柄了（{why}）。键盘抢答器照常可用。</translation>
    </message>
    <message>
        <source>Gamepads are switched off. Press F6 and tick “Gamepads too”.</source>
        <translation>手柄已关闭。请按 F6，勾选“同时使用手柄”。</translation>
    </message>
    <message>
        <source>Gamepads cannot be heard on this computer ({why}). Keyboard buzzers work as ever.</source>
        <translation>这台电脑无法使用手柄（{why}）。键盘抢答器照常可用。</translation>
    </message>
    <message>
        <source>Not plugged in: gamepad {pads} of team {teams}. Plug it in.</source>
        <translation>没有接上：第 {teams} 队的手柄“{pads}”。请插上。</translation>
    </message>
    <message>
        <source>{pad}: equal gamepads are told apart by the order of plugging in. Let each press once (F6).</source>
        <translation>{pad}：相同的手柄按插入的先后区分，可能对调了。请各按一次核对（F6）。</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>A question shows its first picture and plays its first sound, or its first film. Take the others off it.</source>
        <translation>一道题只显示第一张图片、播放第一段声音，或播放第一段视频。请去掉其余文件。</translation>
    </message>
    <message>
        <source>A void question is replaced by a spare: plan some for every round.</source>
        <translation>题目作废时由备用题顶替，每轮都应备几道。</translation>
    </message>
    <message>
        <source>All keep their sizes; on several pages: {named} (in all {count})</source>
        <translation>字号都够大；分页显示：{named}（共 {count} 道）</translation>
    </message>
    <message>
        <source>All {count} can be shown and played.</source>
        <translation>{count} 个文件都能显示和播放。</translation>
    </message>
    <message>
        <source>All {count} pictures keep their sizes.</source>
        <translation>共 {count} 个画面，字号都够大。</translation>
    </message>
    <message>
        <source>All {count} teams have pressed.</source>
        <translation>{count} 队都已按过。</translation>
    </message>
    <message>
        <source>Asked in an earlier match: {named} (in all {count})</source>
        <translation>以前的比赛出过：{named}（共 {count} 道）</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Buzzers</source>
        <translation>抢答器</translation>
    </message>
    <message>
        <source>Characters that the fonts lack: {signs} (in all {count})</source>
        <translation>字库中没有的字：{signs}（共 {count} 个）</translation>
    </message>
    <message>
        <source>Check before the show</source>
        <translation>演出前检查</translation>
    </message>
    <message>
        <source>Choose 1920×1080 in the system's display settings.</source>
        <translation>请在系统的显示设置中选择 1920×1080。</translation>
    </message>
    <message>
        <source>Choose a folder on a USB stick instead.</source>
        <translation>请改选 U 盘上的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the projector's own resolution in the system's display settings.</source>
        <translation>请在系统的显示设置中选择投影机的标准分辨率。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the program and start it again; where that does not help, install it anew. Until then read such questions without their clip.</source>
        <translation>请关闭程序再重新打开；仍不行就重新安装。在此之前，这些题不放片段、照读题目即可。</translation>
    </message>
    <message>
        <source>Compare the bank with the sealed form before the supervisor, and seal it anew.</source>
        <translation>请当着监督人员与封存单核对题库，再重新封存。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Empty the bin, or move films and pictures elsewhere.</source>
        <translation>请清空回收站，或把视频、图片移到别处。</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Gamepad not plugged in: {pads} ({teams})</source>
        <translation>手柄没有接上：{pads}（{teams}）</translation>
    </message>
    <message>
        <source>Give yourself the right to write there.</source>
        <translation>请给自己开通该文件夹的写入权限。</translation>
    </message>
    <message>
        <source>Go to the set-up …</source>
        <translation>去赛事设置…</translation>
    </message>
    <message>
        <source>Host the match</source>
        <translation>主持比赛</translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>在 {folder}。</translation>
    </message>
    <message>
        <source>Install the program anew; its folder is not complete.</source>
        <translation>程序文件夹不完整，请重新安装程序。</translation>
    </message>
    <message>
        <source>Kept awake</source>
        <translation>防止休眠</translation>
    </message>
    <message>
        <source>Laying out: {done} of {count} …</source>
        <translation>正在试排：{done}／{count}…</translation>
    </message>
    <message>
        <source>Learn a key for every team by pressing its buzzer.</source>
        <translation>请逐队按一下抢答器，让程序认识按键。</translation>
    </message>
    <message>
        <source>Learn keys of a keyboard for these teams instead.</source>
        <translation>请改用键盘按键：为这些队另外录入。</translation>
    </message>
    <message>
        <source>Learn keys …</source>
        <translation>学习按键…</translation>
    </message>
    <message>
        <source>Let every team press once; its sign lights up below.</source>
        <translation>请每队各按一次，下方的队标会亮起。</translation>
    </message>
    <message>
        <source>Let every team press once; its sign lights up below. Equal gamepads are told apart by the order of plugging in: look that the right sign lights up.</source>
        <translation>请每队按一下，下面的队标会亮起。相同的手柄按插入的先后区分：请看亮起的是不是这一队。</translation>
    </message>
    <message>
        <source>Let them be drawn anew, or leave them: teams may know the answers.</source>
        <translation>可以重新抽题，也可以保留，但参赛队可能已知道答案。</translation>
    </message>
    <message>
        <source>Loaded; every character of this match is in them.</source>
        <translation>已载入，本场用字齐全。</translation>
    </message>
    <message>
        <source>Mend it in the set-up: all problems stand at its foot.</source>
        <translation>请到赛事设置中修改，所有问题列在页面底部。</translation>
    </message>
    <message>
        <source>Muted.</source>
        <translation>已静音。</translation>
    </message>
    <message>
        <source>Neither sleep nor screen saver while a match runs.</source>
        <translation>比赛期间不会休眠，也不会启动屏幕保护。</translation>
    </message>
    <message>
        <source>Never asked before</source>
        <translation>未曾出过</translation>
    </message>
    <message>
        <source>No bank is under seal.</source>
        <translation>没有封存的题库。</translation>
    </message>
    <message>
        <source>No question was asked in an earlier match.</source>
        <translation>所有题目以前都没有出过。</translation>
    </message>
    <message>
        <source>No round of this match is a race.</source>
        <translation>本场没有抢答环节。</translation>
    </message>
    <message>
        <source>No spare in round {rounds}.</source>
        <translation>第 {rounds} 轮没有备用题。</translation>
    </message>
    <message>
        <source>None: if this machine breaks, the evening is lost.</source>
        <translation>没有。这台电脑一旦损坏，全场记录就会丢失。</translation>
    </message>
    <message>
        <source>Not as it was sealed: {banks}</source>
        <translation>与封存时不一致：{banks}</translation>
    </message>
    <message>
        <source>Not known before a match runs.</source>
        <translation>比赛开始后才能知道。</translation>
    </message>
    <message>
        <source>Not known before the projector is there.</source>
        <translation>接上投影机后才能知道。</translation>
    </message>
    <message>
        <source>Not rehearsed yet.</source>
        <translation>还没有彩排。</translation>
    </message>
    <message>
        <source>On battery.</source>
        <translation>正在使用电池。</translation>
    </message>
    <message>
        <source>On battery: {percent} %.</source>
        <translation>正在使用电池，剩余 {percent}%。</translation>
    </message>
    <message>
        <source>On mains.</source>
        <translation>已接电源。</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free.</source>
        <translation>只剩 {megabytes} MB 空间。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the question in its bank and add the file there again, or take another question. The show goes on without it too.</source>
        <translation>请在题库中打开该题，重新添加文件，或换一道题。缺了它比赛也照样进行。</translation>
    </message>
    <message>
        <source>Pictures, clips</source>
        <translation>图片与片段</translation>
    </message>
    <message>
        <source>Play the cue</source>
        <translation>播放抢答提示音</translation>
    </message>
    <message>
        <source>Play the cue, and listen at the last row.</source>
        <translation>请播放提示音，并到最后一排听一听。</translation>
    </message>
    <message>
        <source>Plug a USB stick in and choose a folder on it.</source>
        <translation>请插上 U 盘，并选择其中的一个文件夹。</translation>
    </message>
    <message>
        <source>Plug it in; that mends it by itself. Without it: learn another button or key.</source>
        <translation>插上即可，自动恢复。没有手柄时，另外录入一个按键。</translation>
    </message>
    <message>
        <source>Plug the charger in.</source>
        <translation>请接上电源。</translation>
    </message>
    <message>
        <source>Plug the hall's sound in, or let the host say “Buzz now!” and watch the hall.</source>
        <translation>请接上会场音响；也可以由主持人口头发令“请抢答”。</translation>
    </message>
    <message>
        <source>Plug the projector in and switch it on, then press Win+P and choose Extend. This line turns green by itself.</source>
        <translation>请接上并打开投影机，按 Win+P 选择“扩展”。接好后本行会自动变绿。</translation>
    </message>
    <message>
        <source>Plug the stick in again, or choose another folder.</source>
        <translation>请重新插上 U 盘，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Press M in the console.</source>
        <translation>请在控制台按 M 键。</translation>
    </message>
    <message>
        <source>Press Win+P and choose Extend (macOS: System Settings, Displays, no mirroring).</source>
        <translation>请按 Win+P 选择“扩展”（macOS：系统设置→显示器→关闭镜像）。</translation>
    </message>
    <message>
        <source>Projector's picture</source>
        <translation>投影画面</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Read with the host and the judges what will be announced, and tick each round.</source>
        <translation>请与主持人、评委一起核对将要宣读的规则，逐轮打勾。</translation>
    </message>
    <message>
        <source>Ready for the show</source>
        <translation>一切就绪</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Rehearse once with everybody; it touches neither scores nor used questions.</source>
        <translation>请全员彩排一次；彩排不影响比分，也不占用题目。</translation>
    </message>
    <message>
        <source>Rehearsed to the end.</source>
        <translation>已完整彩排。</translation>
    </message>
    <message>
        <source>Rehearsed, but not to the end.</source>
        <translation>彩排过，但没有走完。</translation>
    </message>
    <message>
        <source>Round {0}, {1}, {2}: {3}</source>
        <translation>第 {0} 轮，{1}，{2}：{3}</translation>
    </message>
    <message>
        <source>Round {0}: {1}</source>
        <translation>第 {0} 轮：{1}</translation>
    </message>
    <message>
        <source>Round {0}: {1}, {2}</source>
        <translation>第 {0} 轮：{1}，{2}</translation>
    </message>
    <message>
        <source>Rules read</source>
        <translation>规则核对</translation>
    </message>
    <message>
        <source>Save the file anew as PNG, JPEG, MP3, WAV or MP4 (H.264) and add it to the question again.</source>
        <translation>请把文件另存为 PNG、JPEG、MP3、WAV 或 MP4（H.264），再重新添加到题目。</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Seal of the banks</source>
        <translation>题库封存</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>第二份记录</translation>
    </message>
    <message>
        <source>See for yourself that the charger is plugged in.</source>
        <translation>请自己看一下电源是否接好。</translation>
    </message>
    <message>
        <source>Set smaller than can be read at the back: {named} (in all {count})</source>
        <translation>字太小，后排看不清：{named}（共 {count} 处）</translation>
    </message>
    <message>
        <source>Shorten the text, or take another question; the host reads it aloud anyway.</source>
        <translation>可以缩短文字或换一道题；好在主持人会读出来。</translation>
    </message>
    <message>
        <source>Show each screen's number</source>
        <translation>在各屏幕上显示编号</translation>
    </message>
    <message>
        <source>Something red is not mended yet. Begin all the same?</source>
        <translation>还有红色项目没有处理，仍然开始吗？</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Spare questions</source>
        <translation>备用题</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>先不开始</translation>
    </message>
    <message>
        <source>Switch sleep and screen saver off in the system's settings for the evening.</source>
        <translation>请在系统设置中暂时关闭休眠和屏幕保护。</translation>
    </message>
    <message>
        <source>Text fits</source>
        <translation>文字排版</translation>
    </message>
    <message>
        <source>The cue was played.</source>
        <translation>已播放过提示音。</translation>
    </message>
    <message>
        <source>The program's own fonts could not be loaded.</source>
        <translation>程序自带的字体无法载入。</translation>
    </message>
    <message>
        <source>The projector mirrors this screen: the hall would read the answers.</source>
        <translation>投影机正在复制本机屏幕，观众会看到答案！</translation>
    </message>
    <message>
        <source>The rules of all {count} rounds were read.</source>
        <translation>{count} 轮规则都已核对。</translation>
    </message>
    <message>
        <source>The system does not say.</source>
        <translation>系统没有提供。</translation>
    </message>
    <message>
        <source>The system may fall asleep.</source>
        <translation>系统可能会休眠。</translation>
    </message>
    <message>
        <source>There is a loudspeaker; nobody has listened yet.</source>
        <translation>有音频设备，还没有试听。</translation>
    </message>
    <message>
        <source>There is no loudspeaker; the show runs without sound.</source>
        <translation>没有音频设备，比赛将没有声音。</translation>
    </message>
    <message>
        <source>There is no second screen, or it mirrors this one.</source>
        <translation>没有第二块屏幕，或处于“复制”模式。</translation>
    </message>
    <message>
        <source>There is nothing to lay out yet.</source>
        <translation>还没有可试排的内容。</translation>
    </message>
    <message>
        <source>They are shown in a font of this machine, or as boxes: look at them in a rehearsal, or write them otherwise.</source>
        <translation>这些字会用本机其他字体显示，或显示成方框；请在彩排时查看，或换一种写法。</translation>
    </message>
    <message>
        <source>Trying: {done} of {count} …</source>
        <translation>正在试放：第 {done} 个，共 {count} 个……</translation>
    </message>
    <message>
        <source>Under seal: {banks}</source>
        <translation>已封存：{banks}</translation>
    </message>
    <message>
        <source>Under seal: {banks}; {count} other banks are not.</source>
        <translation>已封存：{banks}；另有 {count} 个题库未封存。</translation>
    </message>
    <message>
        <source>Without a key: {teams}</source>
        <translation>还没有按键：{teams}</translation>
    </message>
    <message>
        <source>Writable, {gigabytes} GB free.</source>
        <translation>可写入，剩余 {gigabytes} GB。</translation>
    </message>
    <message>
        <source>Writable; how much is free is not known.</source>
        <translation>可写入，剩余空间未知。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>has pressed</source>
        <translation>已按过</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有按键</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>没有接上</translation>
    </message>
    <message>
        <source>still to press</source>
        <translation>还没按</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>the explanation</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>{0} to look at</source>
        <translation>{0} 项需留意</translation>
    </message>
    <message>
        <source>{0} to mend</source>
        <translation>{0} 项需处理</translation>
    </message>
    <message>
        <source>{count} questions for {rounds} rounds.</source>
        <translation>{rounds} 轮共 {count} 题。</translation>
    </message>
    <message>
        <source>{count} screens; the hall sees {hall}.</source>
        <translation>共 {count} 块屏幕，观众看 {hall}。</translation>
    </message>
    <message>
        <source>{count} spares, some for every round.</source>
        <translation>共 {count} 道，每轮都有。</translation>
    </message>
    <message>
        <source>{done} of {count} have pressed. Still to press: {teams}</source>
        <translation>已按 {done}／{count} 队，还没按：{teams}</translation>
    </message>
    <message>
        <source>{done} of {count} laid out; it goes on after this question.</source>
        <translation>已排版 {done}/{count}，本题结束后继续。</translation>
    </message>
    <message>
        <source>{done} of {count} rounds were read.</source>
        <translation>已核对 {done}／{count} 轮。</translation>
    </message>
    <message>
        <source>{first} (in all {count})</source>
        <translation>{first}（共 {count} 处）</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: nothing is recorded.</source>
        <translation>{folder} 无法写入，比赛记录将无法保存。</translation>
    </message>
    <message>
        <source>{folder} is not there.</source>
        <translation>找不到 {folder}。</translation>
    </message>
    <message>
        <source>{folder} lies on the same disk as the data.</source>
        <translation>{folder} 与数据在同一块磁盘上。</translation>
    </message>
    <message>
        <source>{where}: {file} cannot be played on this computer</source>
        <translation>{where}：{file} 在本机无法播放</translation>
    </message>
    <message>
        <source>{where}: {file} is broken or of an unknown sort</source>
        <translation>{where}：{file} 已损坏或格式不认识</translation>
    </message>
    <message>
        <source>{where}: {file} is missing</source>
        <translation>{where}：缺少 {file}</translation>
    </message>
    <message>
        <source>{where}: {file} is one file too many</source>
        <translation>{where}：{file} 是多余的文件</translation>
    </message>
    <message>
        <source>{wide}×{high}.</source>
        <translation>{wide}×{high}。</translation>
    </message>
    <message>
        <source>{wide}×{high}: an unusual shape; the picture has wide black edges.</source>
        <translation>{wide}×{high}，比例特殊，画面会有较宽的黑边。</translation>
    </message>
    <message>
        <source>{wide}×{high}: small text will look coarse.</source>
        <translation>{wide}×{high}，小字会显得粗糙。</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>+5 s</source>
        <translation>+5 秒</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A question is being played: presses count.</source>
        <translation>题目正在进行：按键有效。</translation>
    </message>
    <message>
        <source>Adjust a score</source>
        <translation>调整分数</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调分…</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>各评委得分</translation>
    </message>
    <message>
        <source>All marks are in. Close the form and count them.</source>
        <translation>评委分已全部录入。请关闭本窗口，再计分。</translation>
    </message>
    <message>
        <source>All wagers are in. The hall sees none of them.</source>
        <translation>各队押分已全部录入，大屏幕上看不到分数。</translation>
    </message>
    <message>
        <source>Answer (hidden)</source>
        <translation>答案（不上屏）</translation>
    </message>
    <message>
        <source>Appeal upheld</source>
        <translation>申诉成立</translation>
    </message>
    <message>
        <source>Audience screen</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Audience screen {name} is unplugged</source>
        <translation>大屏 {name} 已断开</translation>
    </message>
    <message>
        <source>BLACK</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>BREAK</source>
        <translation>休息画面</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到当前画面</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Begin “{0}” again? {1} questions of it have been asked.</source>
        <translation>再次开始“{0}”吗？本轮已出过 {1} 题。</translation>
    </message>
    <message>
        <source>Begin “{0}” now?</source>
        <translation>现在开始“{0}”吗？</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>选题板</translation>
    </message>
    <message>
        <source>Breach of discipline</source>
        <translation>违反赛场纪律</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Buzzers</source>
        <translation>抢答器</translation>
    </message>
    <message>
        <source>Buzzers {0}/{1}</source>
        <translation>抢答器 {0}/{1}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Choose or type the reason</source>
        <translation>选择或填写原因</translation>
    </message>
    <message>
        <source>Choose the team with its number key</source>
        <translation>按数字键选择队伍</translation>
    </message>
    <message>
        <source>Chosen: {0}. Alt+↑ ↓ moves it.</source>
        <translation>已选中：{0}。按 Alt+↑ ↓ 移动。</translation>
    </message>
    <message>
        <source>Click here: the keys go to another program</source>
        <translation>点这里：按键正被别的程序接收</translation>
    </message>
    <message>
        <source>Clicker locked</source>
        <translation>翻页笔已锁</translation>
    </message>
    <message>
        <source>Clicker on</source>
        <translation>翻页笔可用</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>现在关闭操作台吗？</translation>
    </message>
    <message>
        <source>Close the evening? Results and log are kept.</source>
        <translation>结束本场活动吗？成绩和比赛记录都会保留。</translation>
    </message>
    <message>
        <source>Close the evening…</source>
        <translation>结束本场活动…</translation>
    </message>
    <message>
        <source>Count {0} of {1} judges</source>
        <translation>按已录入的 {0}/{1} 位评委计分</translation>
    </message>
    <message>
        <source>Decision of the jury</source>
        <translation>评委裁定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag to another place, or choose with Ctrl+↑ ↓ and move with Alt+↑ ↓. Double click: go there now.</source>
        <translation>可拖到别的位置；也可用 Ctrl+↑ ↓ 选中、Alt+↑ ↓ 移动。双击：现在就转到这里。</translation>
    </message>
    <message>
        <source>Enter marks… ({0} of {1})</source>
        <translation>录入评委分…（{0}/{1}）</translation>
    </message>
    <message>
        <source>Enter wagers…</source>
        <translation>录入押分…</translation>
    </message>
    <message>
        <source>Entrance of the teams</source>
        <translation>队伍亮相</translation>
    </message>
    <message>
        <source>FROZEN</source>
        <translation>画面冻结</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结画面</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>从头播放</translation>
    </message>
    <message>
        <source>Gamepads too</source>
        <translation>同时使用手柄</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>给分</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Go to the ranking now?</source>
        <translation>现在公布名次吗？</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Its points go back. A spare takes its place while the round is on.</source>
        <translation>本题得分退回；本轮尚未结束时，由备用题顶上。</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评委</translation>
    </message>
    <message>
        <source>Judge an answer again</source>
        <translation>改判答案</translation>
    </message>
    <message>
        <source>Judged before: {0}, {1}</source>
        <translation>原判：{0}，{1}</translation>
    </message>
    <message>
        <source>Judges' marks</source>
        <translation>评委打分</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>上一画面</translation>
    </message>
    <message>
        <source>Learn key</source>
        <translation>录入按键</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>记分明细</translation>
    </message>
    <message>
        <source>Let every team press: presses count for nothing here.</source>
        <translation>请各队依次按键测试，此处按键不计入比赛。</translation>
    </message>
    <message>
        <source>Let the clip run on</source>
        <translation>接着播放</translation>
    </message>
    <message>
        <source>Lifelines</source>
        <translation>求助机会</translation>
    </message>
    <message>
        <source>Lifelines of {0}; ` goes back</source>
        <translation>{0}的求助机会；按 ` 返回</translation>
    </message>
    <message>
        <source>Light the teams that are right; the others count as wrong.</source>
        <translation>点亮答对的队伍，其余按答错计。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>大屏画面</translation>
    </message>
    <message>
        <source>Marks are not taken any more.</source>
        <translation>现在不再录入评委分。</translation>
    </message>
    <message>
        <source>Marks are still missing</source>
        <translation>评委分尚未录全</translation>
    </message>
    <message>
        <source>Misquoted</source>
        <translation>复述有误</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Names, seats or numbers, a line each</source>
        <translation>姓名、座位或号码，每行一个</translation>
    </message>
    <message>
        <source>New round of presses</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Next (hidden)</source>
        <translation>下一画面（观众看不到）</translation>
    </message>
    <message>
        <source>Next page ({0}/{1})</source>
        <translation>下一页（{0}/{1}）</translation>
    </message>
    <message>
        <source>No answer: for information</source>
        <translation>无答案：仅作说明</translation>
    </message>
    <message>
        <source>No board is marked right. If that is so, press again.</source>
        <translation>没有点亮任何一队。确实无一队答对，请再按一次。</translation>
    </message>
    <message>
        <source>No key: you judge</source>
        <translation>无标准答案：由您判定</translation>
    </message>
    <message>
        <source>No pad: {0}</source>
        <translation>手柄断开 {0}</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>Not now: {0}</source>
        <translation>现在不行：{0}</translation>
    </message>
    <message>
        <source>Not plugged in: gamepad {0} of team {1}.</source>
        <translation>没有接上：第 {1} 队的手柄“{0}”。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未能存盘</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不结束</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>备注：{0}</translation>
    </message>
    <message>
        <source>Nothing follows</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Nothing is left that could be moved.</source>
        <translation>后面没有可以移动的环节了。</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Number key or click picks the question.</source>
        <translation>按数字键或点击选题。</translation>
    </message>
    <message>
        <source>Number key: the team that takes the question.</source>
        <translation>数字键：接答本题的队。</translation>
    </message>
    <message>
        <source>Number keys give a team the floor by hand.</source>
        <translation>按数字键可手动指定作答队伍。</translation>
    </message>
    <message>
        <source>Number keys: questions {0} to {1}</source>
        <translation>数字键：{0}～{1} 号题</translation>
    </message>
    <message>
        <source>Number keys: teams {0} to {1}</source>
        <translation>数字键：{0}–{1} 号队</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>ONE MOMENT</source>
        <translation>请稍候画面</translation>
    </message>
    <message>
        <source>OUTPUT OFF</source>
        <translation>大屏已关</translation>
    </message>
    <message>
        <source>Once more: Space / PageDown</source>
        <translation>再按一次：空格 / PageDown</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>One screen</source>
        <translation>只有一屏</translation>
    </message>
    <message>
        <source>One screen only: Win+P → Extend</source>
        <translation>只有一块屏幕：按 Win+P 选“扩展”</translation>
    </message>
    <message>
        <source>Open a tile ({0} of {1})</source>
        <translation>揭开一块（{0}/{1}）</translation>
    </message>
    <message>
        <source>Open the results</source>
        <translation>打开成绩表</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>可选：{0}</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Output is off</source>
        <translation>大屏已关</translation>
    </message>
    <message>
        <source>Output off</source>
        <translation>大屏已关</translation>
    </message>
    <message>
        <source>Output on</source>
        <translation>大屏已开</translation>
    </message>
    <message>
        <source>PICTURE BEFORE</source>
        <translation>正在回看上一画面</translation>
    </message>
    <message>
        <source>Page {0}/{1}</source>
        <translation>第 {0}/{1} 页</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>Part…</source>
        <translation>部分给分…</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pick a question</source>
        <translation>选题</translation>
    </message>
    <message>
        <source>Pick a team first (its number key), then `.</source>
        <translation>先按数字键选定队伍，再按 `。</translation>
    </message>
    <message>
        <source>Picture alone</source>
        <translation>画面全屏</translation>
    </message>
    <message>
        <source>Place {0} is shared by {1}, and an award depends on it.</source>
        <translation>第 {0} 名由{1}并列，影响奖项。</translation>
    </message>
    <message>
        <source>Place {0} is shared by {1}.</source>
        <translation>第 {0} 名由{1}并列。</translation>
    </message>
    <message>
        <source>Play the film</source>
        <translation>播放视频</translation>
    </message>
    <message>
        <source>Play the sound</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Points: + gives, − takes</source>
        <translation>分数（＋加分，－扣分）</translation>
    </message>
    <message>
        <source>Press the key or button that {0} shall have. Esc leaves it as it is.</source>
        <translation>请按下要分配给{0}的键或手柄按钮；按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Press twice: Space / PageDown</source>
        <translation>按两次：空格 / PageDown</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>抢答顺序</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>提词器</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Q{0}</source>
        <translation>第{0}题</translation>
    </message>
    <message>
        <source>Q{0} declined</source>
        <translation>第{0}题 放弃</translation>
    </message>
    <message>
        <source>Q{0} spare</source>
        <translation>第{0}题（备用）</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已存盘</translation>
    </message>
    <message>
        <source>Recount sheet to print…</source>
        <translation>打印核分表…</translation>
    </message>
    <message>
        <source>Rejudge…</source>
        <translation>改判…</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>Right answers in the hall</source>
        <translation>答对的观众</translation>
    </message>
    <message>
        <source>Right in the hall… ({0})</source>
        <translation>答对的观众…（{0}）</translation>
    </message>
    <message>
        <source>Round {0}: {1}</source>
        <translation>第 {0} 轮：{1}</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Row 3 seat 12
No. 108</source>
        <translation>3 排 12 座
108 号</translation>
    </message>
    <message>
        <source>Rules, to be read aloud</source>
        <translation>本轮规则（宣读）</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <source>SCORES</source>
        <translation>积分榜</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>积分榜</translation>
    </message>
    <message>
        <source>Scores: {0}</source>
        <translation>得分：{0}</translation>
    </message>
    <message>
        <source>Screen {0}</source>
        <translation>大屏 {0}</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>识别屏幕</translation>
    </message>
    <message>
        <source>Secret wagers</source>
        <translation>各队押分（保密）</translation>
    </message>
    <message>
        <source>Secret: only you see what is entered.</source>
        <translation>保密：录入的分数只有您能看到。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>程序设置…</translation>
    </message>
    <message>
        <source>Show it here</source>
        <translation>在本机显示</translation>
    </message>
    <message>
        <source>Show the match again</source>
        <translation>恢复比赛画面</translation>
    </message>
    <message>
        <source>Show “{0}” now?</source>
        <translation>现在展示“{0}”吗？</translation>
    </message>
    <message>
        <source>Something changed meanwhile. What you entered is kept: look, then confirm.</source>
        <translation>刚才情况有变化。您填的内容都在：请看清后再次确认。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出处：{0}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Space / PageDown</source>
        <translation>空格 / PageDown</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Still missing: a reason</source>
        <translation>还缺：原因</translation>
    </message>
    <message>
        <source>Still missing: marks</source>
        <translation>还缺：打分</translation>
    </message>
    <message>
        <source>Still missing: points</source>
        <translation>还缺：分数</translation>
    </message>
    <message>
        <source>Still missing: points and a reason</source>
        <translation>还缺：分数和原因</translation>
    </message>
    <message>
        <source>Stop the clip</source>
        <translation>停住片段</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>标题画面</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Teams are without a key: click “Learn key” in a team's line, then press its key.</source>
        <translation>还有队伍没有按键：请先点该队右边的“录入按键”，再按下该队的键。</translation>
    </message>
    <message>
        <source>Teams that have a key of their own. Click to test them.</source>
        <translation>已分配按键的队伍数。点击进行测试。</translation>
    </message>
    <message>
        <source>Technical fault</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>Texts again</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>That cannot be done at this moment.</source>
        <translation>此刻不能这样做。</translation>
    </message>
    <message>
        <source>The answer is disputed</source>
        <translation>答案有争议</translation>
    </message>
    <message>
        <source>The answer was heard in the hall</source>
        <translation>场内有人说出了答案</translation>
    </message>
    <message>
        <source>The awards</source>
        <translation>获奖名单</translation>
    </message>
    <message>
        <source>The big screen is gone: the clock is stopped. T runs it on.</source>
        <translation>大屏幕已断开，计时已停住。按 T 键继续计时。</translation>
    </message>
    <message>
        <source>The clicker is locked. K lets it in again.</source>
        <translation>翻页笔已锁定。按 K 解锁。</translation>
    </message>
    <message>
        <source>The clicker was pressed again too soon: nothing was done.</source>
        <translation>翻页笔按得太快：未执行。</translation>
    </message>
    <message>
        <source>The clip cannot be played</source>
        <translation>片段无法播放</translation>
    </message>
    <message>
        <source>The clip is silent</source>
        <translation>片段没有声音</translation>
    </message>
    <message>
        <source>The clock is stopped. T runs it on.</source>
        <translation>计时已停住。按 T 键继续计时。</translation>
    </message>
    <message>
        <source>The hall is looking. F9 once more takes the picture away.</source>
        <translation>观众正在看大屏。再按一次 F9 才关闭大屏。</translation>
    </message>
    <message>
        <source>The hall sees the title picture until then.</source>
        <translation>在此之前大屏显示标题画面。</translation>
    </message>
    <message>
        <source>The lot will decide</source>
        <translation>由抽签决定</translation>
    </message>
    <message>
        <source>The match is not over. All is recorded; you can go on later.</source>
        <translation>比赛尚未结束。全部已存盘，可稍后继续。</translation>
    </message>
    <message>
        <source>The match is over</source>
        <translation>比赛结束</translation>
    </message>
    <message>
        <source>The question is faulty</source>
        <translation>题目有误</translation>
    </message>
    <message>
        <source>The round goes on afterwards as it stands.</source>
        <translation>之后本环节从当前状态继续。</translation>
    </message>
    <message>
        <source>The scorer's mistake</source>
        <translation>记分有误</translation>
    </message>
    <message>
        <source>The sound is switched off (M): a clip is silent.</source>
        <translation>声音已关闭（M）：片段没有声音。</translation>
    </message>
    <message>
        <source>The team chooses a value</source>
        <translation>等待队伍选择分值</translation>
    </message>
    <message>
        <source>The team picks a question</source>
        <translation>等待选题</translation>
    </message>
    <message>
        <source>The title picture</source>
        <translation>标题画面</translation>
    </message>
    <message>
        <source>There is no audience screen.</source>
        <translation>没有大屏。</translation>
    </message>
    <message>
        <source>There is no picture before this one.</source>
        <translation>前面没有画面了。</translation>
    </message>
    <message>
        <source>There is no question yet.</source>
        <translation>还没有出过题。</translation>
    </message>
    <message>
        <source>There is no sound device: nobody hears the clip.</source>
        <translation>没有音频设备：片段放不出声音。</translation>
    </message>
    <message>
        <source>There is nothing to take down now.</source>
        <translation>现在没有需要录入的内容。</translation>
    </message>
    <message>
        <source>This answer is not to be judged any more.</source>
        <translation>这次作答已不需要判定。</translation>
    </message>
    <message>
        <source>This team's answer was not judged before.</source>
        <translation>这支队此前没有判定记录。</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>答题时间</translation>
    </message>
    <message>
        <source>Time to press</source>
        <translation>抢答时间</translation>
    </message>
    <message>
        <source>Title picture</source>
        <translation>标题画面</translation>
    </message>
    <message>
        <source>Type points, with a minus where they are taken.</source>
        <translation>请输入分数，扣分在前面加负号。</translation>
    </message>
    <message>
        <source>UNPLUGGED</source>
        <translation>大屏已断开</translation>
    </message>
    <message>
        <source>Uncover the picture</source>
        <translation>开始揭开画面</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <source>Unplugged!</source>
        <translation>已断开！</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Void a question</source>
        <translation>作废题目</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Wagers are not taken any more.</source>
        <translation>现在不再录入押分。</translation>
    </message>
    <message>
        <source>Wagers are still missing</source>
        <translation>押分尚未录全</translation>
    </message>
    <message>
        <source>What is to stay on the big screen?</source>
        <translation>大屏上保留哪个画面？</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>答错</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>before the cue</source>
        <translation>口令前</translation>
    </message>
    <message>
        <source>buzzer {0}</source>
        <translation>抢答键 {0}</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>易</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>免答</translation>
    </message>
    <message>
        <source>first</source>
        <translation>抢到</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>难</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>作答中</translation>
    </message>
    <message>
        <source>if a tie stands</source>
        <translation>并列时进行</translation>
    </message>
    <message>
        <source>if nobody presses</source>
        <translation>如无人抢答</translation>
    </message>
    <message>
        <source>if right</source>
        <translation>如回答正确</translation>
    </message>
    <message>
        <source>its turn</source>
        <translation>轮到该队</translation>
    </message>
    <message>
        <source>keys: {0} to {1}, Tab goes on</source>
        <translation>数字键：{0}～{1}，按 Tab 切换</translation>
    </message>
    <message>
        <source>level</source>
        <translation>同时按下</translation>
    </message>
    <message>
        <source>lives: {0}</source>
        <translation>剩 {0} 次机会</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>不得再答</translation>
    </message>
    <message>
        <source>mean {0} of {1}, worth {2} points</source>
        <translation>平均 {0} 分（满分 {1}），折合 {2} 分</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>misquoted</source>
        <translation>复述有误</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>未分配按键</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>not in this round</source>
        <translation>未参加本环节</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>没有接上</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0} 分</translation>
    </message>
    <message>
        <source>out of the round</source>
        <translation>已出局</translation>
    </message>
    <message>
        <source>out of time</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停</translation>
    </message>
    <message>
        <source>together</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>until decided</source>
        <translation>决出胜负为止</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>what the hall sees</source>
        <translation>观众正在看</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>答错</translation>
    </message>
    <message>
        <source>{0} Q{1}</source>
        <translation>{0}第{1}题</translation>
    </message>
    <message>
        <source>{0} Q{1}: {2}</source>
        <translation>{0}第{1}题：{2}</translation>
    </message>
    <message>
        <source>{0} chooses</source>
        <translation>{0}选分值</translation>
    </message>
    <message>
        <source>{0} gets {1} points. The reason stands in the ledger.</source>
        <translation>给{0}加 {1} 分，原因记入记分明细。</translation>
    </message>
    <message>
        <source>{0} judges have not marked yet.</source>
        <translation>还有 {0} 位评委未打分。</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩 {0} 题</translation>
    </message>
    <message>
        <source>{0} loses {1} points. The reason stands in the ledger.</source>
        <translation>扣{0} {1} 分，原因记入记分明细。</translation>
    </message>
    <message>
        <source>{0} ms behind</source>
        <translation>慢 {0} 毫秒</translation>
    </message>
    <message>
        <source>{0} ms early</source>
        <translation>早 {0} 毫秒</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}／{1}</translation>
    </message>
    <message>
        <source>{0} people; {1} will be drawn by lot. Ctrl+Enter takes down.</source>
        <translation>共 {0} 人，将抽出 {1} 人。按 Ctrl+Enter 录入。</translation>
    </message>
    <message>
        <source>{0} picks</source>
        <translation>{0}选题</translation>
    </message>
    <message>
        <source>{0} presses, ms</source>
        <translation>共 {0} 次，毫秒</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} 题</translation>
    </message>
    <message>
        <source>{0} questions of “{1}” have not been asked.</source>
        <translation>“{1}”还有 {0} 题没有出。</translation>
    </message>
    <message>
        <source>{0} right</source>
        <translation>{0} 队正确</translation>
    </message>
    <message>
        <source>{0} s early</source>
        <translation>早 {0} 秒</translation>
    </message>
    <message>
        <source>{0} spoke before being named</source>
        <translation>{0}未点名先答</translation>
    </message>
    <message>
        <source>{0} teams have not wagered yet.</source>
        <translation>还有 {0} 队未押分。</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}～{1}</translation>
    </message>
    <message>
        <source>{0} was first</source>
        <translation>{0}先按</translation>
    </message>
    <message>
        <source>{0}.   +{1} ms</source>
        <translation>第 {0} 位   +{1} 毫秒</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}. The time stands.</source>
        <translation>{0}：{1} → {2}。计时已停。</translation>
    </message>
    <message>
        <source>{key} drives the console. Take another key.</source>
        <translation>{key} 用于操作台，请换一个键。</translation>
    </message>
    <message>
        <source>{key} is team {team}'s already. Take another key.</source>
        <translation>{key} 已分配给第 {team} 队，请换一个键。</translation>
    </message>
    <message>
        <source>{wide}×{high} {name}</source>
        <translation>{wide}×{high} {name}</translation>
    </message>
    <message>
        <source>↑ ↓ scroll</source>
        <translation>↑ ↓ 翻看</translation>
    </message>
    <message>
        <source>−5 s</source>
        <translation>−5 秒</translation>
    </message>
</context>
<context>
    <name>contest</name>
    <message>
        <source> → {0} go on</source>
        <translation>，晋级 {0} 支</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>+ Stage</source>
        <translation>＋ 阶段</translation>
    </message>
    <message>
        <source>+ Team</source>
        <translation>＋ 队伍</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A workbook for the units to fill in and send back</source>
        <translation>发给各单位填写后交回的表格</translation>
    </message>
    <message>
        <source>Absent and therefore withdrawn: {0}.</source>
        <translation>未到场，按弃权退赛：{0}。</translation>
    </message>
    <message>
        <source>Absent, withdrawn</source>
        <translation>缺席，按退赛处理</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>一次全部揭晓</translation>
    </message>
    <message>
        <source>All heats (Space)</source>
        <translation>全部分组（空格）</translation>
    </message>
    <message>
        <source>All heats, page {0} of {1}</source>
        <translation>全部分组，第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全部材料</translation>
    </message>
    <message>
        <source>All papers (PDF) …</source>
        <translation>全部材料（PDF）…</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>存档 …</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Award {0}</source>
        <translation>第 {0} 档奖</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Awards by place, the best one first. Leave empty what is not given.</source>
        <translation>按名次设奖，高的在前；不设的留空。</translation>
    </message>
    <message>
        <source>Best others</source>
        <translation>其余择优</translation>
    </message>
    <message>
        <source>Best player</source>
        <translation>最佳选手</translation>
    </message>
    <message>
        <source>Best players</source>
        <translation>最佳选手</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>带分</translation>
    </message>
    <message>
        <source>Certificates …</source>
        <translation>颁发证书…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>赛前检查</translation>
    </message>
    <message>
        <source>Choose the list of teams</source>
        <translation>选择参赛名单</translation>
    </message>
    <message>
        <source>Columns that were not read: {0}.</source>
        <translation>未读入的列：{0}。</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>赛事</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>Draw again …</source>
        <translation>重新抽签…</translation>
    </message>
    <message>
        <source>Draw by lot</source>
        <translation>抽签决定</translation>
    </message>
    <message>
        <source>Draw by lot …</source>
        <translation>抽签决定…</translation>
    </message>
    <message>
        <source>Draw lots</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>Draw lots …</source>
        <translation>抽签…</translation>
    </message>
    <message>
        <source>Draw of lots</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>Draw of lots on the big screen</source>
        <translation>大屏幕抽签</translation>
    </message>
    <message>
        <source>Draw {0}</source>
        <translation>第 {0} 次抽签</translation>
    </message>
    <message>
        <source>Draw {0} (counts no more)</source>
        <translation>第 {0} 次抽签（已作废）</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>结束展示</translation>
    </message>
    <message>
        <source>Enter {0} teams</source>
        <translation>录入 {0} 支队伍</translation>
    </message>
    <message>
        <source>Equal teams share the better award</source>
        <translation>并列队同获高一档奖</translation>
    </message>
    <message>
        <source>Excel and CSV ({0})</source>
        <translation>Excel 和 CSV ({0})</translation>
    </message>
    <message>
        <source>Final list</source>
        <translation>总排名</translation>
    </message>
    <message>
        <source>First it must be said who goes on from the stage before.</source>
        <translation>须先确定上一阶段的晋级队。</translation>
    </message>
    <message>
        <source>First of each heat</source>
        <translation>每组前几名</translation>
    </message>
    <message>
        <source>First prize</source>
        <translation>一等奖</translation>
    </message>
    <message>
        <source>For persons, by their answers</source>
        <translation>个人奖（按答题情况）</translation>
    </message>
    <message>
        <source>For units</source>
        <translation>单位奖</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>From Excel …</source>
        <translation>从 Excel 导入…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>晋级情况</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>晋级</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Heat {0}</source>
        <translation>第{0}组</translation>
    </message>
    <message>
        <source>Heats</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Heats and seats follow from the seed and the teams alone: whoever enters the same seed gets the same draw. The record of the competition, in which no draw can be changed or left out, ended in {0} when this was printed.</source>
        <translation>分组和席位只由种子和参加抽签的队伍决定：用同一种子重抽，结果必定相同。赛事记录中的任何一次抽签都不能更改或删除；打印本记录时，赛事记录的校验码为 {0}。</translation>
    </message>
    <message>
        <source>Heats as they were drawn</source>
        <translation>抽签分组结果</translation>
    </message>
    <message>
        <source>Heats of '{0}'</source>
        <translation>“{0}”各组</translation>
    </message>
    <message>
        <source>Host a playoff …</source>
        <translation>举行加赛…</translation>
    </message>
    <message>
        <source>Host of the draw</source>
        <translation>抽签主持人</translation>
    </message>
    <message>
        <source>Host the heat</source>
        <translation>主持本组比赛</translation>
    </message>
    <message>
        <source>It is open again who goes on. A draw of the next stage counts no more; it stays on record.</source>
        <translation>晋级名单将重新开放。下一阶段若已抽签，该次抽签作废，但仍留在记录中。</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领队</translation>
    </message>
    <message>
        <source>Let it take part again …</source>
        <translation>恢复参赛…</translation>
    </message>
    <message>
        <source>List of awards</source>
        <translation>获奖名单</translation>
    </message>
    <message>
        <source>List of awards (Excel) …</source>
        <translation>获奖名单（Excel）…</translation>
    </message>
    <message>
        <source>List of awards (PDF) …</source>
        <translation>获奖名单（PDF）…</translation>
    </message>
    <message>
        <source>List of heats</source>
        <translation>分组名单</translation>
    </message>
    <message>
        <source>List of teams</source>
        <translation>参赛名单</translation>
    </message>
    <message>
        <source>List of teams: {0}</source>
        <translation>参赛名单：{0}</translation>
    </message>
    <message>
        <source>Lot {0} of {1}</source>
        <translation>第 {0} 签，共 {1} 签</translation>
    </message>
    <message>
        <source>Lots are not drawn yet.</source>
        <translation>尚未抽签。</translation>
    </message>
    <message>
        <source>Make certificates of these awards, or look at those that are made</source>
        <translation>按这些奖项制作证书，或查看已做好的证书</translation>
    </message>
    <message>
        <source>Make the next stage</source>
        <translation>生成下一阶段</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>队员</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name of the stage</source>
        <translation>阶段名称</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新队伍</translation>
    </message>
    <message>
        <source>Next lot (Space)</source>
        <translation>下一签（空格）</translation>
    </message>
    <message>
        <source>Next page (Space)</source>
        <translation>下一页（空格）</translation>
    </message>
    <message>
        <source>Next: draw again, {0} is not in the draw.</source>
        <translation>下一步：重新抽签，{0}没有参加抽签。</translation>
    </message>
    <message>
        <source>Next: draw the lots of '{0}'.</source>
        <translation>下一步：为“{0}”抽签。</translation>
    </message>
    <message>
        <source>Next: enter the teams, best from Excel.</source>
        <translation>下一步：录入参赛队，最好从 Excel 导入。</translation>
    </message>
    <message>
        <source>Next: host {0} of '{1}'.</source>
        <translation>下一步：主持“{1}”{0}的比赛。</translation>
    </message>
    <message>
        <source>Next: say who goes on from '{0}'.</source>
        <translation>下一步：确定“{0}”的晋级队。</translation>
    </message>
    <message>
        <source>Next: settle the awards.</source>
        <translation>下一步：确定奖项。</translation>
    </message>
    <message>
        <source>Next: settle the ties of '{0}'.</source>
        <translation>下一步：处理“{0}”的并列。</translation>
    </message>
    <message>
        <source>Next: settle the ties that touch an award.</source>
        <translation>下一步：处理影响奖项的并列。</translation>
    </message>
    <message>
        <source>Next: take the result of {0} of '{1}'.</source>
        <translation>下一步：取用“{1}”{0}的成绩。</translation>
    </message>
    <message>
        <source>No team is entered yet.
Save the template for the units to fill in, and bring in what they send back with 'From Excel'. One or two teams are written quicker by hand.</source>
        <translation>还没有录入参赛队。
可先保存模板发给各单位填写，收回后用“从 Excel 导入”读入；只有一两支队伍时，手工添加更快。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>第 {0} 次</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>没有读入内容。</translation>
    </message>
    <message>
        <source>On the big screen</source>
        <translation>大屏幕展示</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新开放</translation>
    </message>
    <message>
        <source>Open again …</source>
        <translation>重新开放…</translation>
    </message>
    <message>
        <source>Order by hand</source>
        <translation>手工排序</translation>
    </message>
    <message>
        <source>Order by hand …</source>
        <translation>手工排序…</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Papers …</source>
        <translation>主持稿…</translation>
    </message>
    <message>
        <source>Percent, or points of each place</source>
        <translation>百分比，或各名次的分数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Plan the competition</source>
        <translation>赛程设置</translation>
    </message>
    <message>
        <source>Plan the stages …</source>
        <translation>赛程设置…</translation>
    </message>
    <message>
        <source>Plays instead</source>
        <translation>替换上场</translation>
    </message>
    <message>
        <source>Plays no more</source>
        <translation>换下队员</translation>
    </message>
    <message>
        <source>Printed lists and certificates may be wrong then.</source>
        <translation>已打印的名单和证书可能因此失效。</translation>
    </message>
    <message>
        <source>Prize of merit</source>
        <translation>优胜奖</translation>
    </message>
    <message>
        <source>Prize of organisation</source>
        <translation>优秀组织奖</translation>
    </message>
    <message>
        <source>Protocol (PDF) …</source>
        <translation>抽签记录（PDF）…</translation>
    </message>
    <message>
        <source>Protocol of the draw of lots</source>
        <translation>抽签记录</translation>
    </message>
    <message>
        <source>Put the papers into</source>
        <translation>材料放到</translation>
    </message>
    <message>
        <source>Put the teams in order, the best one on top.</source>
        <translation>请排出各队先后，优者在上。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of drawing again</source>
        <translation>重抽原因</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record of the competition</source>
        <translation>赛事记录</translation>
    </message>
    <message>
        <source>Record of the competition: {0}</source>
        <translation>赛事记录校验码：{0}</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the stage</source>
        <translation>删除该阶段</translation>
    </message>
    <message>
        <source>Representative of the teams</source>
        <translation>参赛队代表</translation>
    </message>
    <message>
        <source>Results of all stages</source>
        <translation>各阶段成绩</translation>
    </message>
    <message>
        <source>Rounds of the stage …</source>
        <translation>本阶段环节…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>赛程</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Seats left</source>
        <translation>剩余名额</translation>
    </message>
    <message>
        <source>Second prize</source>
        <translation>二等奖</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>抽签种子</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settle the awards</source>
        <translation>确定奖项</translation>
    </message>
    <message>
        <source>Settle the tie …</source>
        <translation>处理并列…</translation>
    </message>
    <message>
        <source>Space: the next lot  ·  ←: one back  ·  Esc: end the show</source>
        <translation>空格：下一签  ·  ←：退回一步  ·  Esc：结束展示</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage {0}</source>
        <translation>第 {0} 阶段</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Substitute …</source>
        <translation>换人…</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督人</translation>
    </message>
    <message>
        <source>Take part again</source>
        <translation>恢复参赛</translation>
    </message>
    <message>
        <source>Take the playoff</source>
        <translation>取用加赛成绩</translation>
    </message>
    <message>
        <source>Take the result</source>
        <translation>取用成绩</translation>
    </message>
    <message>
        <source>Take the result again</source>
        <translation>重新取用成绩</translation>
    </message>
    <message>
        <source>Take {0} off the list of teams?</source>
        <translation>从参赛名单中删除 {0}？</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>代表队</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>参赛队</translation>
    </message>
    <message>
        <source>Teams by their seats</source>
        <translation>各席队伍／成绩</translation>
    </message>
    <message>
        <source>Teams in order</source>
        <translation>各队先后</translation>
    </message>
    <message>
        <source>Teams of one unit come into different heats, where possible</source>
        <translation>同一单位的队伍尽量分入不同组</translation>
    </message>
    <message>
        <source>Teams of the stage</source>
        <translation>本阶段队伍</translation>
    </message>
    <message>
        <source>Teams that are equal</source>
        <translation>并列的队伍</translation>
    </message>
    <message>
        <source>Teams that are there</source>
        <translation>到场的队伍</translation>
    </message>
    <message>
        <source>Teams that were read</source>
        <translation>读到的队伍</translation>
    </message>
    <message>
        <source>Teams: {0}</source>
        <translation>参赛队：{0} 支</translation>
    </message>
    <message>
        <source>Template …</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>The awards are settled: print the list and the certificates.</source>
        <translation>奖项已确定：可以打印获奖名单和证书。</translation>
    </message>
    <message>
        <source>The best others are known after that.</source>
        <translation>处理之后才能选出其余优胜队。</translation>
    </message>
    <message>
        <source>The final list stands here once heats have results.</source>
        <translation>各组出成绩后，总排名显示在这里。</translation>
    </message>
    <message>
        <source>The first {0} go on.</source>
        <translation>前 {0} 名晋级。</translation>
    </message>
    <message>
        <source>The first {0} of each heat go on, and the best {1} others.</source>
        <translation>每组前 {0} 名晋级，其余队伍中再择优 {1} 支。</translation>
    </message>
    <message>
        <source>The first {0} of each heat go on.</source>
        <translation>每组前 {0} 名晋级。</translation>
    </message>
    <message>
        <source>The heats stand here once the lots of the stage are drawn.</source>
        <translation>本阶段抽签后，各组显示在这里。</translation>
    </message>
    <message>
        <source>The host's paper and the recount sheet of this heat</source>
        <translation>本组的主持稿和核分表</translation>
    </message>
    <message>
        <source>The last stage is not played yet.</source>
        <translation>最后一个阶段还没有比完。</translation>
    </message>
    <message>
        <source>The list of heats, the protocols of the draws, the results of all stages and the list of awards, into a folder.</source>
        <translation>分组名单、抽签记录、各阶段成绩和获奖名单，一起放到一个文件夹。</translation>
    </message>
    <message>
        <source>The lot decides between {0}: the first {1} go on. It is drawn once, and seed and moment go on record.</source>
        <translation>由抽签在 {0} 之间决定先后，前 {1} 名晋级。只抽一次，种子和时间记入记录。</translation>
    </message>
    <message>
        <source>The lot: {0}
Seed {1}, {2}</source>
        <translation>抽签结果：{0}
种子 {1}，{2}</translation>
    </message>
    <message>
        <source>The result that was taken before stays on record.</source>
        <translation>先前取用的成绩仍留在记录中。</translation>
    </message>
    <message>
        <source>The rounds and the base score of all heats of this stage</source>
        <translation>本阶段各组共用的环节和基础分</translation>
    </message>
    <message>
        <source>The teams stand here once heats have results.</source>
        <translation>各组出成绩后，队伍显示在这里。</translation>
    </message>
    <message>
        <source>The template cannot be written: {0}</source>
        <translation>模板无法保存：{0}</translation>
    </message>
    <message>
        <source>The whole competition in one file, with every match: another computer opens it identical, by 'Files', 'Open an archive'.</source>
        <translation>整个赛事连同每一场比赛存成一个文件；在另一台电脑上用“文件”“打开存档”打开，一模一样。</translation>
    </message>
    <message>
        <source>There is a header, and no team below it.</source>
        <translation>只有表头，下面没有队伍。</translation>
    </message>
    <message>
        <source>There is one stage: from it nobody goes on.</source>
        <translation>只有一个阶段，不涉及晋级。</translation>
    </message>
    <message>
        <source>Third prize</source>
        <translation>三等奖</translation>
    </message>
    <message>
        <source>Tick the best players and the units that are honoured, then settle.</source>
        <translation>勾选获奖的最佳选手和单位，然后确定奖项。</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Untick the teams that did not come, then draw. Heats and seats are drawn by a seed that goes on record with the moment.</source>
        <translation>未到场的队伍取消勾选，然后抽签。分组和席位由种子抽出，种子和时间一并记录。</translation>
    </message>
    <message>
        <source>What is doubtful</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>What those who come into this stage bring from the stage before, on top of the base score: a share of their score, rounded, or so many points for each place.</source>
        <translation>晋级到本阶段的队，在基础分之外从上一阶段带入的分：按得分的一定比例（四舍五入），或按小组名次带固定的分。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Which awards</source>
        <translation>奖项设置</translation>
    </message>
    <message>
        <source>Which awards …</source>
        <translation>奖项设置…</translation>
    </message>
    <message>
        <source>Who did not reach the last stage</source>
        <translation>未进入最后阶段的队伍</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>到场情况</translation>
    </message>
    <message>
        <source>Who is there: {0} of {1}</source>
        <translation>到场：{0}／{1}</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>重抽原因</translation>
    </message>
    <message>
        <source>Withdraw a team</source>
        <translation>队伍退赛</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>退赛…</translation>
    </message>
    <message>
        <source>Without a result yet: {0}.</source>
        <translation>还没有成绩：{0}。</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>absent from the draw</source>
        <translation>抽签缺席</translation>
    </message>
    <message>
        <source>changed since: take the result again</source>
        <translation>成绩有变，请重新取用</translation>
    </message>
    <message>
        <source>closed, {0} go on</source>
        <translation>已结束，{0} 支晋级</translation>
    </message>
    <message>
        <source>decision of the jury</source>
        <translation>评委裁定</translation>
    </message>
    <message>
        <source>divided by commas</source>
        <translation>用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>drawn again: {0}</source>
        <translation>重抽原因：{0}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>晋级</translation>
    </message>
    <message>
        <source>goes on (best others)</source>
        <translation>晋级（择优）</translation>
    </message>
    <message>
        <source>how it was found; goes on record</source>
        <translation>写明依据，将记入记录</translation>
    </message>
    <message>
        <source>is placed by the score in it</source>
        <translation>按该阶段得分排名</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>lot</source>
        <translation>抽签</translation>
    </message>
    <message>
        <source>lots are drawn: the reason goes on record</source>
        <translation>已经抽签，修改原因将记入记录</translation>
    </message>
    <message>
        <source>no teams yet</source>
        <translation>还没有队伍</translation>
    </message>
    <message>
        <source>not drawn yet</source>
        <translation>尚未抽签</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不带分</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>over: take the result</source>
        <translation>已赛完，待取用成绩</translation>
    </message>
    <message>
        <source>played</source>
        <translation>已赛完</translation>
    </message>
    <message>
        <source>played: say who goes on</source>
        <translation>已赛完，待确定晋级</translation>
    </message>
    <message>
        <source>playoff</source>
        <translation>加赛</translation>
    </message>
    <message>
        <source>playoff played</source>
        <translation>加赛已结束</translation>
    </message>
    <message>
        <source>playoff running</source>
        <translation>加赛进行中</translation>
    </message>
    <message>
        <source>points by place</source>
        <translation>按名次带分</translation>
    </message>
    <message>
        <source>result taken</source>
        <translation>成绩已取用</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>share, %</source>
        <translation>按得分（%）</translation>
    </message>
    <message>
        <source>shares a place with all of the stage</source>
        <translation>同阶段出局的并列</translation>
    </message>
    <message>
        <source>supervisor, leaders of teams; may be left out</source>
        <translation>监督人、各队领队等，可不填</translation>
    </message>
    <message>
        <source>teams of one unit</source>
        <translation>同单位队伍</translation>
    </message>
    <message>
        <source>teams that met in the stage before</source>
        <translation>上一阶段同组队伍</translation>
    </message>
    <message>
        <source>tie to settle</source>
        <translation>并列，待处理</translation>
    </message>
    <message>
        <source>ties to settle: {0}</source>
        <translation>有 {0} 处并列待处理</translation>
    </message>
    <message>
        <source>to be drawn</source>
        <translation>待抽签</translation>
    </message>
    <message>
        <source>to be played</source>
        <translation>待比赛</translation>
    </message>
    <message>
        <source>waits for the stage before</source>
        <translation>等待上一阶段</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已退赛</translation>
    </message>
    <message>
        <source>withdrawn: {0}</source>
        <translation>退赛：{0}</translation>
    </message>
    <message>
        <source>witnesses: {0}</source>
        <translation>见证人：{0}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1} 名）</translation>
    </message>
    <message>
        <source>{0} are entered already under the same name and stay as they are.</source>
        <translation>其中 {0} 支已有同名队伍，保持不变。</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>{0} 无法写入。</translation>
    </message>
    <message>
        <source>{0} lots to tell</source>
        <translation>待揭晓 {0} 签</translation>
    </message>
    <message>
        <source>{0} of {1} heats played</source>
        <translation>已赛 {0}／{1} 组</translation>
    </message>
    <message>
        <source>{0} papers lie in {1}.</source>
        <translation>{0} 份材料已放到 {1}。</translation>
    </message>
    <message>
        <source>{0} takes part again.</source>
        <translation>{0} 恢复参赛。</translation>
    </message>
    <message>
        <source>{0} takes part no more. Its seat stays empty and the others close up; results that it has stay on record.</source>
        <translation>{0} 不再参赛。其席位空出，同组各队依次靠拢；已有成绩仍留在记录中。</translation>
    </message>
    <message>
        <source>{0} teams are drawn into {1} heats. The draw goes on record at once, and is then told on the big screen.</source>
        <translation>{0} 支队伍分入 {1} 组。抽签结果立即记录，随后在大屏幕上揭晓。</translation>
    </message>
    <message>
        <source>{0} teams go on to '{1}'</source>
        <translation>{0} 支队伍晋级“{1}”</translation>
    </message>
    <message>
        <source>{0} teams in the file, {1} of them new.</source>
        <translation>文件中有 {0} 支队伍，其中 {1} 支是新的。</translation>
    </message>
    <message>
        <source>{0} teams into {1} heats</source>
        <translation>{0} 支队伍分入 {1} 组</translation>
    </message>
    <message>
        <source>{0} teams, {1} a heat</source>
        <translation>{0} 支，每组 {1} 支</translation>
    </message>
    <message>
        <source>{0}, brings {1}</source>
        <translation>{0}，带入 {1} 分</translation>
    </message>
    <message>
        <source>{0}, tie settled by {1}</source>
        <translation>{0}（并列经{1}分出）</translation>
    </message>
    <message>
        <source>{0}, where possible</source>
        <translation>{0}尽量分开</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>{0}. {1} ({2}): {3} of {4} right, {5} points</source>
        <translation>{0}. {1}（{2}）：答 {4} 对 {3}，{5} 分</translation>
    </message>
    <message>
        <source>{0}: how many</source>
        <translation>{0}：名额</translation>
    </message>
    <message>
        <source>{0}: {1} teams, {2} people, {3} went on, best place {4}</source>
        <translation>{0}：{1} 队 {2} 人，晋级 {3} 队，最好名次 {4}</translation>
    </message>
    <message>
        <source>× drawn again from the seed, it comes out otherwise</source>
        <translation>× 按种子重抽，结果不符</translation>
    </message>
    <message>
        <source>△ Equal teams lie on both sides of an award. Settle the tie, let them share, or change the numbers of awards.</source>
        <translation>△ 有并列队跨在奖项界线两边。请分出先后、让其同奖，或调整奖项名额。</translation>
    </message>
    <message>
        <source>△ Ties that touch who goes on: {0}. Choose one below and settle it by a playoff, by lot, or as the jury decides.</source>
        <translation>△ 有 {0} 处并列影响晋级。请在下方逐一选中，以加赛、抽签或评委裁定分出先后。</translation>
    </message>
    <message>
        <source>✓ All {0} entries are as they were written. Fingerprint: {1}</source>
        <translation>✓ 全部 {0} 条记录与写入时一致。校验码：{1}</translation>
    </message>
    <message>
        <source>✓ Closed: {0} teams go on to '{1}'.</source>
        <translation>✓ 本阶段已结束：{0} 支队伍晋级“{1}”。</translation>
    </message>
    <message>
        <source>✓ It is clear who goes on: {0} teams.</source>
        <translation>✓ 晋级队已明确：{0} 支。</translation>
    </message>
    <message>
        <source>✓ drawn again from the seed, it comes out the same</source>
        <translation>✓ 按种子重抽，结果一致</translation>
    </message>
    <message>
        <source>✓ {0} awards are settled.</source>
        <translation>✓ 已确定 {0} 个奖项。</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>A simple text of single choices.</source>
        <translation>只含单选题的简单文本。</translation>
    </message>
    <message>
        <source>Aiken</source>
        <translation>Aiken</translation>
    </message>
    <message>
        <source>All that Moodle holds of a question, pictures too.</source>
        <translation>Moodle 能容纳的题目内容都在，图片也在。</translation>
    </message>
    <message>
        <source>All {0} questions fit, with everything they hold.</source>
        <translation>{0} 题全部可以写入，内容完整。</translation>
    </message>
    <message>
        <source>All {0} questions fit; some lose something:</source>
        <translation>{0} 题全部可以写入，其中有的会丢失部分内容：</translation>
    </message>
    <message>
        <source>An empty workbook to fill in; it holds no questions.</source>
        <translation>一份待填写的空白工作簿，不含题目。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Choices and statements, as Kahoot's own template takes them.</source>
        <translation>选择题和判断题，格式与 Kahoot 的模板一致。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything, to bring in again here or on another machine: .quiz.txt is a text with its media beside it, .zip holds both.</source>
        <translation>全部内容，可在本机或另一台电脑上再导入：.quiz.txt 是文本，媒体放在旁边；.zip 两者都含。</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel template, empty</source>
        <translation>Excel 空白模板</translation>
    </message>
    <message>
        <source>For colleagues who write questions: columns with lists to choose from, and a sheet that explains how to fill them in.</source>
        <translation>发给出题的同事填写：各列带下拉选项，另有一张填写说明。</translation>
    </message>
    <message>
        <source>For learning platforms: a zip of items with a manifest.</source>
        <translation>供学习平台使用：含清单的试题压缩包。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>GIFT (Moodle)</source>
        <translation>GIFT（Moodle）</translation>
    </message>
    <message>
        <source>Hand out “{0}”</source>
        <translation>导出“{0}”</translation>
    </message>
    <message>
        <source>Kahoot workbook</source>
        <translation>Kahoot 工作簿</translation>
    </message>
    <message>
        <source>Language of headings</source>
        <translation>标题文字</translation>
    </message>
    <message>
        <source>Looking what fits …</source>
        <translation>正在检查能写入哪些题……</translation>
    </message>
    <message>
        <source>Moodle XML</source>
        <translation>Moodle XML</translation>
    </message>
    <message>
        <source>Moodle's text format.</source>
        <translation>Moodle 的文本格式。</translation>
    </message>
    <message>
        <source>One row a question; can be brought in again as it was.</source>
        <translation>每题一行，可以原样再导入。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>QTI 2.1 package</source>
        <translation>QTI 2.1 试题包</translation>
    </message>
    <message>
        <source>QTI 3.0 package</source>
        <translation>QTI 3.0 试题包</translation>
    </message>
    <message>
        <source>The key, and the words of the passage each cites.</source>
        <translation>答案，以及每题所引的原文。</translation>
    </message>
    <message>
        <source>The newer form of the same package.</source>
        <translation>同一种试题包的新版本。</translation>
    </message>
    <message>
        <source>The rows of the workbook as plain text, UTF-8.</source>
        <translation>工作簿各行的纯文本，UTF-8 编码。</translation>
    </message>
    <message>
        <source>The same with answer, explanation and source below each question.</source>
        <translation>同上，每题后附答案、解析和出处。</translation>
    </message>
    <message>
        <source>There is no question to hand out.</source>
        <translation>没有可导出的题目。</translation>
    </message>
    <message>
        <source>To print: sections by kind, numbered, without answers.</source>
        <translation>供打印：按题型分节，各节编号，不含答案。</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>不能写入的内容</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>哪些题目</translation>
    </message>
    <message>
        <source>Word: copy for judges</source>
        <translation>Word：评委用卷</translation>
    </message>
    <message>
        <source>Word: paper for contestants</source>
        <translation>Word：选手试卷</translation>
    </message>
    <message>
        <source>Word: paper with key</source>
        <translation>Word：带答案试卷</translation>
    </message>
    <message>
        <source>Write the file …</source>
        <translation>写入文件……</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
    <message>
        <source>all questions</source>
        <translation>全部题目</translation>
    </message>
    <message>
        <source>print drafts too, which nobody has checked</source>
        <translation>草稿也打印（尚未审核的题）</translation>
    </message>
    <message>
        <source>quizapp bank</source>
        <translation>本程序题库</translation>
    </message>
    <message>
        <source>the {0} that are chosen</source>
        <translation>选中的 {0} 题</translation>
    </message>
    <message>
        <source>the {0} that the list shows</source>
        <translation>列表中显示的 {0} 题</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Choose another place.</source>
        <translation>{0} 无法写入：{1}。请换一个位置。</translation>
    </message>
    <message>
        <source>{0} of {1} questions fit; {2} are left out:</source>
        <translation>{1} 题中有 {0} 题可以写入，{2} 题写不进去：</translation>
    </message>
    <message>
        <source>{0} questions are printed; {1} drafts are left out.</source>
        <translation>打印 {0} 题；另有 {1} 道草稿不打印。</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Line {line} does not belong into a story like this.</source>
        <translation>第 {line} 行不应出现在这样的剧本里。</translation>
    </message>
    <message>
        <source>Line {line}: the setting “{name}” cannot have this value.</source>
        <translation>第 {line} 行：设置项“{name}”不能取这个值。</translation>
    </message>
    <message>
        <source>Line {line}: there is no setting “{name}”.</source>
        <translation>第 {line} 行：没有“{name}”这个设置项。</translation>
    </message>
    <message>
        <source>Line {line}: this is not YAML: {reason}</source>
        <translation>第 {line} 行：不是有效的 YAML：{reason}</translation>
    </message>
    <message>
        <source>Line {line}: {fault}</source>
        <translation>第 {line} 行：{fault}</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file is too large for a story.</source>
        <translation>文件太大，不像是剧本。</translation>
    </message>
    <message>
        <source>The step is not understood at “{text}”.</source>
        <translation>这一步从“{text}”处起无法识别。</translation>
    </message>
    <message>
        <source>The story has no “{name}”.</source>
        <translation>剧本缺少“{name}”。</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>No file manager opened. The files lie here:</source>
        <translation>没有打开文件管理器。文件在这里：</translation>
    </message>
</context>
<context>
    <name>game</name>
    <message>
        <source>A board is right, wrong or empty.</source>
        <translation>题板只能判为正确、错误或空白。</translation>
    </message>
    <message>
        <source>A correction needs a reason; it stands in the record.</source>
        <translation>更正必须写明原因，并会留在记录中。</translation>
    </message>
    <message>
        <source>A judge's marks are still missing; enter them first.</source>
        <translation>还有评委没有打分，请先录入。</translation>
    </message>
    <message>
        <source>A lifeline may be used at least once.</source>
        <translation>每种求助方式至少可用1次。</translation>
    </message>
    <message>
        <source>A lifeline stands there twice.</source>
        <translation>同一种求助方式列了两次。</translation>
    </message>
    <message>
        <source>A lot among the hall is drawn for at least 1 winner.</source>
        <translation>现场抽奖至少要抽出1名。</translation>
    </message>
    <message>
        <source>A match needs teams and rounds.</source>
        <translation>比赛要有队伍和轮次。</translation>
    </message>
    <message>
        <source>A picture is covered by 6, 9, 12, 16, 20, 24 or 30 tiles.</source>
        <translation>画面只能遮成 6、9、12、16、20、24 或 30 块。</translation>
    </message>
    <message>
        <source>A question is passed on where teams answer in turn; a race has a rule of its own.</source>
        <translation>转答只用于各队轮流作答的轮次；抢答题另有补答规则。</translation>
    </message>
    <message>
        <source>A question that is passed on goes to at least 1 team.</source>
        <translation>转答至少要转给1个队。</translation>
    </message>
    <message>
        <source>A question that was passed over comes again</source>
        <translation>跳过的题再次给出</translation>
    </message>
    <message>
        <source>A question's value is below 0.</source>
        <translation>题目分值小于 0。</translation>
    </message>
    <message>
        <source>A round for the last one standing needs at least 1 life for each team.</source>
        <translation>留到最后的轮次，每队至少要有1次机会。</translation>
    </message>
    <message>
        <source>A round that ends when a tie is decided is a buzzer race of the tied teams.</source>
        <translation>“决出胜负为止”的轮次只能是并列队之间的抢答。</translation>
    </message>
    <message>
        <source>A team can decline only where it chooses a value.</source>
        <translation>只有自选分值的轮次才能放弃。</translation>
    </message>
    <message>
        <source>A time is below 0 seconds.</source>
        <translation>时间设置小于 0 秒。</translation>
    </message>
    <message>
        <source>A value stands there twice.</source>
        <translation>有重复的分值。</translation>
    </message>
    <message>
        <source>A wager is still missing; enter it first.</source>
        <translation>还有队没有押分，请先录入。</translation>
    </message>
    <message>
        <source>A wager needs a least not above its most, and a step of at least 1.</source>
        <translation>押分的下限不能高于上限，档次至少为1分。</translation>
    </message>
    <message>
        <source>A wager of team {team} is from {least} to {most}, in steps of {step}.</source>
        <translation>第{team}队可押{least}至{most}分，以{step}分为一档。</translation>
    </message>
    <message>
        <source>A wager takes the place of the value: no values to choose, no race, no board, no clock of a turn, no passing on, no marks.</source>
        <translation>押分代替题目分值：不能再选分值，也不能与抢答、选题板、整轮限时、转答或评委打分同用。</translation>
    </message>
    <message>
        <source>Against each other: {teams}</source>
        <translation>对阵：{teams}</translation>
    </message>
    <message>
        <source>Against the clock</source>
        <translation>限时快答</translation>
    </message>
    <message>
        <source>Against the clock no picture is uncovered tile by tile; choose one of the two.</source>
        <translation>限时快答时不能逐块揭开画面，请二选一。</translation>
    </message>
    <message>
        <source>Against the clock questions follow each other: no choice, no lives, no passing on, no lifelines.</source>
        <translation>限时快答的题目连续给出：不能选题、淘汰、转答或使用求助。</translation>
    </message>
    <message>
        <source>All answer together</source>
        <translation>共答</translation>
    </message>
    <message>
        <source>An adjustment of 0 points changes nothing.</source>
        <translation>调整 0 分等于没有调整。</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>换题</translation>
    </message>
    <message>
        <source>Another team may take the question</source>
        <translation>其他队可以补答</translation>
    </message>
    <message>
        <source>Answer complete</source>
        <translation>回答完毕</translation>
    </message>
    <message>
        <source>Answer complete: stop the time</source>
        <translation>回答完毕：停表</translation>
    </message>
    <message>
        <source>Answer shown</source>
        <translation>公布答案</translation>
    </message>
    <message>
        <source>As many judges' marks are left out as there are judges: none would count.</source>
        <translation>去掉的最高分和最低分太多，没有评委的分可以计算。</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Assigned questions</source>
        <translation>指定题</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>颁奖</translation>
    </message>
    <message>
        <source>Back to the round</source>
        <translation>回到比赛</translation>
    </message>
    <message>
        <source>Back to: {round}</source>
        <translation>回到：{round}</translation>
    </message>
    <message>
        <source>Bearing</source>
        <translation>仪态</translation>
    </message>
    <message>
        <source>Beep: open the race</source>
        <translation>鸣响：开始抢答</translation>
    </message>
    <message>
        <source>Begin: {round}</source>
        <translation>开始：{round}</translation>
    </message>
    <message>
        <source>Board of topics</source>
        <translation>选题板</translation>
    </message>
    <message>
        <source>Buzzer race</source>
        <translation>抢答</translation>
    </message>
    <message>
        <source>Call a spare question</source>
        <translation>请出备用题</translation>
    </message>
    <message>
        <source>Call the next pair</source>
        <translation>请下一组对阵</translation>
    </message>
    <message>
        <source>Call the next question</source>
        <translation>请出下一题</translation>
    </message>
    <message>
        <source>Check of the scores</source>
        <translation>核分</translation>
    </message>
    <message>
        <source>Choose the team that was first (its number key).</source>
        <translation>请选择先按的队伍（按数字键）。</translation>
    </message>
    <message>
        <source>Clip over</source>
        <translation>片段放完</translation>
    </message>
    <message>
        <source>Clip started</source>
        <translation>开始播放片段</translation>
    </message>
    <message>
        <source>Clip stopped</source>
        <translation>片段停住</translation>
    </message>
    <message>
        <source>Clip stopped by a press</source>
        <translation>有队抢答，片段停住</translation>
    </message>
    <message>
        <source>Clue {number} shown, now {value} points</source>
        <translation>给出第{number}条线索，现值{value}分</translation>
    </message>
    <message>
        <source>Clues</source>
        <translation>连环题</translation>
    </message>
    <message>
        <source>Clues are for one team at a time: in turn, or in a race.</source>
        <translation>线索题由一个队作答：轮流或抢答，不能各队同时作答。</translation>
    </message>
    <message>
        <source>Clues go with neither a board, a wager nor the clock of a whole turn.</source>
        <translation>线索题不能与选题板、押分或整轮限时同用。</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Count the marks</source>
        <translation>计算得分</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>表达</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>翻倍</translation>
    </message>
    <message>
        <source>Draw among those who were right</source>
        <translation>在答对的观众中抽奖</translation>
    </message>
    <message>
        <source>Drawn by lot: {names} (seed {seed})</source>
        <translation>抽出：{names}（种子 {seed}）</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>对战</translation>
    </message>
    <message>
        <source>Each criterion needs a mark from 0 to its most, at most one decimal.</source>
        <translation>每项都要打分，从0分到该项满分，最多一位小数。</translation>
    </message>
    <message>
        <source>Either the team chooses the value or the question brings its own, not both.</source>
        <translation>分值要么由队伍选择，要么由题目自带，不能两者都选。</translation>
    </message>
    <message>
        <source>End of the round: scores</source>
        <translation>本轮结束：显示比分</translation>
    </message>
    <message>
        <source>Entrance of the teams</source>
        <translation>各队亮相</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免答</translation>
    </message>
    <message>
        <source>Explanation shown</source>
        <translation>出示解析</translation>
    </message>
    <message>
        <source>Finish this question, or void it, first.</source>
        <translation>请先完成本题，或作废本题。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on to: {item}</source>
        <translation>下一环节：{item}</translation>
    </message>
    <message>
        <source>Go to the ranking</source>
        <translation>进入名次公布</translation>
    </message>
    <message>
        <source>In a race nobody needs to be exempt: press, or do not.</source>
        <translation>抢答题无须免答：不按抢答器即可。</translation>
    </message>
    <message>
        <source>In this round a team may not decline.</source>
        <translation>本轮不允许放弃选题。</translation>
    </message>
    <message>
        <source>In this round the question need not be repeated.</source>
        <translation>本轮不要求复述题目。</translation>
    </message>
    <message>
        <source>Interlude</source>
        <translation>插播</translation>
    </message>
    <message>
        <source>It is already running.</source>
        <translation>已经在播放。</translation>
    </message>
    <message>
        <source>Judge the answer first: + right, - wrong.</source>
        <translation>请先判定答案：+ 正确，- 错误。</translation>
    </message>
    <message>
        <source>Judge {judge} gave {marks}</source>
        <translation>{judge}号评委打{marks}分</translation>
    </message>
    <message>
        <source>Judges mark one team at a time: no race, no passing on, no clock of a turn, no clues, no lives.</source>
        <translation>评委一次为一个队打分：不能与抢答、转答、整轮限时、线索或淘汰同用。</translation>
    </message>
    <message>
        <source>Judges need at least 1 criterion, each of at least 1 mark.</source>
        <translation>评委打分至少要有1个项目，每项满分至少1分。</translation>
    </message>
    <message>
        <source>Last one standing</source>
        <translation>擂台</translation>
    </message>
    <message>
        <source>Leaders, guests and judges</source>
        <translation>介绍领导、嘉宾和评委</translation>
    </message>
    <message>
        <source>Let the time run on</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <source>Marks by judges</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Match ended</source>
        <translation>比赛结束</translation>
    </message>
    <message>
        <source>Match opened</source>
        <translation>打开比赛</translation>
    </message>
    <message>
        <source>Match opened; banks under seal: {banks}</source>
        <translation>比赛开始；已封存的题库：{banks}</translation>
    </message>
    <message>
        <source>Name the team that pressed first, then judge its answer.</source>
        <translation>请先点名抢到的队伍，再判定。</translation>
    </message>
    <message>
        <source>Name {team}</source>
        <translation>点名：{team}</translation>
    </message>
    <message>
        <source>Next question, the clock runs on</source>
        <translation>下一题，继续计时</translation>
    </message>
    <message>
        <source>Next team against the clock</source>
        <translation>请下一队限时快答</translation>
    </message>
    <message>
        <source>Next team chooses a value</source>
        <translation>下一队选择分值</translation>
    </message>
    <message>
        <source>Next team picks</source>
        <translation>请下一队选题</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>没有正在进行的计时。</translation>
    </message>
    <message>
        <source>No clue can be shown now.</source>
        <translation>现在不能给出线索。</translation>
    </message>
    <message>
        <source>No match is open.</source>
        <translation>没有打开比赛。</translation>
    </message>
    <message>
        <source>No question can be passed over now.</source>
        <translation>现在不能跳过题目。</translation>
    </message>
    <message>
        <source>No team has the floor: there is no answer to judge.</source>
        <translation>没有队伍在作答，无从判定。</translation>
    </message>
    <message>
        <source>No team is choosing now.</source>
        <translation>现在没有队伍在选择分值。</translation>
    </message>
    <message>
        <source>No team is left standing: nobody takes part in this round.</source>
        <translation>场上没有队伍了：这一轮无人参加。</translation>
    </message>
    <message>
        <source>No team is picking now.</source>
        <translation>现在没有队在选题。</translation>
    </message>
    <message>
        <source>No tie touches an award: nobody takes part in this round.</source>
        <translation>没有影响奖项的并列，本轮无队参加。</translation>
    </message>
    <message>
        <source>No wagers are taken now.</source>
        <translation>现在不能押分。</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>无人作答</translation>
    </message>
    <message>
        <source>Nobody of the hall is asked now.</source>
        <translation>现在不是观众作答的时候。</translation>
    </message>
    <message>
        <source>Nobody presses: close the race</source>
        <translation>无人抢答：结束抢答</translation>
    </message>
    <message>
        <source>Nobody takes it: close the question</source>
        <translation>无人补答：结束本题</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在播放的片段。</translation>
    </message>
    <message>
        <source>Number {number} cannot be picked: it is open or not there.</source>
        <translation>不能选{number}号：已经选过，或没有这个题号。</translation>
    </message>
    <message>
        <source>On a board the cell is the value, not the question.</source>
        <translation>选题板上的分值以格子为准，不能再用题目自带的分值。</translation>
    </message>
    <message>
        <source>Only a team alone can answer against the clock.</source>
        <translation>限时快答只能由一个队单独进行。</translation>
    </message>
    <message>
        <source>Only a team whose own question it is can have it swapped.</source>
        <translation>只有轮到自己作答的队才能换题。</translation>
    </message>
    <message>
        <source>Only a team whose turn it is can choose a value; give this round one value.</source>
        <translation>只有轮流作答时才能选择分值，本轮请只设一个分值。</translation>
    </message>
    <message>
        <source>Only where teams answer in turn can a team pick from a board or a number.</source>
        <translation>只有各队轮流作答时，才能由队选题板或题号。</translation>
    </message>
    <message>
        <source>Open the wagers</source>
        <translation>开始押分</translation>
    </message>
    <message>
        <source>Part of the points is a number from 0 to {value}.</source>
        <translation>部分给分应在 0 到 {value} 之间。</translation>
    </message>
    <message>
        <source>Personal questions</source>
        <translation>个人必答</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>合影</translation>
    </message>
    <message>
        <source>Pick a question first: enter its number.</source>
        <translation>请先选题：输入题号。</translation>
    </message>
    <message>
        <source>Picture covered; tiles by lot {seed}</source>
        <translation>画面已遮住，揭开次序按签号 {seed}</translation>
    </message>
    <message>
        <source>Place {place} shown</source>
        <translation>公布第 {place} 名</translation>
    </message>
    <message>
        <source>Playoff</source>
        <translation>加赛</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>领奖台</translation>
    </message>
    <message>
        <source>Points for standing at the end need a round in which teams can fall.</source>
        <translation>留到最后的加分只用于有淘汰的轮次。</translation>
    </message>
    <message>
        <source>Pressed together: {teams}</source>
        <translation>同时按下：{teams}</translation>
    </message>
    <message>
        <source>Program started again</source>
        <translation>程序重新启动</translation>
    </message>
    <message>
        <source>Programme: {item}</source>
        <translation>环节：{item}</translation>
    </message>
    <message>
        <source>Programme: “{item}” moved to place {place}</source>
        <translation>节目单：“{item}”移到第 {place} 项</translation>
    </message>
    <message>
        <source>Question shown</source>
        <translation>出示题目</translation>
    </message>
    <message>
        <source>Question void: {reason}</source>
        <translation>本题作废：{reason}</translation>
    </message>
    <message>
        <source>Question {number} called</source>
        <translation>请出第 {number} 题</translation>
    </message>
    <message>
        <source>Question {number} called, {value} points</source>
        <translation>请出第 {number} 题，{value} 分</translation>
    </message>
    <message>
        <source>Question {number} has not been asked.</source>
        <translation>第 {number} 题还没有出过。</translation>
    </message>
    <message>
        <source>Question {number} is void.</source>
        <translation>第 {number} 题已作废。</translation>
    </message>
    <message>
        <source>Questions for the hall</source>
        <translation>观众互动</translation>
    </message>
    <message>
        <source>Race opened</source>
        <translation>开始抢答</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>公布名次</translation>
    </message>
    <message>
        <source>Ranking begun</source>
        <translation>开始公布名次</translation>
    </message>
    <message>
        <source>Reading is done: get ready</source>
        <translation>读题完毕：预备</translation>
    </message>
    <message>
        <source>Ready for the cue</source>
        <translation>预备，等待口令</translation>
    </message>
    <message>
        <source>Record: time ran out</source>
        <translation>记录：超时</translation>
    </message>
    <message>
        <source>Right in the hall: {names}</source>
        <translation>答对的观众：{names}</translation>
    </message>
    <message>
        <source>Risk questions</source>
        <translation>风险题</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>比赛轮次</translation>
    </message>
    <message>
        <source>Round begun: {round}</source>
        <translation>本轮开始：{round}</translation>
    </message>
    <message>
        <source>Round over: scores shown</source>
        <translation>本轮结束：已显示比分</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>宣读规则</translation>
    </message>
    <message>
        <source>Rules of {round}</source>
        <translation>{round}规则</translation>
    </message>
    <message>
        <source>Score the boards: nobody right</source>
        <translation>亮题板记分：无一队答对</translation>
    </message>
    <message>
        <source>Score the boards: {n} right</source>
        <translation>亮题板记分：{n} 队答对</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>公布比分</translation>
    </message>
    <message>
        <source>Show all awards</source>
        <translation>公布全部奖项</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>公布答案</translation>
    </message>
    <message>
        <source>Show the explanation</source>
        <translation>出示解析</translation>
    </message>
    <message>
        <source>Show the next clue</source>
        <translation>给出下一条线索</translation>
    </message>
    <message>
        <source>Show the next place</source>
        <translation>公布下一名次</translation>
    </message>
    <message>
        <source>Show the question</source>
        <translation>出示题目</translation>
    </message>
    <message>
        <source>Show the teams</source>
        <translation>介绍参赛队</translation>
    </message>
    <message>
        <source>Something happened just before: look, then press again.</source>
        <translation>刚才已有变化：请看清后再按一次。</translation>
    </message>
    <message>
        <source>Start the time</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Start: the clock runs</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Team questions</source>
        <translation>团队必答</translation>
    </message>
    <message>
        <source>Team {team} cannot have spoken out of turn now.</source>
        <translation>第 {team} 队此时不可能抢先作答。</translation>
    </message>
    <message>
        <source>Team {team} cannot use this lifeline now.</source>
        <translation>第{team}队现在不能使用这种求助。</translation>
    </message>
    <message>
        <source>Team {team} did not take part in that round.</source>
        <translation>第 {team} 队没有参加那一轮。</translation>
    </message>
    <message>
        <source>Team {team} does not wager at this question.</source>
        <translation>第{team}队不在本题押分之列。</translation>
    </message>
    <message>
        <source>Team {team} is locked out of this question.</source>
        <translation>第 {team} 队已被取消本题资格。</translation>
    </message>
    <message>
        <source>Team {team} is not among those that pressed together.</source>
        <translation>第 {team} 队不在同时按下的队伍之中。</translation>
    </message>
    <message>
        <source>Teams shown</source>
        <translation>介绍参赛队</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>字卡</translation>
    </message>
    <message>
        <source>The clock is already running.</source>
        <translation>计时已在进行。</translation>
    </message>
    <message>
        <source>The clock is already stopped.</source>
        <translation>计时已经停止。</translation>
    </message>
    <message>
        <source>The judges' marks decide here: enter them.</source>
        <translation>本题由评委打分决定，请录入评委的分。</translation>
    </message>
    <message>
        <source>The last decision was taken back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>The match has already begun.</source>
        <translation>比赛已经开始。</translation>
    </message>
    <message>
        <source>The match is over</source>
        <translation>比赛结束</translation>
    </message>
    <message>
        <source>The match is over.</source>
        <translation>比赛已经结束。</translation>
    </message>
    <message>
        <source>The number of questions to pass over is below 0.</source>
        <translation>可跳过的题数小于0。</translation>
    </message>
    <message>
        <source>The other teams may answer</source>
        <translation>其他队可以作答</translation>
    </message>
    <message>
        <source>The programme names a round that is not there.</source>
        <translation>节目单中有一个不存在的轮次。</translation>
    </message>
    <message>
        <source>The question goes to the hall</source>
        <translation>本题交给现场观众</translation>
    </message>
    <message>
        <source>The question is passed on to {team}</source>
        <translation>题目转给{team}</translation>
    </message>
    <message>
        <source>The round has no question: set at least 1.</source>
        <translation>本轮没有题目：至少设 1 题。</translation>
    </message>
    <message>
        <source>The round has no value.</source>
        <translation>本轮没有分值。</translation>
    </message>
    <message>
        <source>The team before can pick only where there is a choice: a board, numbers, values.</source>
        <translation>有选题板、题号或分值可选时，才能由上一队代选。</translation>
    </message>
    <message>
        <source>The team chooses a value first.</source>
        <translation>请先由队伍选择分值。</translation>
    </message>
    <message>
        <source>The tied teams race again</source>
        <translation>同时按下的队伍重新抢答</translation>
    </message>
    <message>
        <source>The time ended before this answer: by the rules it does not count.</source>
        <translation>时间已到，按规则本题不再计分。</translation>
    </message>
    <message>
        <source>There are no boards to mark now.</source>
        <translation>现在没有要判的题板。</translation>
    </message>
    <message>
        <source>There is no floor to give now.</source>
        <translation>现在不能指定作答队伍。</translation>
    </message>
    <message>
        <source>There is no item {number} in the programme.</source>
        <translation>节目单中没有第{number}个环节。</translation>
    </message>
    <message>
        <source>There is no judge {judge}.</source>
        <translation>没有{judge}号评委。</translation>
    </message>
    <message>
        <source>There is no picture to show large now.</source>
        <translation>现在没有可以全屏的画面。</translation>
    </message>
    <message>
        <source>There is no question on the screen.</source>
        <translation>大屏上没有题目。</translation>
    </message>
    <message>
        <source>There is no round {number}.</source>
        <translation>没有第 {number} 轮。</translation>
    </message>
    <message>
        <source>There is no team {team}.</source>
        <translation>没有第 {team} 队。</translation>
    </message>
    <message>
        <source>There is no tile to open now.</source>
        <translation>现在没有可以揭开的块。</translation>
    </message>
    <message>
        <source>There is nothing to mark now.</source>
        <translation>现在没有可打分的内容。</translation>
    </message>
    <message>
        <source>There is nothing to play now.</source>
        <translation>现在没有可以播放的片段。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This question is still being played: judge it first.</source>
        <translation>本题还在进行，请先判定。</translation>
    </message>
    <message>
        <source>Tie: draw a lot</source>
        <translation>同时按下：抽签决定</translation>
    </message>
    <message>
        <source>Tie: race again</source>
        <translation>同时按下：重新抢答</translation>
    </message>
    <message>
        <source>Tile opened</source>
        <translation>揭开一块</translation>
    </message>
    <message>
        <source>Time is up: end this turn</source>
        <translation>时间到：结束本队答题</translation>
    </message>
    <message>
        <source>Time ran out</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Time to answer for all</source>
        <translation>全体作答计时</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>片头</translation>
    </message>
    <message>
        <source>Too few judges have marked: all of their marks would be left out.</source>
        <translation>打分的评委太少，去掉最高分和最低分后就没有了。</translation>
    </message>
    <message>
        <source>Two options away</source>
        <translation>去掉两个</translation>
    </message>
    <message>
        <source>Wager</source>
        <translation>押分</translation>
    </message>
    <message>
        <source>Wagers opened</source>
        <translation>开始押分</translation>
    </message>
    <message>
        <source>Waiting: choose who was first</source>
        <translation>等待：选择先按的队伍</translation>
    </message>
    <message>
        <source>Waiting: marks ({marked} of {judges} judges)</source>
        <translation>等待评委打分（{marked}/{judges}）</translation>
    </message>
    <message>
        <source>Waiting: pick a question</source>
        <translation>等待选题</translation>
    </message>
    <message>
        <source>Waiting: right (+) or wrong (-)</source>
        <translation>等待判定：正确（+）或错误（-）</translation>
    </message>
    <message>
        <source>Waiting: the team chooses a value</source>
        <translation>等待：队伍选择分值</translation>
    </message>
    <message>
        <source>Waiting: wagers ({placed} of {teams})</source>
        <translation>等待押分（{placed}/{teams}）</translation>
    </message>
    <message>
        <source>Where a miss puts a team out, nobody may decline.</source>
        <translation>有淘汰的轮次不能放弃答题。</translation>
    </message>
    <message>
        <source>Where all answer at once nobody can ask for help or have options taken away: time and options are everybody's.</source>
        <translation>各队同时作答时不能求助或去掉选项：时间和选项是大家的。</translation>
    </message>
    <message>
        <source>Where judges mark, a lifeline can only swap the topic.</source>
        <translation>评委打分的轮次，求助只能是换题。</translation>
    </message>
    <message>
        <source>Where numbers are picked, every question has the same value; give one value.</source>
        <translation>按题号选题时各题分值相同，请只设一个分值。</translation>
    </message>
    <message>
        <source>Where the hall answers no team takes part: no pairs, no lives, no lifelines.</source>
        <translation>观众作答时各队不参加：不能设对阵、淘汰或求助。</translation>
    </message>
    <message>
        <source>Where the hall answers there is no order of turns.</source>
        <translation>观众作答时没有出场顺序。</translation>
    </message>
    <message>
        <source>With clues the value falls: give at least 2 values, the largest first.</source>
        <translation>线索题的分值递减：至少设2个分值，从大到小排列。</translation>
    </message>
    <message>
        <source>Wrong is out</source>
        <translation>一站到底</translation>
    </message>
    <message>
        <source>adjusted</source>
        <translation>调整分数</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>early: foul</source>
        <translation>提前按：犯规</translation>
    </message>
    <message>
        <source>first</source>
        <translation>抢得</translation>
    </message>
    <message>
        <source>foul</source>
        <translation>犯规</translation>
    </message>
    <message>
        <source>judged again</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>judges' marks</source>
        <translation>评委打分</translation>
    </message>
    <message>
        <source>no race</source>
        <translation>非抢答时间</translation>
    </message>
    <message>
        <source>not in this race</source>
        <translation>不在抢答之列</translation>
    </message>
    <message>
        <source>partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>question repeated wrongly</source>
        <translation>复述有误</translation>
    </message>
    <message>
        <source>question void</source>
        <translation>本题作废</translation>
    </message>
    <message>
        <source>right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>still standing</source>
        <translation>留到最后</translation>
    </message>
    <message>
        <source>the foul of {team}</source>
        <translation>{team}犯规</translation>
    </message>
    <message>
        <source>the last step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>the verdicts on {n} teams</source>
        <translation>对 {n} 支队的评判</translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>太晚</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>答错</translation>
    </message>
    <message>
        <source>{picker} chooses for {team}</source>
        <translation>{picker}为{team}选题</translation>
    </message>
    <message>
        <source>{team} answered without being named</source>
        <translation>{team}未点名先答</translation>
    </message>
    <message>
        <source>{team} chooses</source>
        <translation>{team}选题</translation>
    </message>
    <message>
        <source>{team} declined</source>
        <translation>{team}放弃</translation>
    </message>
    <message>
        <source>{team} has placed its wager</source>
        <translation>{team}已押分</translation>
    </message>
    <message>
        <source>{team} has the floor</source>
        <translation>由{team}作答</translation>
    </message>
    <message>
        <source>{team} is to answer against the clock</source>
        <translation>{team}准备限时快答</translation>
    </message>
    <message>
        <source>{team} judged again: {verdict} ({reason})</source>
        <translation>{team}改判：{verdict}（{reason}）</translation>
    </message>
    <message>
        <source>{team} passed the question over</source>
        <translation>{team}跳过本题</translation>
    </message>
    <message>
        <source>{team} pressed early (foul {nth}): out</source>
        <translation>{team}提前按键（第 {nth} 次犯规）：取消本题资格</translation>
    </message>
    <message>
        <source>{team} pressed early (foul {nth}): question over</source>
        <translation>{team}提前按键（第 {nth} 次犯规）：本题作废</translation>
    </message>
    <message>
        <source>{team} pressed early (foul {nth}): warned</source>
        <translation>{team}提前按键（第 {nth} 次犯规）：警告</translation>
    </message>
    <message>
        <source>{team} pressed first</source>
        <translation>{team}抢得</translation>
    </message>
    <message>
        <source>{team} uses a lifeline: {lifeline}</source>
        <translation>{team}使用求助：{lifeline}</translation>
    </message>
    <message>
        <source>{team}: adjusted {points} ({note})</source>
        <translation>{team}：调整 {points} 分（{note}）</translation>
    </message>
    <message>
        <source>{team}: board {verdict}</source>
        <translation>{team}题板：{verdict}</translation>
    </message>
    <message>
        <source>{team}: its time is over</source>
        <translation>{team}答题结束</translation>
    </message>
    <message>
        <source>{team}: mark removed</source>
        <translation>{team}：取消题板判定</translation>
    </message>
    <message>
        <source>{team}: {verdict}, {points}</source>
        <translation>{team}：{verdict}，{points} 分</translation>
    </message>
    <message>
        <source>{value} is not one of the values of this round.</source>
        <translation>{value} 不是本轮可选的分值。</translation>
    </message>
    <message>
        <source>“{item}” can only stand behind what runs now, not before it.</source>
        <translation>“{item}”只能排在正在进行的环节之后。</translation>
    </message>
    <message>
        <source>“{item}” has begun: it keeps its place. Only what is still to come can be moved; to show it once more, go to it.</source>
        <translation>“{item}”已经进行过，位置不能动；只有还没开始的环节可以移动。想再来一次，转到它就行。</translation>
    </message>
    <message>
        <source>“{item}” stays where it is: a playoff parts teams that are equal after all other rounds.</source>
        <translation>“{item}”位置不变：加赛用来决出其他各轮之后仍并列的队，要排在各轮后面。</translation>
    </message>
    <message>
        <source>“{item}” stays where it is: the ranking comes after all rounds.</source>
        <translation>“{item}”位置不变：公布名次要在各轮之后。</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>(no title)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>+ New bank</source>
        <translation>+ 新建题库</translation>
    </message>
    <message>
        <source>+ New competition</source>
        <translation>＋ 新建比赛</translation>
    </message>
    <message>
        <source>+ Several matches: heats, draw of lots, final</source>
        <translation>＋ 多场赛事（分组、抽签、决赛）</translation>
    </message>
    <message>
        <source>A competition whose teams go from heats to a final</source>
        <translation>队伍从各组晋级到决赛的赛事</translation>
    </message>
    <message>
        <source>A match was not finished. Nothing recorded is lost.</source>
        <translation>有比赛尚未结束，已记录的内容一项不少。</translation>
    </message>
    <message>
        <source>A trial run; it touches neither scores nor used questions</source>
        <translation>试走一遍，不影响正式比分，也不算用过题目</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>关于…</translation>
    </message>
    <message>
        <source>All finished matches</source>
        <translation>全部已结束的比赛</translation>
    </message>
    <message>
        <source>Archive the competition …</source>
        <translation>竞赛存档…</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>存档…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificates…</source>
        <translation>证书…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>演出前检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colours of the windows</source>
        <translation>窗口颜色</translation>
    </message>
    <message>
        <source>Competitions</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the competition '{0}'? It is listed no more; its record and the records of its matches stay.</source>
        <translation>删除赛事“{0}”？列表中不再显示，赛事记录和各场比赛记录仍保留。</translation>
    </message>
    <message>
        <source>Delete the competition '{0}'? Its teams and rounds are gone then; the records of matches already played stay.</source>
        <translation>删除比赛“{0}”吗？它的队伍和轮次设置将不再保留，已举行过的比赛记录不受影响。</translation>
    </message>
    <message>
        <source>Do not go on with {0}</source>
        <translation>不再继续 {0}</translation>
    </message>
    <message>
        <source>Do not offer this match any more? Its log stays, but it cannot be gone on with here.</source>
        <translation>不再列出这场比赛吗？比赛记录会保留，但不能再从这里继续。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit the bank</source>
        <translation>编辑题库</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finished: {0}</source>
        <translation>已结束：{0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>继续 {0}</translation>
    </message>
    <message>
        <source>Goes on on the spare computer: the match in one file, keys and all</source>
        <translation>换备用电脑继续：比赛连同抢答键写入一个文件</translation>
    </message>
    <message>
        <source>Hand over {0}</source>
        <translation>移交{0}</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Handed over to another computer {0}</source>
        <translation>{0} 已移交到另一台电脑</translation>
    </message>
    <message>
        <source>Host the match</source>
        <translation>主持比赛</translation>
    </message>
    <message>
        <source>Host's paper and recount sheet …</source>
        <translation>主持稿和核分表…</translation>
    </message>
    <message>
        <source>Issue certificates, look them up, check one that somebody holds</source>
        <translation>颁发证书、查登记簿、核验别人手里的证书</translation>
    </message>
    <message>
        <source>Knowledge competition</source>
        <translation>知识竞赛</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last recorded {0}: decision {1}, {2}</source>
        <translation>最后记录：{0}，第 {1} 步，{2}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不再继续</translation>
    </message>
    <message>
        <source>Leave the match</source>
        <translation>不再继续比赛</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Log: {0}</source>
        <translation>比赛记录：{0}</translation>
    </message>
    <message>
        <source>Look at the log</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Open a bank …</source>
        <translation>打开题库…</translation>
    </message>
    <message>
        <source>Open an archive …</source>
        <translation>打开存档…</translation>
    </message>
    <message>
        <source>Open: stages, draw, heats</source>
        <translation>打开赛事（赛程、抽签、各组比赛）</translation>
    </message>
    <message>
        <source>Opened, nothing decided yet</source>
        <translation>已打开，尚未开始</translation>
    </message>
    <message>
        <source>Opens the folder: list of results to be posted up (PDF), workbook, report and short report (Word)</source>
        <translation>打开文件夹：成绩公示（PDF，可打印）、成绩表（Excel）、情况反馈和简讯（Word）</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the question bank '{0}' from the program? The file it was read from stays.</source>
        <translation>从程序中移除题库“{0}”吗？原来的文件不受影响。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成绩和公示</translation>
    </message>
    <message>
        <source>Screens, sound, power, buzzers, questions: a light for each</source>
        <translation>屏幕、声音、供电、抢答器、题目，一项一盏灯</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>程序设置…</translation>
    </message>
    <message>
        <source>Short sample: ready to host</source>
        <translation>短样例：可以直接主持</translation>
    </message>
    <message>
        <source>Switch the big screen off</source>
        <translation>关闭大屏</translation>
    </message>
    <message>
        <source>The big screen still shows the last match.</source>
        <translation>大屏仍显示上一场比赛的画面。</translation>
    </message>
    <message>
        <source>The match with log, plan and results as one file</source>
        <translation>比赛的记录、方案和成绩存成一个文件</translation>
    </message>
    <message>
        <source>There is no competition yet.
Press 'New competition' to set up the first one.</source>
        <translation>还没有比赛。
点“新建比赛”，设置第一场。</translation>
    </message>
    <message>
        <source>There is no question bank yet.
Press 'New bank' to write one, or 'Open a bank' to bring in a file.</source>
        <translation>还没有题库。
点“新建题库”自己编写，或点“打开题库”导入文件。</translation>
    </message>
    <message>
        <source>Whole evening: every kind of round</source>
        <translation>整场样例：各种轮次都有</translation>
    </message>
    <message>
        <source>[rehearsal] {0}</source>
        <translation>［彩排］{0}</translation>
    </message>
    <message>
        <source>a decision was taken back</source>
        <translation>撤销一步</translation>
    </message>
    <message>
        <source>a foul was recorded</source>
        <translation>记录犯规</translation>
    </message>
    <message>
        <source>a place was announced</source>
        <translation>公布名次</translation>
    </message>
    <message>
        <source>a question was announced</source>
        <translation>请出题目</translation>
    </message>
    <message>
        <source>a question was finished</source>
        <translation>本题结束</translation>
    </message>
    <message>
        <source>a question was made void</source>
        <translation>本题作废</translation>
    </message>
    <message>
        <source>a question was shown</source>
        <translation>出示题目</translation>
    </message>
    <message>
        <source>a round began</source>
        <translation>开始一轮</translation>
    </message>
    <message>
        <source>a team declined</source>
        <translation>队伍放弃本题</translation>
    </message>
    <message>
        <source>a team had answered</source>
        <translation>答题完毕</translation>
    </message>
    <message>
        <source>a team pressed</source>
        <translation>有队按键</translation>
    </message>
    <message>
        <source>a team was called</source>
        <translation>请队伍选择分值</translation>
    </message>
    <message>
        <source>a team was first to buzz</source>
        <translation>有队抢得作答权</translation>
    </message>
    <message>
        <source>a team was named to answer</source>
        <translation>点名作答</translation>
    </message>
    <message>
        <source>an answer was judged</source>
        <translation>判定答案</translation>
    </message>
    <message>
        <source>an answer was judged again</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>an answer was marked</source>
        <translation>判定答题板</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation>改于{0}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>from the computer {0}</source>
        <translation>来自电脑 {0}</translation>
    </message>
    <message>
        <source>no questions yet</source>
        <translation>还没有题目</translation>
    </message>
    <message>
        <source>no team answered the question</source>
        <translation>无人答出</translation>
    </message>
    <message>
        <source>points were recorded</source>
        <translation>调整分数</translation>
    </message>
    <message>
        <source>teams pressed at the same time</source>
        <translation>同时按键</translation>
    </message>
    <message>
        <source>the answer was shown</source>
        <translation>公布答案</translation>
    </message>
    <message>
        <source>the clock was changed</source>
        <translation>调整计时</translation>
    </message>
    <message>
        <source>the clock was paused</source>
        <translation>计时暂停</translation>
    </message>
    <message>
        <source>the clock was running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>the explanation was shown</source>
        <translation>出示解析</translation>
    </message>
    <message>
        <source>the match goes on</source>
        <translation>比赛进行中</translation>
    </message>
    <message>
        <source>the match was opened</source>
        <translation>打开比赛</translation>
    </message>
    <message>
        <source>the match was resumed</source>
        <translation>继续比赛</translation>
    </message>
    <message>
        <source>the question passed to another team</source>
        <translation>转由另一队作答</translation>
    </message>
    <message>
        <source>the race was about to open</source>
        <translation>准备抢答</translation>
    </message>
    <message>
        <source>the race was open</source>
        <translation>抢答开始</translation>
    </message>
    <message>
        <source>the race was repeated</source>
        <translation>重新抢答</translation>
    </message>
    <message>
        <source>the ranking began</source>
        <translation>开始公布名次</translation>
    </message>
    <message>
        <source>the scores were shown</source>
        <translation>出示比分</translation>
    </message>
    <message>
        <source>the teams were introduced</source>
        <translation>介绍参赛队</translation>
    </message>
    <message>
        <source>the time ran out</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>今天 {0}</translation>
    </message>
    <message>
        <source>under seal {0}</source>
        <translation>已封存（第 {0} 号）</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>昨天 {0}</translation>
    </message>
    <message>
        <source>{0} + playoff</source>
        <translation>{0}＋加赛</translation>
    </message>
    <message>
        <source>{0} + {1} playoffs</source>
        <translation>{0}＋{1} 轮加赛</translation>
    </message>
    <message>
        <source>{0} more …</source>
        <translation>还有 {0} 场…</translation>
    </message>
    <message>
        <source>{0} questions, all ready</source>
        <translation>{0} 题，全部可用</translation>
    </message>
    <message>
        <source>{0} questions, {1} of them ready</source>
        <translation>{0} 题，{1} 题可用</translation>
    </message>
    <message>
        <source>{0} rounds</source>
        <translation>{0} 轮</translation>
    </message>
    <message>
        <source>{0} stages with draw of lots</source>
        <translation>{0} 个阶段，抽签分组</translation>
    </message>
    <message>
        <source>{0} teams</source>
        <translation>{0} 队</translation>
    </message>
    <message>
        <source>{0}. {1} {2}</source>
        <translation>第{0}名 {1} {2} 分</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All options in one cell</source>
        <translation>全部选项（同一格）</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>答案：{0}</translation>
    </message>
    <message>
        <source>As it is taken</source>
        <translation>将这样导入</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>As you set it for another table with these headings.</source>
        <translation>已按您上次对同样表头的设置。</translation>
    </message>
    <message>
        <source>Bank “{0}”, {1}</source>
        <translation>题库“{0}”，{1}</translation>
    </message>
    <message>
        <source>Bring in questions</source>
        <translation>导入题目</translation>
    </message>
    <message>
        <source>Bring in questions …</source>
        <translation>导入题目……</translation>
    </message>
    <message>
        <source>Bring in {0}</source>
        <translation>导入 {0}</translation>
    </message>
    <message>
        <source>Bringing in {0}</source>
        <translation>导入 {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>选择其他文件……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Column {0} is</source>
        <translation>{0} 列是</translation>
    </message>
    <message>
        <source>Columns of the table …</source>
        <translation>表格各列……</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Doubtful {0}</source>
        <translation>存疑 {0}</translation>
    </message>
    <message>
        <source>Earlier in these files</source>
        <translation>在这些文件的前面</translation>
    </message>
    <message>
        <source>Enter in the list, Ctrl+Enter while typing</source>
        <translation>在列表中按 Enter，输入时按 Ctrl+Enter</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>Hand out questions …</source>
        <translation>导出题目……</translation>
    </message>
    <message>
        <source>Id of the question</source>
        <translation>题目编号（ID）</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>题型</translation>
    </message>
    <message>
        <source>Kind where no column tells it</source>
        <translation>未标明时的题型</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Letter of the option in this row</source>
        <translation>本行选项的字母</translation>
    </message>
    <message>
        <source>Like one there {0}</source>
        <translation>与已有题相似 {0}</translation>
    </message>
    <message>
        <source>Make a question of it</source>
        <translation>作为一道题</translation>
    </message>
    <message>
        <source>No question is taken. Space takes one; F2 edits it.</source>
        <translation>没有要导入的题。按空格导入一题，按 F2 修改。</translation>
    </message>
    <message>
        <source>Not read {0}</source>
        <translation>未识别 {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing has been taken yet. Leave, and lose what you decided?</source>
        <translation>还没有导入。现在离开，已作的决定会丢失，确定吗？</translation>
    </message>
    <message>
        <source>Nothing is left to look at. Space takes a question or leaves it out.</source>
        <translation>存疑的都看完了。按空格可改为导入或不导入。</translation>
    </message>
    <message>
        <source>Number of the question</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>Option {0}</source>
        <translation>选项 {0}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Put them into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Question banks ({0})</source>
        <translation>题库 ({0})</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Reading … {0} %</source>
        <translation>正在读取…… {0} %</translation>
    </message>
    <message>
        <source>Right sides to match</source>
        <translation>连线右侧</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
    <message>
        <source>Stem</source>
        <translation>题干</translation>
    </message>
    <message>
        <source>Sure {0}</source>
        <translation>确定 {0}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Take as a draft, next (Enter)</source>
        <translation>存为草稿，下一题（Enter）</translation>
    </message>
    <message>
        <source>Take over {0} questions</source>
        <translation>导入 {0} 题</translation>
    </message>
    <message>
        <source>Take, next (Enter)</source>
        <translation>导入，下一题（Enter）</translation>
    </message>
    <message>
        <source>The question that is there already</source>
        <translation>已有的题</translation>
    </message>
    <message>
        <source>The text becomes the stem; the answer is yours</source>
        <translation>这段文字作题干，答案由您填写</translation>
    </message>
    <message>
        <source>There already, word for word. {0}:</source>
        <translation>已有完全相同的题。{0}：</translation>
    </message>
    <message>
        <source>This was not read as a question.</source>
        <translation>这段没有被识别为题目。</translation>
    </message>
    <message>
        <source>Title of the file</source>
        <translation>取用文件的标题</translation>
    </message>
    <message>
        <source>Title of the new bank</source>
        <translation>新题库的名称</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>知识点</translation>
    </message>
    <message>
        <source>What holds for the whole file</source>
        <translation>关于整个文件</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读到的内容</translation>
    </message>
    <message>
        <source>Whether the option in this row is right</source>
        <translation>本行选项是否正确</translation>
    </message>
    <message>
        <source>Why to look at it</source>
        <translation>为什么要看</translation>
    </message>
    <message>
        <source>Wrong options</source>
        <translation>错误选项</translation>
    </message>
    <message>
        <source>a new bank</source>
        <translation>新题库</translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation>自动判断</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not read as a question</source>
        <translation>未识别为题目</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未标</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>question {0}</source>
        <translation>第 {0} 题</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>table {0}</source>
        <translation>表格 {0}</translation>
    </message>
    <message>
        <source>the {0} not looked at too, as drafts</source>
        <translation>未看的 {0} 题也导入，存为草稿</translation>
    </message>
    <message>
        <source>there already with another answer: {0}</source>
        <translation>已有此题但答案不同：{0}</translation>
    </message>
    <message>
        <source>there already: {0}</source>
        <translation>已有此题：{0}</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>待看</translation>
    </message>
    <message>
        <source>twice in these files</source>
        <translation>这些文件中重复</translation>
    </message>
    <message>
        <source>{0} % alike, with another answer. {1}:</source>
        <translation>相似 {0} %，但答案不同。{1}：</translation>
    </message>
    <message>
        <source>{0} % alike. {1}:</source>
        <translation>相似 {0} %。{1}：</translation>
    </message>
    <message>
        <source>{0} % like one there</source>
        <translation>与已有题相似 {0} %</translation>
    </message>
    <message>
        <source>{0} questions are in the other bank now.</source>
        <translation>{0} 题已放入另一题库。</translation>
    </message>
    <message>
        <source>{0} wait for you: Enter takes one and goes on, Delete leaves it out, A B C … sets what is right, F2 edits, Ctrl+Z takes back.</source>
        <translation>还有 {0} 题待看：Enter 导入并看下一题，Delete 不导入，A B C…… 定答案，F2 修改，Ctrl+Z 撤回。</translation>
    </message>
</context>
<context>
    <name>material</name>
    <message>
        <source>Add a document …</source>
        <translation>添加文档……</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>原来：{0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the document that is studied</source>
        <translation>选择学习的文件</translation>
    </message>
    <message>
        <source>Citations follow the material</source>
        <translation>引文随材料更新</translation>
    </message>
    <message>
        <source>Click a sentence, or drag over several.</source>
        <translation>点一句，或拖选几句。</translation>
    </message>
    <message>
        <source>Coverage of the material</source>
        <translation>材料覆盖情况</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>文档 ({0})</translation>
    </message>
    <message>
        <source>Drafts: the material changed</source>
        <translation>材料已改，存为草稿</translation>
    </message>
    <message>
        <source>Enter in the text</source>
        <translation>在原文中按 Enter</translation>
    </message>
    <message>
        <source>Follow all {0}</source>
        <translation>全部跟随 {0}</translation>
    </message>
    <message>
        <source>Follow to where it stands now</source>
        <translation>跟随到现在的位置</translation>
    </message>
    <message>
        <source>It stays right</source>
        <translation>仍然正确</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>改为草稿</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Moved {0}</source>
        <translation>有变动 {0}</translation>
    </message>
    <message>
        <source>New question from a passage</source>
        <translation>据原文出新题</translation>
    </message>
    <message>
        <source>New question from this passage</source>
        <translation>据此出新题</translation>
    </message>
    <message>
        <source>New version …</source>
        <translation>导入新版本……</translation>
    </message>
    <message>
        <source>Now: {0}</source>
        <translation>现在：{0}</translation>
    </message>
    <message>
        <source>Passages without a question</source>
        <translation>还没有题的原文</translation>
    </message>
    <message>
        <source>Questions on this passage</source>
        <translation>出自这段的题</translation>
    </message>
    <message>
        <source>Questions whose passage changed</source>
        <translation>所引原文有变动的题</translation>
    </message>
    <message>
        <source>Read this document again as it stands today; see what it moved</source>
        <translation>重新读取这份文件的最新版，看看哪些引文受影响</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Text of the material</source>
        <translation>材料原文</translation>
    </message>
    <message>
        <source>The material has no such place.</source>
        <translation>材料里没有这个位置。</translation>
    </message>
    <message>
        <source>There is no material yet. Press 'Add a document' and choose the Word file, PDF, text or web page that is studied: its sentences can then be cited, and the strip shows what nobody asks about.</source>
        <translation>还没有材料。按“添加文档”选择学习的 Word、PDF、文本或网页文件：之后可以逐句引用，旁边的色带显示哪些内容还没有出题。</translation>
    </message>
    <message>
        <source>This material is not here.</source>
        <translation>这里没有这份材料。</translation>
    </message>
    <message>
        <source>Without a question {0}</source>
        <translation>未出题 {0}</translation>
    </message>
    <message>
        <source>comes along, read only</source>
        <translation>随程序提供，只读</translation>
    </message>
    <message>
        <source>no material yet</source>
        <translation>还没有材料</translation>
    </message>
    <message>
        <source>this place is gone</source>
        <translation>这个位置已不存在</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>第 {0} 版</translation>
    </message>
    <message>
        <source>{0} of {1} sentences have questions</source>
        <translation>{1} 句中有 {0} 句已出题</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>{0} 题</translation>
    </message>
</context>
<context>
    <name>pads</name>
    <message>
        <source>Equal gamepads are told apart by the order of plugging in: let each press once.</source>
        <translation>相同的手柄按插入的先后区分：请各按一次核对。</translation>
    </message>
    <message>
        <source>No gamepad is plugged in yet.</source>
        <translation>还没有接上手柄。</translation>
    </message>
    <message>
        <source>Only keyboards are heard.</source>
        <translation>现在只接收键盘。</translation>
    </message>
    <message>
        <source>Plugged in: {0}</source>
        <translation>已接上：{0}</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Sounds and films can be played after the next start of the program: it was started before there were any. Close it and start it again; the match goes on where it stood.</source>
        <translation>程序启动时还没有声音或视频，重新启动后才能播放。请关闭程序再打开，比赛会从原处继续。</translation>
    </message>
    <message>
        <source>Sounds and films cannot be played on this computer: the program's multimedia part is missing. Install the program anew, or read the question without its clip.</source>
        <translation>本机无法播放声音和视频：程序缺少多媒体组件。请重新安装程序，或不放片段、照读题目。</translation>
    </message>
    <message>
        <source>The file {file} is not in the question bank. Add it to the question there.</source>
        <translation>题库里没有文件 {file}。请在题库中把它添加到该题。</translation>
    </message>
    <message>
        <source>{file} cannot be played: it is broken or of a sort that is not known here. Save it as MP3, WAV or MP4 (H.264) and add it again.</source>
        <translation>{file} 无法播放：文件已损坏或格式不认识。请另存为 MP3、WAV 或 MP4（H.264）再重新添加。</translation>
    </message>
</context>
<context>
    <name>prompter</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All teams answer</source>
        <translation>各队作答</translation>
    </message>
    <message>
        <source>All wagers are in</source>
        <translation>各队已押分完毕</translation>
    </message>
    <message>
        <source>Announce the awards</source>
        <translation>宣布获奖名单</translation>
    </message>
    <message>
        <source>Announce the interlude</source>
        <translation>请报幕</translation>
    </message>
    <message>
        <source>Announce the places, the last one first</source>
        <translation>宣布名次，从最后一名开始</translation>
    </message>
    <message>
        <source>Another question takes its place</source>
        <translation>换题，请念下一题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>答案：{0}</translation>
    </message>
    <message>
        <source>Ask everybody to the stage for the photo</source>
        <translation>请大家上台合影留念</translation>
    </message>
    <message>
        <source>Ask the hall</source>
        <translation>请现场观众作答</translation>
    </message>
    <message>
        <source>Award: {0}. Call the teams to the front</source>
        <translation>颁发{0}，请获奖队伍上台</translation>
    </message>
    <message>
        <source>Boards up: judge the answers</source>
        <translation>亮题板，逐队判定</translation>
    </message>
    <message>
        <source>Call the teams to the front</source>
        <translation>请对阵队伍上台</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>已停表</translation>
    </message>
    <message>
        <source>Collect the wagers; nobody says a number</source>
        <translation>请各队交押分条，不要说出分数</translation>
    </message>
    <message>
        <source>Congratulate the winners in the hall</source>
        <translation>祝贺获奖观众</translation>
    </message>
    <message>
        <source>Congratulate those on the podium</source>
        <translation>祝贺前三名</translation>
    </message>
    <message>
        <source>Explanation: {0}</source>
        <translation>解析：{0}</translation>
    </message>
    <message>
        <source>Film: is playing</source>
        <translation>视频：正在播放</translation>
    </message>
    <message>
        <source>Film: not played yet</source>
        <translation>视频：还没播放</translation>
    </message>
    <message>
        <source>Film: played to its end</source>
        <translation>视频：已播完</translation>
    </message>
    <message>
        <source>Film: stopped</source>
        <translation>视频：已停止</translation>
    </message>
    <message>
        <source>Introduce the teams</source>
        <translation>介绍参赛队伍</translation>
    </message>
    <message>
        <source>Introduce them one by one</source>
        <translation>请逐一介绍</translation>
    </message>
    <message>
        <source>Name the team: {0}</source>
        <translation>请点名：{0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>No answer: for information</source>
        <translation>本题无答案，仅供介绍</translation>
    </message>
    <message>
        <source>No key: the judges decide</source>
        <translation>没有标准答案，由评委判定</translation>
    </message>
    <message>
        <source>Nobody in the hall was right</source>
        <translation>现场无人答对</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>备注：{0}</translation>
    </message>
    <message>
        <source>Open the evening</source>
        <translation>请致开场词</translation>
    </message>
    <message>
        <source>Passed on: name {0}</source>
        <translation>转答：请{0}回答</translation>
    </message>
    <message>
        <source>Passed on: which team answers?</source>
        <translation>转答：哪一队来答？</translation>
    </message>
    <message>
        <source>Picture: comes with the question</source>
        <translation>图片：出题时显示</translation>
    </message>
    <message>
        <source>Picture: on the big screen</source>
        <translation>图片：大屏正在显示</translation>
    </message>
    <message>
        <source>Picture: uncovered bit by bit</source>
        <translation>图片：逐块揭开</translation>
    </message>
    <message>
        <source>Picture: {0} of {1} tiles are open</source>
        <translation>图片：已揭开 {0}/{1} 块</translation>
    </message>
    <message>
        <source>Pressed together: {0}</source>
        <translation>同时按下：{0}</translation>
    </message>
    <message>
        <source>Prompter</source>
        <translation>提词器</translation>
    </message>
    <message>
        <source>Prompter hidden: it lies on the hall's screen</source>
        <translation>提词器已遮住：它在观众屏幕上</translation>
    </message>
    <message>
        <source>Prompter in a window</source>
        <translation>提词器（窗口）</translation>
    </message>
    <message>
        <source>Prompter off</source>
        <translation>关闭提词器</translation>
    </message>
    <message>
        <source>Prompter unplugged: F8 shows it here</source>
        <translation>提词器屏幕已断开，按 F8 在本机显示</translation>
    </message>
    <message>
        <source>Prompter {name}</source>
        <translation>提词器 {name}</translation>
    </message>
    <message>
        <source>Prompter: in a window on this screen</source>
        <translation>提词器：在本机窗口中</translation>
    </message>
    <message>
        <source>Prompter: screen {0}   {1}   {2}×{3}</source>
        <translation>提词器：屏幕 {0}   {1}   {2}×{3}</translation>
    </message>
    <message>
        <source>Read the answer aloud</source>
        <translation>请宣读答案</translation>
    </message>
    <message>
        <source>Read the explanation aloud</source>
        <translation>请宣读解析</translation>
    </message>
    <message>
        <source>Read the question aloud</source>
        <translation>请读题</translation>
    </message>
    <message>
        <source>Read the question aloud, for {0}</source>
        <translation>请为{0}读题</translation>
    </message>
    <message>
        <source>Read the result aloud</source>
        <translation>请宣布得分</translation>
    </message>
    <message>
        <source>Read the rules aloud</source>
        <translation>请宣读规则</translation>
    </message>
    <message>
        <source>Read the scores aloud</source>
        <translation>请宣读比分</translation>
    </message>
    <message>
        <source>Read this aloud</source>
        <translation>请念以下内容</translation>
    </message>
    <message>
        <source>Say: buzz now! Then comes the beep</source>
        <translation>请说“请抢答！”随后响铃</translation>
    </message>
    <message>
        <source>Say: please listen</source>
        <translation>请说“请听题”</translation>
    </message>
    <message>
        <source>Say: {0}, please listen</source>
        <translation>请说“{0}，请听题”</translation>
    </message>
    <message>
        <source>Screen {0}   {1}   {2}×{3}: the HALL sees it …</source>
        <translation>屏幕 {0}   {1}   {2}×{3}：【观众能看到】…</translation>
    </message>
    <message>
        <source>Show the answers there</source>
        <translation>仍然显示</translation>
    </message>
    <message>
        <source>Sound: is playing</source>
        <translation>音频：正在播放</translation>
    </message>
    <message>
        <source>Sound: not played yet</source>
        <translation>音频：还没播放</translation>
    </message>
    <message>
        <source>Sound: played to its end</source>
        <translation>音频：已播完</translation>
    </message>
    <message>
        <source>Sound: stopped</source>
        <translation>音频：已停止</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出处：{0}</translation>
    </message>
    <message>
        <source>Still missing: {0}</source>
        <translation>尚未押分：{0}</translation>
    </message>
    <message>
        <source>The hall sees this screen, and the prompter shows the answers. Show the prompter there?</source>
        <translation>观众看得到这块屏幕，而提词器会显示答案。确定在那里显示提词器吗？</translation>
    </message>
    <message>
        <source>The judges mark: {0}</source>
        <translation>评委正在为{0}打分</translation>
    </message>
    <message>
        <source>The prompter is hidden here: the hall sees this screen, and it shows the answers. Move it away, or choose its place by the light at the top of the console.</source>
        <translation>提词器会显示答案，而观众看得到这块屏幕，因此已遮住。请把它移开，或点击控制台上方的“提词器”灯另选位置。</translation>
    </message>
    <message>
        <source>The question is over</source>
        <translation>本题结束</translation>
    </message>
    <message>
        <source>The race is open</source>
        <translation>正在抢答</translation>
    </message>
    <message>
        <source>The scores are checked: fill the time</source>
        <translation>正在核分，请串场</translation>
    </message>
    <message>
        <source>This question is void</source>
        <translation>本题作废</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Time is up: {0}</source>
        <translation>时间到：{0}</translation>
    </message>
    <message>
        <source>Time of the turn</source>
        <translation>本队剩余时间</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>答题时间</translation>
    </message>
    <message>
        <source>Time to press</source>
        <translation>抢答时间</translation>
    </message>
    <message>
        <source>all teams</source>
        <translation>各队</translation>
    </message>
    <message>
        <source>{0} answers</source>
        <translation>{0}作答</translation>
    </message>
    <message>
        <source>{0} declined. Read the scores aloud</source>
        <translation>{0}放弃，请宣读比分</translation>
    </message>
    <message>
        <source>{0} has answered: judge</source>
        <translation>{0}答毕，请判定</translation>
    </message>
    <message>
        <source>{0} picks a question for {1}</source>
        <translation>请{0}为{1}指定题目</translation>
    </message>
    <message>
        <source>{0}: ready? The clock starts with the first question</source>
        <translation>{0}准备好了吗？出第一题时开始计时</translation>
    </message>
    <message>
        <source>{0}: the turn is over</source>
        <translation>{0}作答结束</translation>
    </message>
    <message>
        <source>{0}: which question do you pick?</source>
        <translation>{0}，请选题</translation>
    </message>
    <message>
        <source>{0}: which value do you choose?</source>
        <translation>请{0}选择分值</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}</source>
        <translation>{0}：{1}，{2}</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>award</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>name</source>
        <translation>队名</translation>
    </message>
    <message>
        <source>no</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>parted</source>
        <translation>加赛决出</translation>
    </message>
    <message>
        <source>place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>question</source>
        <translation>题号</translation>
    </message>
    <message>
        <source>round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>score</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>team</source>
        <translation>队号</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>关于…</translation>
    </message>
    <message>
        <source>All of it counts at once, in a running match too. The look of the big screen is set with each competition.</source>
        <translation>所有设置立即生效，比赛进行中也一样。大屏外观在各场比赛的设置中选择。</translation>
    </message>
    <message>
        <source>All that was recorded is kept. You can go on where you were.</source>
        <translation>已记录的内容都还在，可以从原处继续。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colours of the windows</source>
        <translation>窗口颜色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>If it happens again, save what went wrong to a file and send it to whoever helps you: it holds the log and the versions, no questions and no answers.</source>
        <translation>如果再次发生，请把出错信息保存成文件，发给帮助您的人：文件里只有日志和版本号，没有题目和答案。</translation>
    </message>
    <message>
        <source>Knowledge competition {0}</source>
        <translation>知识竞赛 {0}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>One file with the log and the versions, to be sent to whoever helps you. It holds no questions and no answers.</source>
        <translation>一个包含日志和版本号的文件，可发给帮助您的人。其中没有题目，也没有答案。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Play the sounds of the show</source>
        <translation>播放比赛音效</translation>
    </message>
    <message>
        <source>Save what went wrong…</source>
        <translation>保存出错信息…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>The program cannot go on. Nothing was changed.</source>
        <translation>程序无法继续运行。未作任何改动。</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>What goes wrong is written to {0}</source>
        <translation>出错信息记录在 {0}</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source> ({0})</source>
        <translation>（{0}）</translation>
    </message>
    <message>
        <source>(no such round)</source>
        <translation>（无此环节）</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>(none chosen)</source>
        <translation>（未选择）</translation>
    </message>
    <message>
        <source>+ Award</source>
        <translation>＋ 奖项</translation>
    </message>
    <message>
        <source>+ Round</source>
        <translation>＋ 轮次</translation>
    </message>
    <message>
        <source>+ Rule</source>
        <translation>＋ 条件</translation>
    </message>
    <message>
        <source>+ Step</source>
        <translation>＋ 流程</translation>
    </message>
    <message>
        <source>+ Team</source>
        <translation>＋ 队伍</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1, 2, 2, 3: no place is left out</source>
        <translation>1、2、2、3：并列后不空名次</translation>
    </message>
    <message>
        <source>1, 2, 2, 4: the next place is left out</source>
        <translation>1、2、2、4：并列后空出名次</translation>
    </message>
    <message>
        <source>10, or 10, 20, 30 to choose from</source>
        <translation>填 10；或填 10、20、30 供队伍选择</translation>
    </message>
    <message>
        <source>A missed question goes to</source>
        <translation>答错的题转给</translation>
    </message>
    <message>
        <source>A press counts</source>
        <translation>何时可抢</translation>
    </message>
    <message>
        <source>A press is a foul</source>
        <translation>何时算犯规</translation>
    </message>
    <message>
        <source>A question's own points count where it has some</source>
        <translation>题目自带分值的，按题目分值</translation>
    </message>
    <message>
        <source>A question's own time counts where it has one</source>
        <translation>题目自带时限的，按题目时限</translation>
    </message>
    <message>
        <source>A question's picture is</source>
        <translation>题目图片</translation>
    </message>
    <message>
        <source>A step of the evening</source>
        <translation>修改流程</translation>
    </message>
    <message>
        <source>A team may decline to choose</source>
        <translation>可以放弃选题</translation>
    </message>
    <message>
        <source>A tile opens every</source>
        <translation>每隔多久揭开一块</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>添加轮次</translation>
    </message>
    <message>
        <source>Add a round first, on the page before.</source>
        <translation>请先到上一页添加轮次。</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加流程</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>添加队伍</translation>
    </message>
    <message>
        <source>Add teams</source>
        <translation>添加多支队伍</translation>
    </message>
    <message>
        <source>After a wrong answer</source>
        <translation>答错之后</translation>
    </message>
    <message>
        <source>Against the clock</source>
        <translation>限时快答</translation>
    </message>
    <message>
        <source>Another question takes the place of this one.</source>
        <translation>换一道题作答。</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>答案：{0}</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>作答者</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Asked for before the question is shown: it doubles what the answer brings.</source>
        <translation>须在出题之前提出：本题得分（或扣分）加倍。</translation>
    </message>
    <message>
        <source>At most so many questions</source>
        <translation>最多题数</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Award {0}</source>
        <translation>奖项 {0}</translation>
    </message>
    <message>
        <source>Award {0}: teams</source>
        <translation>奖项 {0}：名额</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>奖项</translation>
    </message>
    <message>
        <source>Awards and how many of each are set on page 1.</source>
        <translation>奖项及名额在第 1 页设置。</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Buzzer keys</source>
        <translation>抢答键</translation>
    </message>
    <message>
        <source>Buzzers have no keys yet: set them on page 5, or press a team's number for it.</source>
        <translation>抢答器还没有设按键：在“5 抢答键”设置，或比赛时按该队的数字键代抢。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check before the show</source>
        <translation>演出前检查</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件……</translation>
    </message>
    <message>
        <source>Choose a question</source>
        <translation>选一道题</translation>
    </message>
    <message>
        <source>Choose a question on the left to read it here.</source>
        <translation>在左边选一道题，这里显示全文。</translation>
    </message>
    <message>
        <source>Choose a team's field and press that team's button once; the next team follows by itself. Any button that acts as a keyboard will do; gamepads are heard once they are switched on below. Delete forgets a key.</source>
        <translation>点一下某队的方框，再按一次该队的抢答器，随后自动轮到下一队。能当键盘用的按钮都可以；手柄要先在下面打开。按 Delete 清除。</translation>
    </message>
    <message>
        <source>Choose another …</source>
        <translation>换一题…</translation>
    </message>
    <message>
        <source>Click a line to go where it is mended</source>
        <translation>点一行，转到要修改的地方</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour and shape</source>
        <translation>颜色与形状</translation>
    </message>
    <message>
        <source>Colour and shape …</source>
        <translation>颜色与形状…</translation>
    </message>
    <message>
        <source>Colour {0}</source>
        <translation>颜色 {0}</translation>
    </message>
    <message>
        <source>Content 50, Speech 30, Bearing 20</source>
        <translation>内容 50、表达 30、仪态 20</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>评分项目</translation>
    </message>
    <message>
        <source>Criteria, each with its most marks</source>
        <translation>评分项目及满分</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete a kind of my own</source>
        <translation>删除自定赛制</translation>
    </message>
    <message>
        <source>Delete a template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>删除“{0}”吗？</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Double-click for colour and shape</source>
        <translation>双击可改颜色与形状</translation>
    </message>
    <message>
        <source>Drag the steps into their order. During the show every one of them can be skipped or shown again at any moment.</source>
        <translation>拖动即可调整顺序。比赛中任何一项都可以随时跳过或重新展示。</translation>
    </message>
    <message>
        <source>Draw '{0}' again</source>
        <translation>重抽“{0}”</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>重抽本轮</translation>
    </message>
    <message>
        <source>Draw all rounds again</source>
        <translation>全部重抽</translation>
    </message>
    <message>
        <source>Drawn by these rules</source>
        <translation>按这些条件抽题</translation>
    </message>
    <message>
        <source>Draws this round anew; the questions of the others stay</source>
        <translation>只重抽这一轮，其他轮的题目不变</translation>
    </message>
    <message>
        <source>Duplicate a round</source>
        <translation>复制轮次</translation>
    </message>
    <message>
        <source>Duplicate a step</source>
        <translation>复制流程</translation>
    </message>
    <message>
        <source>Duplicate this round</source>
        <translation>复制这一轮</translation>
    </message>
    <message>
        <source>Duplicate this step</source>
        <translation>复制此项</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Evening template</source>
        <translation>流程模板</translation>
    </message>
    <message>
        <source>First foul</source>
        <translation>首次犯规</translation>
    </message>
    <message>
        <source>First mend what is marked ×.</source>
        <translation>请先处理带 × 的问题。</translation>
    </message>
    <message>
        <source>For example: Guests of honour, or Judges</source>
        <translation>例如：出席领导、评委</translation>
    </message>
    <message>
        <source>Forget all keys</source>
        <translation>清除全部抢答键</translation>
    </message>
    <message>
        <source>Fouls are counted</source>
        <translation>犯规累计</translation>
    </message>
    <message>
        <source>From the best down; each goes to the next so many places.</source>
        <translation>从最高奖项往下排，每项依次授予后面若干名。</translation>
    </message>
    <message>
        <source>Further fouls</source>
        <translation>再次犯规</translation>
    </message>
    <message>
        <source>Gamepads and quiz buzzers with a USB receiver that are no keyboard</source>
        <translation>手柄，以及不当键盘用的 USB 接收器抢答器</translation>
    </message>
    <message>
        <source>Gamepads too</source>
        <translation>同时使用手柄</translation>
    </message>
    <message>
        <source>Hand on as a file</source>
        <translation>导出为文件</translation>
    </message>
    <message>
        <source>Hand these rules on as a file…</source>
        <translation>将此赛制导出为文件…</translation>
    </message>
    <message>
        <source>Hand this evening on as a file…</source>
        <translation>将此流程导出为文件…</translation>
    </message>
    <message>
        <source>Highest left out</source>
        <translation>去掉最高分</translation>
    </message>
    <message>
        <source>Host the match</source>
        <translation>主持比赛</translation>
    </message>
    <message>
        <source>If all miss it</source>
        <translation>都未答对</translation>
    </message>
    <message>
        <source>If nobody presses</source>
        <translation>无人抢答</translation>
    </message>
    <message>
        <source>In clues: each clue is worth the next, lower value</source>
        <translation>分条给线索：每多给一条，分值降一档</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>押分须为其倍数</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>评委人数</translation>
    </message>
    <message>
        <source>Judges' marks</source>
        <translation>评委打分</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep these rules as a kind of my own…</source>
        <translation>将此赛制存为自定赛制…</translation>
    </message>
    <message>
        <source>Keep this evening as a template…</source>
        <translation>将此流程存为模板…</translation>
    </message>
    <message>
        <source>Kept: “{0}”.</source>
        <translation>已保存：“{0}”。</translation>
    </message>
    <message>
        <source>Key of team {0}</source>
        <translation>第 {0} 队的抢答键</translation>
    </message>
    <message>
        <source>Key of {0}</source>
        <translation>{0}的抢答键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>抢答键</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>题型</translation>
    </message>
    <message>
        <source>Kind of round</source>
        <translation>赛制</translation>
    </message>
    <message>
        <source>Large words; without a text they stand alone</source>
        <translation>大字标题；不填正文则单独显示</translation>
    </message>
    <message>
        <source>Largest wager</source>
        <translation>最多押</translation>
    </message>
    <message>
        <source>Lifelines of each team</source>
        <translation>各队求助机会</translation>
    </message>
    <message>
        <source>Look of the big screen</source>
        <translation>大屏样式</translation>
    </message>
    <message>
        <source>Lot among the right answers</source>
        <translation>答对者抽奖</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>签号</translation>
    </message>
    <message>
        <source>Lowest left out</source>
        <translation>去掉最低分</translation>
    </message>
    <message>
        <source>Made from the settings: it is what is played.</source>
        <translation>根据设置生成，念的就是实际执行的规则。</translation>
    </message>
    <message>
        <source>Make a look with your own colours, pictures and sounds</source>
        <translation>用自己的颜色、图片和声音做一套大屏样式</translation>
    </message>
    <message>
        <source>May answer then</source>
        <translation>谁可补答</translation>
    </message>
    <message>
        <source>May pass over</source>
        <translation>可跳过题数</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>队员</translation>
    </message>
    <message>
        <source>Move a round</source>
        <translation>移动轮次</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>移动流程</translation>
    </message>
    <message>
        <source>Move a team</source>
        <translation>移动队伍</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>队名</translation>
    </message>
    <message>
        <source>Name, post</source>
        <translation>姓名，职务</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>超时未答</translation>
    </message>
    <message>
        <source>No key yet on page 5: {0}.</source>
        <translation>第 5 页还没有设按键：{0}。</translation>
    </message>
    <message>
        <source>No round yet. Press '+ Round' and choose a kind of round.</source>
        <translation>还没有轮次。点“＋ 轮次”，选择一种轮次。</translation>
    </message>
    <message>
        <source>Nobody may wager more than it has</source>
        <translation>押分不得超过本队现有分数</translation>
    </message>
    <message>
        <source>Number of questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Only after the host has named the team</source>
        <translation>主持人点名后才能作答</translation>
    </message>
    <message>
        <source>Only questions not asked before</source>
        <translation>不用以前用过的题</translation>
    </message>
    <message>
        <source>Only what this round draws</source>
        <translation>只看符合本轮抽题条件的</translation>
    </message>
    <message>
        <source>Only what was not asked before</source>
        <translation>只看没用过的</translation>
    </message>
    <message>
        <source>Order of the evening</source>
        <translation>赛事流程</translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation>题目顺序</translation>
    </message>
    <message>
        <source>Order of turns</source>
        <translation>先后次序</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Out after so many misses</source>
        <translation>答错几次出局</translation>
    </message>
    <message>
        <source>Out of the round</source>
        <translation>出局</translation>
    </message>
    <message>
        <source>Own looks…</source>
        <translation>自制样式…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>转答</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People, a line each: name, post</source>
        <translation>人员，每行一位：姓名，职务</translation>
    </message>
    <message>
        <source>Picked by</source>
        <translation>由谁选题</translation>
    </message>
    <message>
        <source>Picture, sound or film of this step</source>
        <translation>本环节的图片、声音或视频</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Places of equal teams</source>
        <translation>同分名次</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Points at the start</source>
        <translation>基础分</translation>
    </message>
    <message>
        <source>Points for standing at the end</source>
        <translation>坚持到最后加分</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>预设：{0}</translation>
    </message>
    <message>
        <source>Pressed together</source>
        <translation>同时按下</translation>
    </message>
    <message>
        <source>Pressing too early</source>
        <translation>抢答犯规</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题干</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Question when time ends</source>
        <translation>时间到时正在答的题</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Questions for each pair</source>
        <translation>每组题数</translation>
    </message>
    <message>
        <source>Questions for each team</source>
        <translation>每队题数</translation>
    </message>
    <message>
        <source>Questions in stock</source>
        <translation>备题数</translation>
    </message>
    <message>
        <source>Red and gold</source>
        <translation>红金</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>重做：{0}</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>彩排</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove a round</source>
        <translation>移除轮次</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>删除流程</translation>
    </message>
    <message>
        <source>Remove a team</source>
        <translation>移除队伍</translation>
    </message>
    <message>
        <source>Remove award {0}</source>
        <translation>移除奖项 {0}</translation>
    </message>
    <message>
        <source>Remove this round</source>
        <translation>移除这一轮</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>移除这条条件</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>删除此项</translation>
    </message>
    <message>
        <source>Repeated wrongly</source>
        <translation>复述有误</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>Right, after a miss</source>
        <translation>补答答对</translation>
    </message>
    <message>
        <source>Right, passed on</source>
        <translation>转答答对</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>比赛环节</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整方法</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Rules of '{0}'</source>
        <translation>“{0}”的规则</translation>
    </message>
    <message>
        <source>Rules of a preset</source>
        <translation>套用预设规则</translation>
    </message>
    <message>
        <source>Rules of the draw</source>
        <translation>抽题条件</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Scores and awards</source>
        <translation>计分与奖项</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Set-up: {0}</source>
        <translation>设置：{0}</translation>
    </message>
    <message>
        <source>Several questions</source>
        <translation>多题安排</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Shown large on the title picture</source>
        <translation>在标题画面上大字显示</translation>
    </message>
    <message>
        <source>Shown or played: {0}</source>
        <translation>显示或播放：{0}</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Smallest wager</source>
        <translation>最少押</translation>
    </message>
    <message>
        <source>Spares</source>
        <translation>备用题</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>答题纪律</translation>
    </message>
    <message>
        <source>Speaking unnamed</source>
        <translation>未点名先答</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>台号</translation>
    </message>
    <message>
        <source>Table {0}, {1}</source>
        <translation>{0} 号台，{1}</translation>
    </message>
    <message>
        <source>Take an evening from a template</source>
        <translation>套用流程模板</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Take on the usual rules of a kind of round</source>
        <translation>套用某种轮次的常用规则</translation>
    </message>
    <message>
        <source>Team {0}</source>
        <translation>第 {0} 队</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Teams in the round</source>
        <translation>参加队伍</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The competition</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>The file could not be written: {0}</source>
        <translation>文件无法写入：{0}</translation>
    </message>
    <message>
        <source>The file holds a whole evening, not the rules of a round.</source>
        <translation>该文件是整场流程，不是一个环节的赛制。</translation>
    </message>
    <message>
        <source>The file holds the rules of a round, not an evening.</source>
        <translation>该文件是一个环节的赛制，不是整场流程。</translation>
    </message>
    <message>
        <source>The first three places on their steps.</source>
        <translation>前三名依次登台。</translation>
    </message>
    <message>
        <source>The host reads</source>
        <translation>主持人宣读</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>The places are shown one by one, the last one first.</source>
        <translation>从最后一名起逐名揭晓。</translation>
    </message>
    <message>
        <source>The question in full</source>
        <translation>题目全文</translation>
    </message>
    <message>
        <source>The question must be repeated first</source>
        <translation>须先复述题目</translation>
    </message>
    <message>
        <source>The race to buzz</source>
        <translation>抢答</translation>
    </message>
    <message>
        <source>The round ends</source>
        <translation>本轮结束</translation>
    </message>
    <message>
        <source>The same number and banks always give the same questions</source>
        <translation>同一签号、同一题库，抽出的题总是一样</translation>
    </message>
    <message>
        <source>The table of scores as it stands then.</source>
        <translation>展示当时的积分榜。</translation>
    </message>
    <message>
        <source>The team may ask somebody; its time begins again.</source>
        <translation>可请一人帮助，时间重新计。</translation>
    </message>
    <message>
        <source>The team need not answer, wins nothing and loses nothing.</source>
        <translation>本题不作答，不加分也不扣分。</translation>
    </message>
    <message>
        <source>The teams are shown with their members.</source>
        <translation>展示各队及队员。</translation>
    </message>
    <message>
        <source>The usual order</source>
        <translation>常用顺序</translation>
    </message>
    <message>
        <source>The usual order with check of scores and award ceremony</source>
        <translation>常用顺序＋核分、颁奖仪式</translation>
    </message>
    <message>
        <source>The usual words, unless you write others</source>
        <translation>不填则用通用文字</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time of a whole turn</source>
        <translation>整轮限时</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>作答时间</translation>
    </message>
    <message>
        <source>Time, passed on</source>
        <translation>转答时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title of the round</source>
        <translation>轮次名称</translation>
    </message>
    <message>
        <source>To so many teams at most</source>
        <translation>最多转给几队</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Two wrong options are taken away.</source>
        <translation>去掉两个错误选项。</translation>
    </message>
    <message>
        <source>Type into a cell. Members are divided by commas. Rows copied from a spreadsheet (name, unit, members) are added with Ctrl+V.</source>
        <translation>直接在格子里填写，队员之间用顿号或逗号隔开。从电子表格复制的行（队名、单位、队员）可按 Ctrl+V 添加。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>常用顺序</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Wager</source>
        <translation>押分</translation>
    </message>
    <message>
        <source>Waiting for a press</source>
        <translation>等待抢答</translation>
    </message>
    <message>
        <source>What is to be mended</source>
        <translation>待处理的问题</translation>
    </message>
    <message>
        <source>What the award is called</source>
        <translation>奖项名称</translation>
    </message>
    <message>
        <source>What was passed comes back while there is time</source>
        <translation>有剩余时间时再答跳过的题</translation>
    </message>
    <message>
        <source>Which question</source>
        <translation>选题</translation>
    </message>
    <message>
        <source>While the scores are checked the hall sees no score.</source>
        <translation>核分期间大屏幕不显示分数。</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>谁来作答</translation>
    </message>
    <message>
        <source>Winners in the hall</source>
        <translation>抽出人数</translation>
    </message>
    <message>
        <source>Words of the question, an option, a topic or its id</source>
        <translation>输入题干、选项、主题或编号中的文字</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已导出：{0}</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>答错</translation>
    </message>
    <message>
        <source>Wrong, after a miss</source>
        <translation>补答答错</translation>
    </message>
    <message>
        <source>Wrong, passed on</source>
        <translation>转答答错</translation>
    </message>
    <message>
        <source>a team that asks for it</source>
        <translation>举手接答的队</translation>
    </message>
    <message>
        <source>a warning, may still press</source>
        <translation>警告，仍可抢答</translation>
    </message>
    <message>
        <source>after so many questions</source>
        <translation>答完规定题数</translation>
    </message>
    <message>
        <source>after the starting sound</source>
        <translation>开始声响之后</translation>
    </message>
    <message>
        <source>all of one team, then the next team</source>
        <translation>一队答完，再换下一队</translation>
    </message>
    <message>
        <source>all other teams</source>
        <translation>其他各队</translation>
    </message>
    <message>
        <source>all teams</source>
        <translation>全部队伍</translation>
    </message>
    <message>
        <source>all teams at once, on boards</source>
        <translation>各队同时作答（题板）</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as at first</source>
        <translation>与首答相同</translation>
    </message>
    <message>
        <source>as many as it likes</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>as soon as reading begins</source>
        <translation>读题时就可以</translation>
    </message>
    <message>
        <source>by lot, drawn when the round begins</source>
        <translation>抽签决定，环节开始时抽</translation>
    </message>
    <message>
        <source>by table</source>
        <translation>按台号顺序</translation>
    </message>
    <message>
        <source>by table, from the last</source>
        <translation>按台号倒序</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>counts as not answered</source>
        <translation>按超时未答计</translation>
    </message>
    <message>
        <source>covered by {0} tiles</source>
        <translation>遮成 {0} 块</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>十字形</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>菱形</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>易</translation>
    </message>
    <message>
        <source>fixed points</source>
        <translation>固定分数</translation>
    </message>
    <message>
        <source>from the beginning of reading</source>
        <translation>从开始读题起</translation>
    </message>
    <message>
        <source>from the call 'ready' on</source>
        <translation>从喊“预备”起</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>难</translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation>六边形</translation>
    </message>
    <message>
        <source>highest score first</source>
        <translation>分高者先</translation>
    </message>
    <message>
        <source>in the order drawn</source>
        <translation>按抽题顺序</translation>
    </message>
    <message>
        <source>in the whole match</source>
        <translation>全场合计</translation>
    </message>
    <message>
        <source>in this round</source>
        <translation>本环节内</translation>
    </message>
    <message>
        <source>kept as chosen</source>
        <translation>已固定所选题目</translation>
    </message>
    <message>
        <source>lots are drawn</source>
        <translation>抽签决定</translation>
    </message>
    <message>
        <source>lowest score first</source>
        <translation>分低者先</translation>
    </message>
    <message>
        <source>may still be answered</source>
        <translation>仍可作答</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>minus the question's value</source>
        <translation>扣本题分值</translation>
    </message>
    <message>
        <source>no clock of a whole turn</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>未设按键</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>no miss puts a team out</source>
        <translation>不设出局</translation>
    </message>
    <message>
        <source>no picture, no film</source>
        <translation>没有图片和视频</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>不加不减</translation>
    </message>
    <message>
        <source>no wager</source>
        <translation>不押分</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>nobody marks</source>
        <translation>不设评委</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>one for each team in turn</source>
        <translation>每队一题，依次轮换</translation>
    </message>
    <message>
        <source>one member, in turn</source>
        <translation>队员个人轮流作答</translation>
    </message>
    <message>
        <source>one more team</source>
        <translation>再给一队机会</translation>
    </message>
    <message>
        <source>only teams whose tie touches an award</source>
        <translation>仅限并列影响奖项的队伍</translation>
    </message>
    <message>
        <source>out of this question</source>
        <translation>取消本题资格</translation>
    </message>
    <message>
        <source>pentagon</source>
        <translation>五边形</translation>
    </message>
    <message>
        <source>picked from a board of topics and values</source>
        <translation>从选题板上选</translation>
    </message>
    <message>
        <source>picked from covered numbers</source>
        <translation>按题号选</translation>
    </message>
    <message>
        <source>plus the question's value</source>
        <translation>加本题分值</translation>
    </message>
    <message>
        <source>press the button now …</source>
        <translation>请按抢答器…</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>shown at once</source>
        <translation>直接显示</translation>
    </message>
    <message>
        <source>spare {0}</source>
        <translation>备{0}</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>star</source>
        <translation>五角星</translation>
    </message>
    <message>
        <source>team</source>
        <translation>队</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>队</translation>
    </message>
    <message>
        <source>the audience</source>
        <translation>转给观众</translation>
    </message>
    <message>
        <source>the audience answers</source>
        <translation>转给观众</translation>
    </message>
    <message>
        <source>the first team to buzz</source>
        <translation>最先抢到的队</translation>
    </message>
    <message>
        <source>the next team</source>
        <translation>下一队</translation>
    </message>
    <message>
        <source>the operator decides</source>
        <translation>由操作员决定</translation>
    </message>
    <message>
        <source>the operator opens each</source>
        <translation>由操作员逐块揭开</translation>
    </message>
    <message>
        <source>the question is over for all</source>
        <translation>本题作废，各队不得再答</translation>
    </message>
    <message>
        <source>the question is void</source>
        <translation>本题作废</translation>
    </message>
    <message>
        <source>the same as the first answer</source>
        <translation>与首次作答相同</translation>
    </message>
    <message>
        <source>the team before it</source>
        <translation>上一队指定</translation>
    </message>
    <message>
        <source>the team that answers</source>
        <translation>作答的队</translation>
    </message>
    <message>
        <source>the team, in turn</source>
        <translation>各队轮流作答</translation>
    </message>
    <message>
        <source>those teams race again</source>
        <translation>这些队重新抢答</translation>
    </message>
    <message>
        <source>those whom the last round left standing</source>
        <translation>上一淘汰环节留下的队</translation>
    </message>
    <message>
        <source>times the value, plus points</source>
        <translation>分值倍数加分数</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>two by two: 1st and 2nd, 3rd and 4th …</source>
        <translation>两两对阵：第 1 对第 2、第 3 对第 4……</translation>
    </message>
    <message>
        <source>used</source>
        <translation>用过</translation>
    </message>
    <message>
        <source>when one team is left standing</source>
        <translation>只剩一队时</translation>
    </message>
    <message>
        <source>when the tie is decided (sudden death)</source>
        <translation>决出胜负（突然死亡）</translation>
    </message>
    <message>
        <source>within the match</source>
        <translation>在全场内</translation>
    </message>
    <message>
        <source>within the round</source>
        <translation>在本轮内</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>一直等</translation>
    </message>
    <message>
        <source>{0} (not on this machine)</source>
        <translation>{0}（这台电脑上没有）</translation>
    </message>
    <message>
        <source>{0} asked, {1} drawn, {2} spares</source>
        <translation>需 {0} 题，已选 {1} 题，备用 {2} 题</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} 无法读取：{1}</translation>
    </message>
    <message>
        <source>{0} drives the match. Letters that are free for teams: {1}</source>
        <translation>{0} 用于操作台，请换一个键。可用的字母：{1}</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{1} 分题 {0} 道</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} questions</source>
        <translation>共 {0} 题</translation>
    </message>
    <message>
        <source>{0} was pressed: no team's.</source>
        <translation>按下了 {0}：还没有分配给队伍。</translation>
    </message>
    <message>
        <source>{0} was pressed: team {1}.</source>
        <translation>按下了 {0}：第 {1} 队。</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}: counted within</source>
        <translation>{0}：计算范围</translation>
    </message>
    <message>
        <source>{0}: points</source>
        <translation>{0}：分数</translation>
    </message>
    <message>
        <source>{0}: times</source>
        <translation>{0}：次数</translation>
    </message>
    <message>
        <source>{0}: times the value</source>
        <translation>{0}：分值倍数</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{round}: {fault}</source>
        <translation>{round}：{fault}</translation>
    </message>
    <message>
        <source>“{0}” was taken in, but contradicts itself:</source>
        <translation>“{0}”已导入，但规则自相矛盾：</translation>
    </message>
    <message>
        <source>● {0} asked before</source>
        <translation>● {0} 题以前用过</translation>
    </message>
    <message>
        <source>✓ Everything is ready to rehearse and to host.</source>
        <translation>✓ 一切就绪，可以彩排和主持。</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>A number</source>
        <translation>数字题</translation>
    </message>
    <message>
        <source>All teams answer</source>
        <translation>全体作答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>答题完毕</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>请答题</translation>
    </message>
    <message>
        <source>Assigned by {0}</source>
        <translation>由{0}指定</translation>
    </message>
    <message>
        <source>At most {0} questions</source>
        <translation>最多 {0} 题</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Buzz now</source>
        <translation>抢答开始</translation>
    </message>
    <message>
        <source>By playoff</source>
        <translation>加赛定名次</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>请选择分值</translation>
    </message>
    <message>
        <source>Clue {0}</source>
        <translation>线索 {0}</translation>
    </message>
    <message>
        <source>Clue {0}/{1}</source>
        <translation>线索 {0}/{1}</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>翻倍</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免答</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Fifty-fifty</source>
        <translation>去掉两个</translation>
    </message>
    <message>
        <source>Fill the blanks</source>
        <translation>填空题</translation>
    </message>
    <message>
        <source>Final ranking</source>
        <translation>最终排名</translation>
    </message>
    <message>
        <source>First to buzz</source>
        <translation>抢答成功</translation>
    </message>
    <message>
        <source>For the tied teams</source>
        <translation>并列队加赛</translation>
    </message>
    <message>
        <source>Foul</source>
        <translation>犯规</translation>
    </message>
    <message>
        <source>From {0} to {1} points</source>
        <translation>可押 {0}～{1} 分</translation>
    </message>
    <message>
        <source>Full marks {0}</source>
        <translation>满分 {0}</translation>
    </message>
    <message>
        <source>Further places</source>
        <translation>其他名次</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>预备</translation>
    </message>
    <message>
        <source>Group photo</source>
        <translation>合影留念</translation>
    </message>
    <message>
        <source>Guests of honour</source>
        <translation>出席嘉宾</translation>
    </message>
    <message>
        <source>Half rounded to even</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>Half rounded up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Interlude</source>
        <translation>节目表演</translation>
    </message>
    <message>
        <source>Judge {0}</source>
        <translation>评委 {0}</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>评判完毕</translation>
    </message>
    <message>
        <source>Judges mark</source>
        <translation>评委打分</translation>
    </message>
    <message>
        <source>Left out: {0} highest, {1} lowest</source>
        <translation>去掉 {0} 个最高分、{1} 个最低分</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>请听题</translation>
    </message>
    <message>
        <source>Lives {0}</source>
        <translation>{0} 次机会</translation>
    </message>
    <message>
        <source>Lot drawn</source>
        <translation>抽奖揭晓</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>连线题</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Misquoted</source>
        <translation>复述有误</translation>
    </message>
    <message>
        <source>No points</source>
        <translation>本题不得分</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>{0} 号题</translation>
    </message>
    <message>
        <source>Nobody in the hall was right</source>
        <translation>现场无人答对</translation>
    </message>
    <message>
        <source>Nobody pressed</source>
        <translation>无人抢答</translation>
    </message>
    <message>
        <source>Not awarded</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>单选题</translation>
    </message>
    <message>
        <source>One moment please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出局</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>超时未答</translation>
    </message>
    <message>
        <source>Out: {0}</source>
        <translation>出局 {0} 队</translation>
    </message>
    <message>
        <source>Page {0}/{1}</source>
        <translation>第 {0}/{1} 页</translation>
    </message>
    <message>
        <source>Pair {0} of {1}</source>
        <translation>第 {0} 组 / 共 {1} 组</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转答</translation>
    </message>
    <message>
        <source>Passed {0}</source>
        <translation>跳过 {0}</translation>
    </message>
    <message>
        <source>Pick a question</source>
        <translation>请选题</translation>
    </message>
    <message>
        <source>Place your wagers</source>
        <translation>请押分</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>第 {0} 名</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已押分</translation>
    </message>
    <message>
        <source>Playoff</source>
        <translation>需加赛</translation>
    </message>
    <message>
        <source>Please listen</source>
        <translation>请听题</translation>
    </message>
    <message>
        <source>Pressed together</source>
        <translation>同时按下</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>排序题</translation>
    </message>
    <message>
        <source>Question swapped</source>
        <translation>换题</translation>
    </message>
    <message>
        <source>Question void</source>
        <translation>本题作废</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>第 {0} 题</translation>
    </message>
    <message>
        <source>Question {0} (spare)</source>
        <translation>第 {0} 题（备用题）</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>第 {0} 题 / 共 {1} 题</translation>
    </message>
    <message>
        <source>Raise your hand</source>
        <translation>请举手</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>比赛结果</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>Right {0}</source>
        <translation>答对 {0}</translation>
    </message>
    <message>
        <source>Round {0} of {1}</source>
        <translation>第 {0} 轮 / 共 {1} 轮</translation>
    </message>
    <message>
        <source>Rounded down</source>
        <translation>舍去小数</translation>
    </message>
    <message>
        <source>Rounded up</source>
        <translation>小数进一</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>积分榜</translation>
    </message>
    <message>
        <source>Scores are checked</source>
        <translation>成绩核对</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>种子 {0}</translation>
    </message>
    <message>
        <source>Seed {0} · drawn at {1}</source>
        <translation>种子 {0} · {1} 抽出</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>多选题</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>简答题</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出处：{0}</translation>
    </message>
    <message>
        <source>Source: {0}, sentence {1}</source>
        <translation>出处：{0} 第 {1} 句</translation>
    </message>
    <message>
        <source>Staked {0}</source>
        <translation>押 {0} 分</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换题</translation>
    </message>
    <message>
        <source>Teams, guests and judges, please come to the stage</source>
        <translation>请参赛队伍、嘉宾和评委上台</translation>
    </message>
    <message>
        <source>The hall answers</source>
        <translation>观众作答</translation>
    </message>
    <message>
        <source>The podium</source>
        <translation>荣耀时刻</translation>
    </message>
    <message>
        <source>The result follows shortly</source>
        <translation>结果即将揭晓</translation>
    </message>
    <message>
        <source>The show goes on shortly</source>
        <translation>比赛马上继续</translation>
    </message>
    <message>
        <source>The teams</source>
        <translation>参赛队伍</translation>
    </message>
    <message>
        <source>The turn is over</source>
        <translation>作答结束</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>考虑中</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>并列</translation>
    </message>
    <message>
        <source>Tied: playoff</source>
        <translation>并列，需加赛</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>True</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>判断题</translation>
    </message>
    <message>
        <source>VS</source>
        <translation>VS</translation>
    </message>
    <message>
        <source>Verdict next</source>
        <translation>等待评判</translation>
    </message>
    <message>
        <source>Wagered</source>
        <translation>押分</translation>
    </message>
    <message>
        <source>Wait for the signal</source>
        <translation>听口令</translation>
    </message>
    <message>
        <source>We go on in a few minutes</source>
        <translation>稍后继续，请不要走远</translation>
    </message>
    <message>
        <source>Who answers?</source>
        <translation>谁来接答？</translation>
    </message>
    <message>
        <source>Winners in the hall</source>
        <translation>幸运观众</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>Wrong {0}</source>
        <translation>答错 {0}</translation>
    </message>
    <message>
        <source>member {0}</source>
        <translation>{0} 号队员</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>{0} declined</source>
        <translation>{0} 放弃</translation>
    </message>
    <message>
        <source>{0} in all</source>
        <translation>等{0}人</translation>
    </message>
    <message>
        <source>{0} of {1} placed</source>
        <translation>已押分 {0}/{1} 队</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} standing</source>
        <translation>还剩 {0} 队</translation>
    </message>
    <message>
        <source>{0} teams</source>
        <translation>{0} 队</translation>
    </message>
    <message>
        <source>{0} teams, {1} heats</source>
        <translation>{0} 支队伍 · 分 {1} 组</translation>
    </message>
    <message>
        <source>{0} tied</source>
        <translation>{0} 队并列</translation>
    </message>
    <message>
        <source>{0} · draw of lots</source>
        <translation>{0} · 抽签</translation>
    </message>
    <message>
        <source>{0} · seat {1}</source>
        <translation>{0} · {1} 号席</translation>
    </message>
    <message>
        <source>{0} ×{1}</source>
        <translation>{0} ×{1}</translation>
    </message>
    <message>
        <source>{1} drawn by lot among {0} right answers</source>
        <translation>从 {0} 位答对者中抽出 {1} 位</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>Competition {competition} is here already and went another way from record {seq} on: both computers went on with it. Nothing was taken; both records are whole. Decide which one counts, and put the other one away.</source>
        <translation>赛事 {competition} 本机已有，但从第 {seq} 条记录起走了另一条路：两台电脑都接着办了。没有导入任何内容，两边的记录都完好。请确定以哪一边为准，把另一边收起来。</translation>
    </message>
    <message>
        <source>Match {match} is here already and went another way from record {seq} on: both computers went on with it. Nothing was taken; both logs are whole. Let the jury decide which one counts.</source>
        <translation>本机已有比赛《{match}》，但从第 {seq} 条记录起内容不同：两台电脑都继续了这场比赛。没有导入任何内容，两份记录都完整。请评委会裁定以哪一份为准。</translation>
    </message>
    <message>
        <source>Match {match} was recorded by a newer version of the program. Nothing was taken. Update the program here first.</source>
        <translation>比赛《{match}》由更新版本的程序记录。没有导入任何内容。请先更新本机程序。</translation>
    </message>
    <message>
        <source>Match {match}: all {count} records are whole, sealed up to record {sealed}; head {head}.</source>
        <translation>比赛 {match}：全部 {count} 条记录完好，已封签至第 {sealed} 条；末条校验码 {head}。</translation>
    </message>
    <message>
        <source>Match {match}: event {seq} is not the one that certificates were issued from. Its log was changed afterwards.</source>
        <translation>比赛 {match}：第 {seq} 条记录不是签发证书时的那一条，比赛记录事后被改动过。</translation>
    </message>
    <message>
        <source>Match {match}: from record {seq} on the backup and the second copy tell different stories. Nothing was made. Rebuild from one of them, and look at the other.</source>
        <translation>比赛 {match}：从第 {seq} 条记录起，备份与第二份记录不一致。没有生成任何内容。请选其中一份重建，并核对另一份。</translation>
    </message>
    <message>
        <source>Match {match}: record {seq} is missing or was changed after it was written. Nothing was taken. Have the archive made anew on the computer that it came from.</source>
        <translation>比赛《{match}》：第 {seq} 条记录缺失，或在写入后被改动。没有导入任何内容。请在原来的电脑上重新存档。</translation>
    </message>
    <message>
        <source>Match {match}: record {seq} is missing or was put in another place. The records before it are whole. Compare with the second copy or a backup.</source>
        <translation>比赛 {match}：第 {seq} 条记录缺失或被移了位置。它之前的记录完好。请与第二份记录或备份核对。</translation>
    </message>
    <message>
        <source>Match {match}: record {seq} was changed after it was written. The records before it are whole. Compare with the second copy or a backup.</source>
        <translation>比赛 {match}：第 {seq} 条记录写入后被改动过。它之前的记录完好。请与第二份记录或备份核对。</translation>
    </message>
    <message>
        <source>Match {match}: the records from {seq} on were cut off; a seal vouches for more. Compare with the second copy or a backup.</source>
        <translation>比赛 {match}：从第 {seq} 条起的记录被截去，封签表明原来更多。请与第二份记录或备份核对。</translation>
    </message>
    <message>
        <source>Match {match}: the records were rewritten at or after record {seq}; they no longer agree with a seal. Compare with the second copy, a backup or the printed results.</source>
        <translation>比赛 {match}：第 {seq} 条或其后的记录被重写过，与封签不符。请与第二份记录、备份或打印的成绩核对。</translation>
    </message>
    <message>
        <source>Match {match}: the seal at record {seq} is forged or was changed. Compare with the second copy, a backup or the printed results.</source>
        <translation>比赛 {match}：第 {seq} 条处的封签是伪造的或被改动过。请与第二份记录、备份或打印的成绩核对。</translation>
    </message>
    <message>
        <source>Part {number} of the batch was made before, with other bytes. Nothing was recorded. Print the file that was kept, or bring it back from a copy.</source>
        <translation>本批第 {number} 部分以前生成过，这次的字节与当时不同，没有登记。请打印当时保存的文件，或从备份中找回。</translation>
    </message>
    <message>
        <source>Second copy in {folder}: it is behind and tries again by itself. The show goes on and every decision is safe in the database. The reason: {why}</source>
        <translation>第二份记录（{folder}）：暂时落后，会自动重试。比赛照常进行，每一步都已存入数据库。原因：{why}</translation>
    </message>
    <message>
        <source>Second copy in {folder}: up to date.</source>
        <translation>第二份记录（{folder}）：已是最新。</translation>
    </message>
    <message>
        <source>Second copy: {folder} is not there. The show goes on and every decision is safe in the database. Plug the stick in again: the copy catches up by itself.</source>
        <translation>第二份记录：找不到 {folder}。比赛照常进行，每一步都已存入数据库。请重新插好 U 盘，记录会自动补齐。</translation>
    </message>
    <message>
        <source>The bank “{bank}” is under seal {number}; nothing was changed. Open the seal first: that is written down with your name and the reason.</source>
        <translation>题库“{bank}”已封存（第 {number} 次封存），没有作任何改动。请先启封：启封会记下您的姓名和原因。</translation>
    </message>
    <message>
        <source>The batch “{name}” is not as it was issued: its rows, its order or its digest were changed. Compare with a backup and with the digest that was published.</source>
        <translation>批次“{name}”已不是签发时的样子：名单、顺序或摘要被改动过。请与备份和已公布的摘要核对。</translation>
    </message>
    <message>
        <source>The log of certificates: all {count} entries are whole; head {head}.</source>
        <translation>证书签发记录：{count} 条全部完好；末条摘要 {head}。</translation>
    </message>
    <message>
        <source>The log of certificates: entries were cut off or written anew at or after entry {seq}; they no longer agree with a seal of this computer. Compare with a backup.</source>
        <translation>证书签发记录：从第 {seq} 条起被截断或重写，与本机的封存记录不符。请与备份核对。</translation>
    </message>
    <message>
        <source>The log of certificates: entry {seq} is missing or was put in another place. Compare with a backup and with the digests that were published.</source>
        <translation>证书签发记录：第 {seq} 条缺失或被挪动。请与备份和已公布的摘要核对。</translation>
    </message>
    <message>
        <source>The log of certificates: entry {seq} was changed after it was written. Compare with a backup and with the digests that were published.</source>
        <translation>证书签发记录：第 {seq} 条写入后被改动过。请与备份和已公布的摘要核对。</translation>
    </message>
    <message>
        <source>The log of certificates: the issuer's signature under entry {seq} is wrong: the log was written anew.</source>
        <translation>证书签发记录：第 {seq} 条的签发单位签名不对，说明记录被重写过。</translation>
    </message>
    <message>
        <source>The record {kind} could not be written as text. Nothing was recorded. Please report this sentence to the makers of the program.</source>
        <translation>记录 {kind} 无法写成文本，什么都没有记录。请把这句话告诉程序开发者。</translation>
    </message>
    <message>
        <source>There is already a match {match} in this database. Nothing was changed. Give the new one another name, or go on with the old one.</source>
        <translation>数据库里已有比赛 {match}，未作任何改动。请给新比赛另起名称，或继续原来的比赛。</translation>
    </message>
    <message>
        <source>There is no competition {competition} in this database. Nothing was changed. Go back to the first window and choose it from the list.</source>
        <translation>数据库中没有赛事 {competition}，未作任何改动。请回到首页，从列表中选择。</translation>
    </message>
    <message>
        <source>There is no match in the file. Nothing was taken.</source>
        <translation>文件里没有比赛。没有导入任何内容。</translation>
    </message>
    <message>
        <source>There is no match {match} in this database. Nothing was recorded. Open the match from the list first.</source>
        <translation>数据库里没有比赛 {match}，什么都没有记录。请先从列表中打开比赛。</translation>
    </message>
    <message>
        <source>This computer's SQLite {version} is too old for the program. Nothing was changed. Install the package pysqlite3, or a newer Python.</source>
        <translation>这台电脑的 SQLite {version} 版本太旧，未作任何改动。请安装 pysqlite3 软件包或更新的 Python。</translation>
    </message>
    <message>
        <source>{file} could not be brought to this version: the result did not hold together ({detail}). The upgrade was taken back, the file is as before, and a backup lies in {backups}. Go on with the older version and report this.</source>
        <translation>{file} 无法升级到本版本：升级结果未通过检查（{detail}）。升级已撤回，文件与原来一样，备份在 {backups}。请继续使用旧版本，并反馈此问题。</translation>
    </message>
    <message>
        <source>{file} is a database of another program. It was not touched. Choose another data folder, or move that file away.</source>
        <translation>{file} 是其他程序的数据库，未作任何改动。请另选数据文件夹，或移走该文件。</translation>
    </message>
    <message>
        <source>{file} is already there and was not touched. Choose another name for the rebuilt database, or move that file away.</source>
        <translation>{file} 已存在，未作任何改动。请给重建的数据库另起名称，或移走该文件。</translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). It was not touched. Safe is the newest good backup: {backup}; and the second copy of the matches: {journal}. Mend it from these: the backup brings back banks and competitions, the second copy every decision.</source>
        <translation>{file} 已损坏（{detail}），未作任何改动。最近一份完好的备份：{backup}；比赛的第二份记录：{journal}。请用它们修复：备份可恢复题库和比赛设置，第二份记录可恢复每一步操作。</translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). The last change was not recorded. Close the program and start it again: it names the newest good backup and the journal to mend from.</source>
        <translation>{file} 已损坏（{detail}），最后一次改动没有记录。请关闭程序后重新启动，程序会指出可用于修复的最新备份和记录。</translation>
    </message>
    <message>
        <source>{file} is empty or was written by an older version of the program and must be prepared first, which needs the right to write. Nothing was changed. Close other windows of the program and open the file there once.</source>
        <translation>{file} 是空的，或由旧版本程序写成，须先作准备，而这需要写入权限。未作任何改动。请关闭程序的其他窗口，再打开一次该文件。</translation>
    </message>
    <message>
        <source>{file} is open in another window of the program (process {holder}). Here it can be looked at, not changed; nothing was changed. Go on in the other window, or close it and open the program again.</source>
        <translation>{file} 已在程序的另一窗口中打开（进程 {holder}）。这里只能查看，不能更改；未作任何改动。请到那个窗口继续，或将其关闭后重新打开程序。</translation>
    </message>
    <message>
        <source>{file} was written by version {theirs} of the program (tables {their_tables}); this is version {ours} (tables {our_tables}). The file was not touched and everything in it is safe. Install the newer version, or choose another data folder.</source>
        <translation>{file} 由程序 {theirs} 版写成（数据表 {their_tables}），当前是 {ours} 版（数据表 {our_tables}）。文件未作任何改动，内容完好。请安装新版本，或另选数据文件夹。</translation>
    </message>
    <message>
        <source>{file}: another program keeps this file locked. The last change was not recorded and was taken back; everything before it is safe. Close the other program (a database viewer, a synchronising folder, a backup), then do it again.</source>
        <translation>{file}：文件被其他程序锁定。最后一次改动没有记录，已撤回；此前的内容都安全。请关闭那个程序（数据库查看器、同步盘、备份软件等），再操作一次。</translation>
    </message>
    <message>
        <source>{file}: line {line} is damaged or was changed; the {count} records before it are whole. Nothing was made. Look for another copy, or rebuild from the whole part alone.</source>
        <translation>{file}：第 {line} 行已损坏或被改动，它之前的 {count} 条记录完好。没有生成任何内容。请另找一份，或只用完好的部分重建。</translation>
    </message>
    <message>
        <source>{file}: the backup was written but could not be read back whole, so it was thrown away. The database itself was not touched. Choose another folder for backups, or check this disk.</source>
        <translation>{file}：备份已写出，但读回时不完整，已丢弃。数据库本身未作任何改动。请另选备份文件夹，或检查这个磁盘。</translation>
    </message>
    <message>
        <source>{file}: the database refused ({detail}). The change was taken back; everything before it is safe. Please report this sentence to the makers of the program.</source>
        <translation>{file}：数据库拒绝了操作（{detail}）。改动已撤回，此前的内容都安全。请把这句话告诉程序开发者。</translation>
    </message>
    <message>
        <source>{file}: the disk did not answer as it should ({detail}). The last change was not recorded and was taken back; everything before it is safe. Check that the disk is connected, then do it again.</source>
        <translation>{file}：磁盘没有正常响应（{detail}）。最后一次改动没有记录，已撤回；此前的内容都安全。请检查磁盘是否接好，再操作一次。</translation>
    </message>
    <message>
        <source>{file}: the disk is full. The last change was not recorded and was taken back; everything before it is safe. Free some space on this disk, then do it again.</source>
        <translation>{file}：磁盘已满。最后一次改动没有记录，已撤回；此前的内容都安全。请腾出一些空间，再操作一次。</translation>
    </message>
    <message>
        <source>{file}: there is no database here yet, and it may not be made by a window that only looks. Nothing was changed. Start the program with the right to write first.</source>
        <translation>{file}：这里还没有数据库，只能查看的窗口不能新建。未作任何改动。请先以可写方式启动程序。</translation>
    </message>
    <message>
        <source>{file}: this file or its folder may not be written. Nothing was changed; what is recorded is safe. Allow writing to the folder, or choose another data folder, then try again.</source>
        <translation>{file}：这个文件或所在文件夹不可写。未作任何改动，已记录的内容都安全。请允许写入该文件夹，或另选数据文件夹，再试一次。</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>A team was first</source>
        <translation>有队抢到</translation>
    </message>
    <message>
        <source>All others are made to match, and so that all can be read.</source>
        <translation>其余颜色自动配好，并保证文字都看得清。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>公布答案</translation>
    </message>
    <message>
        <source>Answer or place shown</source>
        <translation>公布答案或名次</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Begin anew with the colours of a shipped look</source>
        <translation>从自带样式的颜色重新开始</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Buzz</source>
        <translation>抢答</translation>
    </message>
    <message>
        <source>Buzzer round</source>
        <translation>抢答题</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Colours of</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the look “{0}”?</source>
        <translation>删除大屏样式“{0}”？</translation>
    </message>
    <message>
        <source>Every single colour</source>
        <translation>逐个颜色</translation>
    </message>
    <message>
        <source>Export the look</source>
        <translation>导出大屏样式</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Final round</source>
        <translation>决赛</translation>
    </message>
    <message>
        <source>From two colours</source>
        <translation>两色配齐</translation>
    </message>
    <message>
        <source>Hard to read from far seats; click a line to go there:</source>
        <translation>后排看不清的文字，点一行去修改：</translation>
    </message>
    <message>
        <source>Import a look</source>
        <translation>导入大屏样式</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Knowledge Competition</source>
        <translation>知识竞赛</translation>
    </message>
    <message>
        <source>Last five seconds</source>
        <translation>最后五秒</translation>
    </message>
    <message>
        <source>Last seconds</source>
        <translation>最后几秒</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>大屏样式</translation>
    </message>
    <message>
        <source>Looks of the big screen</source>
        <translation>大屏样式</translation>
    </message>
    <message>
        <source>My look</source>
        <translation>我的样式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New look from: {0}</source>
        <translation>新建，基于：{0}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>题板</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Red and gold</source>
        <translation>红金</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>Right answer, whose turn</source>
        <translation>正确答案、轮到的队</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the look “{0}”?</source>
        <translation>保存大屏样式“{0}”吗？</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Seconds 10 to 6</source>
        <translation>第 10 到 6 秒</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Team {0}</source>
        <translation>第{0}队</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The Lena</source>
        <translation>勒拿河</translation>
    </message>
    <message>
        <source>The Mekong</source>
        <translation>湄公河</translation>
    </message>
    <message>
        <source>The Yangtze</source>
        <translation>长江</translation>
    </message>
    <message>
        <source>The Yellow River</source>
        <translation>黄河</translation>
    </message>
    <message>
        <source>The big screen</source>
        <translation>大屏画面</translation>
    </message>
    <message>
        <source>The organiser</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>The race opens</source>
        <translation>开始抢答</translation>
    </message>
    <message>
        <source>The winner</source>
        <translation>冠军揭晓</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Titles, letters, frames</source>
        <translation>标题、字母、边框</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unit of the team</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>What cannot be read from afar</source>
        <translation>后排看不清的文字</translation>
    </message>
    <message>
        <source>Which is the longest river in Asia?</source>
        <translation>亚洲最长的河流是哪一条？</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>答错</translation>
    </message>
    <message>
        <source>Wrong, barred, time up</source>
        <translation>答错、停答、时间到</translation>
    </message>
    <message>
        <source>dark corners</source>
        <translation>四角暗处</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>last seconds, foul</source>
        <translation>最后几秒、犯规</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>letters, glint</source>
        <translation>字母亮面</translation>
    </message>
    <message>
        <source>letters, shadow</source>
        <translation>字母暗面</translation>
    </message>
    <message>
        <source>light at the top</source>
        <translation>上方亮光</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>option, above</source>
        <translation>选项（上）</translation>
    </message>
    <message>
        <source>option, below</source>
        <translation>选项（下）</translation>
    </message>
    <message>
        <source>plate, above</source>
        <translation>底板（上）</translation>
    </message>
    <message>
        <source>plate, below</source>
        <translation>底板（下）</translation>
    </message>
    <message>
        <source>question, above</source>
        <translation>题板（上）</translation>
    </message>
    <message>
        <source>question, below</source>
        <translation>题板（下）</translation>
    </message>
    <message>
        <source>rays of light</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>ribbons, dark</source>
        <translation>绸带（暗）</translation>
    </message>
    <message>
        <source>ribbons, light</source>
        <translation>绸带（亮）</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>small text</source>
        <translation>小字</translation>
    </message>
    <message>
        <source>sparks</source>
        <translation>光点</translation>
    </message>
    <message>
        <source>sunken places</source>
        <translation>凹槽</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>text on it</source>
        <translation>上面的字</translation>
    </message>
    <message>
        <source>the program's</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>the race is open</source>
        <translation>开始抢答</translation>
    </message>
    <message>
        <source>titles, letters</source>
        <translation>标题、字母</translation>
    </message>
    <message>
        <source>{0}: listen</source>
        <translation>试听：{0}</translation>
    </message>
    <message>
        <source>{0}: “{1}” on “{2}” is {3} to 1; far seats need 7 to 1.</source>
        <translation>{0}：“{1}”在“{2}”上的对比度是 {3}∶1，后排看清需要 7∶1。</translation>
    </message>
    <message>
        <source>✓ Every text stands out at least 7 to 1.</source>
        <translation>✓ 所有文字对比度都在 7∶1 以上。</translation>
    </message>
</context>
</TS>
