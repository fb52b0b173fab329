<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>A match needs two teams or more; there are {count}.</source>
        <translation>比赛至少要有两支队，现在有 {count} 支。</translation>
    </message>
    <message>
        <source>An award has no name.</source>
        <translation>有一个奖项没有名称。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) is to have {count} spares; only {found} are left for it.</source>
        <translation>第 {number} 轮（{title}）要备 {count} 题，只抽得到 {found} 题。</translation>
    </message>
    <message>
        <source>Round {number} ({title}) needs {count} questions; only {found} are left for it. Ask for fewer, widen what is drawn, or add a bank.</source>
        <translation>第 {number} 轮（{title}）需要 {count} 题，只抽得到 {found} 题。请减少题数、放宽抽题条件或增加题库。</translation>
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
        <source>Round {number} ({title}): {fault}</source>
        <translation>第 {number} 轮（{title}）：{fault}</translation>
    </message>
    <message>
        <source>Round {number} has no title.</source>
        <translation>第 {number} 轮没有名称。</translation>
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
        <source>The competition has no title.</source>
        <translation>比赛还没有名称。</translation>
    </message>
    <message>
        <source>The competition was saved by a newer version of the program. Update the program.</source>
        <translation>这场比赛由更新版本的程序保存，请先更新程序。</translation>
    </message>
    <message>
        <source>The key {label} belongs to team {team}, which does not exist.</source>
        <translation>按键 {label} 分给了不存在的第 {team} 队。</translation>
    </message>
    <message>
        <source>The teams are not numbered 1, 2, 3 … in order.</source>
        <translation>队伍编号不是按 1、2、3……排列。</translation>
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
        <source>There is no round yet.</source>
        <translation>还没有轮次。</translation>
    </message>
    <message>
        <source>This is not a saved competition: {reason}</source>
        <translation>这不是保存的比赛文件：{reason}</translation>
    </message>
    <message>
        <source>{count} questions bear an id that another bank uses too, the first is {question}; they are left out.</source>
        <translation>有 {count} 道题的编号与另一题库重复（如 {question}），不参加抽题。</translation>
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
        <source>The file is not UTF-8 (line {line}; it looks like {encoding}). Open it in the editor it was written with, choose 'Save as', set the encoding to UTF-8 and try again.</source>
        <translation>文件不是 UTF-8 编码（第 {line} 行，看起来是 {encoding}）。请用原来的编辑器打开，选择“另存为”，编码选 UTF-8，再试一次。</translation>
    </message>
    <message>
        <source>The file is not a text: it holds zero bytes. Choose a .quiz.txt file.</source>
        <translation>这不是文本文件：其中含有零字节。请选择 .quiz.txt 文件。</translation>
    </message>
    <message>
        <source>The media file {name} is not there.</source>
        <translation>找不到媒体文件 {name}。</translation>
    </message>
    <message>
        <source>The zip holds more than {count} files or {limit} MB unpacked.</source>
        <translation>压缩包内超过 {count} 个文件，或解压后超过 {limit} MB。</translation>
    </message>
    <message>
        <source>The zip holds something that a question bank does not need and that may do harm: {name}. Pack only the text and its media folder, without a password.</source>
        <translation>压缩包里有题库用不到、可能有害的内容：{name}。请只打包题库文本和它的媒体文件夹，不要加密码。</translation>
    </message>
    <message>
        <source>The zip holds {count} files that end in .quiz.txt; there must be one, at its top or in its only folder.</source>
        <translation>压缩包里有 {count} 个以 .quiz.txt 结尾的文件；应当只有一个，放在最外层或唯一的文件夹里。</translation>
    </message>
    <message>
        <source>The zip is damaged or cut short. Pack or copy it again.</source>
        <translation>压缩包已损坏或不完整。请重新打包或重新复制。</translation>
    </message>
    <message>
        <source>{file} cannot be opened: {reason}</source>
        <translation>无法打开 {file}：{reason}</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB.</source>
        <translation>{file} 超过 {limit} MB。</translation>
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
        <source>Begin another</source>
        <translation>另开一场</translation>
    </message>
    <message>
        <source>Choose a folder for the second copy (a USB stick, say)</source>
        <translation>选择存放第二份记录的文件夹（如 U 盘）</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着进行</translation>
    </message>
    <message>
        <source>Keep it aside and begin with an empty one</source>
        <translation>保留原文件，另建一个空的</translation>
    </message>
    <message>
        <source>No second copy. Click to choose a folder for it.</source>
        <translation>没有第二份记录。点击选择存放的文件夹。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore it from the copy</source>
        <translation>用副本恢复</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>第二份记录</translation>
    </message>
    <message>
        <source>Something unexpected happened; go on. It is written down in {file}. ({what})</source>
        <translation>发生意外情况，可以继续。详情已写入 {file}。（{what}）</translation>
    </message>
    <message>
        <source>The competition is not ready yet:</source>
        <translation>比赛尚未准备好：</translation>
    </message>
    <message>
        <source>The last step was not recorded ({what}). Nothing has changed; try again.</source>
        <translation>刚才这一步没有记录下来（{what}）。一切保持原样，请再试一次。</translation>
    </message>
    <message>
        <source>The match is over. Results and ledger, for a spreadsheet, are in {folder}.</source>
        <translation>比赛结束。成绩和记分明细（电子表格可打开）在 {folder}。</translation>
    </message>
    <message>
        <source>These questions are here already, as “{title}”. Nothing was taken.</source>
        <translation>这些题目已在题库“{title}”中，没有重复添加。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
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
        <source>Adjust {0}…</source>
        <translation>调整{0}的分数…</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>调整分数…</translation>
    </message>
    <message>
        <source>Answer (only you see it)</source>
        <translation>答案（仅操作台可见）</translation>
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
        <source>Breach of discipline</source>
        <translation>违反赛场纪律</translation>
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
        <source>Choose or type the reason</source>
        <translation>选择或填写原因</translation>
    </message>
    <message>
        <source>Choose the team with its number key</source>
        <translation>按数字键选择队伍</translation>
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
        <source>Give points</source>
        <translation>给分</translation>
    </message>
    <message>
        <source>Go to the ranking now?</source>
        <translation>现在公布名次吗？</translation>
    </message>
    <message>
        <source>Its points go back. A spare takes its place while the round sits.</source>
        <translation>本题得分退回；本轮尚未结束时，由备用题顶上。</translation>
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
        <source>Light the teams that are right; the others count as wrong.</source>
        <translation>点亮答对的队伍，其余按答错计。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>大屏画面</translation>
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
        <source>New round of presses</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Next (hidden)</source>
        <translation>下一画面（观众看不到）</translation>
    </message>
    <message>
        <source>No answer: for information</source>
        <translation>无答案：仅作说明</translation>
    </message>
    <message>
        <source>No key: you judge</source>
        <translation>无标准答案：由您判定</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未能存盘</translation>
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
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Number keys give a team the floor by hand.</source>
        <translation>按数字键可手动指定作答队伍。</translation>
    </message>
    <message>
        <source>ON AIR</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>OUTPUT OFF</source>
        <translation>大屏已关</translation>
    </message>
    <message>
        <source>One screen only: Win+P → Extend</source>
        <translation>只有一块屏幕：按 Win+P 选“扩展”</translation>
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
        <source>Partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>Part…</source>
        <translation>部分给分…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Picture before</source>
        <translation>上一画面</translation>
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
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Press the key that {0} shall have. Esc leaves it as it is.</source>
        <translation>请按下要分配给{0}的键；按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>抢答顺序</translation>
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
        <source>Rejudge…</source>
        <translation>改判…</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Round {0}: {1}</source>
        <translation>第 {0} 轮：{1}</translation>
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
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出处：{0}</translation>
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
        <source>TITLE</source>
        <translation>标题画面</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
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
        <source>The answer is disputed</source>
        <translation>答案有争议</translation>
    </message>
    <message>
        <source>The answer was heard in the hall</source>
        <translation>场内有人说出了答案</translation>
    </message>
    <message>
        <source>The lot will decide</source>
        <translation>由抽签决定</translation>
    </message>
    <message>
        <source>The match is not over. All is recorded; you can go on later. Close the console?</source>
        <translation>比赛尚未结束。全部已存盘，可稍后继续。现在关闭操作台吗？</translation>
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
        <source>The scorer's mistake</source>
        <translation>记分有误</translation>
    </message>
    <message>
        <source>The team chooses a value</source>
        <translation>等待队伍选择分值</translation>
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
        <source>Undo: {0}</source>
        <translation>撤销：{0}</translation>
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
        <translation>作废题目…</translation>
    </message>
    <message>
        <source>Which screen?</source>
        <translation>识别屏幕</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>易</translation>
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
        <source>level</source>
        <translation>同时按下</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>不得再答</translation>
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
        <source>of {0}</source>
        <translation>/ {0} 分</translation>
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
        <translation>正确</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停</translation>
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
        <translation>错误</translation>
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
        <source>{0} ms behind</source>
        <translation>慢 {0} 毫秒</translation>
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
        <source>{0} spoke before being named</source>
        <translation>{0}未点名先答</translation>
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
        <source>{0}: {1} → {2}. The reason stands in the ledger.</source>
        <translation>{0}：{1} → {2}。原因会写入记分明细。</translation>
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
        <source>{name} {wide}×{high}</source>
        <translation>{name} {wide}×{high}</translation>
    </message>
    <message>
        <source>−5 s</source>
        <translation>−5 秒</translation>
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
        <source>A match needs teams and rounds.</source>
        <translation>比赛要有队伍和轮次。</translation>
    </message>
    <message>
        <source>A question's value is below 0.</source>
        <translation>题目分值小于 0。</translation>
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
        <source>All answer together</source>
        <translation>共答</translation>
    </message>
    <message>
        <source>An adjustment of 0 points changes nothing.</source>
        <translation>调整 0 分等于没有调整。</translation>
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
        <source>Beep: open the race</source>
        <translation>鸣响：开始抢答</translation>
    </message>
    <message>
        <source>Begin: {round}</source>
        <translation>开始：{round}</translation>
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
        <source>Call the next question</source>
        <translation>请出下一题</translation>
    </message>
    <message>
        <source>Choose the team that was first (its number key).</source>
        <translation>请选择先按的队伍（按数字键）。</translation>
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
        <source>Explanation shown</source>
        <translation>出示解析</translation>
    </message>
    <message>
        <source>Finish this question, or void it, first.</source>
        <translation>请先完成本题，或作废本题。</translation>
    </message>
    <message>
        <source>Go to the ranking</source>
        <translation>进入名次公布</translation>
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
        <source>Judge the answer first: + right, - wrong.</source>
        <translation>请先判定答案：+ 正确，- 错误。</translation>
    </message>
    <message>
        <source>Let the time run on</source>
        <translation>继续计时</translation>
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
        <source>Name {team}</source>
        <translation>点名：{team}</translation>
    </message>
    <message>
        <source>Next team chooses a value</source>
        <translation>下一队选择分值</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>没有正在进行的计时。</translation>
    </message>
    <message>
        <source>No match is open.</source>
        <translation>没有打开比赛。</translation>
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
        <source>No tie touches an award: nobody takes part in this round.</source>
        <translation>没有影响奖项的并列，本轮无队参加。</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>无人作答</translation>
    </message>
    <message>
        <source>Nobody presses: close the race</source>
        <translation>无人抢答：结束抢答</translation>
    </message>
    <message>
        <source>Only a team whose turn it is can choose a value; give this round one value.</source>
        <translation>只有轮流作答时才能选择分值，本轮请只设一个分值。</translation>
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
        <source>Place {place} shown</source>
        <translation>公布第 {place} 名</translation>
    </message>
    <message>
        <source>Playoff</source>
        <translation>加赛</translation>
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
        <source>Question shown</source>
        <translation>出示题目</translation>
    </message>
    <message>
        <source>Question void: {reason}</source>
        <translation>本题作废：{reason}</translation>
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
        <source>Race opened</source>
        <translation>开始抢答</translation>
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
        <source>Risk questions</source>
        <translation>风险题</translation>
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
        <source>Score the boards</source>
        <translation>题板计分</translation>
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
        <source>Team questions</source>
        <translation>团队必答</translation>
    </message>
    <message>
        <source>Team {team} cannot have spoken out of turn now.</source>
        <translation>第 {team} 队此时不可能抢先作答。</translation>
    </message>
    <message>
        <source>Team {team} did not take part in that round.</source>
        <translation>第 {team} 队没有参加那一轮。</translation>
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
        <source>The clock is already running.</source>
        <translation>计时已在进行。</translation>
    </message>
    <message>
        <source>The clock is already stopped.</source>
        <translation>计时已经停止。</translation>
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
        <source>The other teams may answer</source>
        <translation>其他队可以作答</translation>
    </message>
    <message>
        <source>The question goes to the hall</source>
        <translation>本题交给现场观众</translation>
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
        <source>The team chooses a value first.</source>
        <translation>请先由队伍选择分值。</translation>
    </message>
    <message>
        <source>The tied teams race again</source>
        <translation>同时按下的队伍重新抢答</translation>
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
        <source>Time ran out</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Time to answer for all</source>
        <translation>全体作答计时</translation>
    </message>
    <message>
        <source>Waiting: choose who was first</source>
        <translation>等待：选择先按的队伍</translation>
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
        <source>locked out</source>
        <translation>取消本题资格</translation>
    </message>
    <message>
        <source>no race</source>
        <translation>非抢答时间</translation>
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
        <translation>正确</translation>
    </message>
    <message>
        <source>the last step</source>
        <translation>上一步</translation>
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
        <translation>错误</translation>
    </message>
    <message>
        <source>{team} answered without being named</source>
        <translation>{team}未点名先答</translation>
    </message>
    <message>
        <source>{team} chooses a value</source>
        <translation>{team}选择分值</translation>
    </message>
    <message>
        <source>{team} declined</source>
        <translation>{team}放弃</translation>
    </message>
    <message>
        <source>{team} has the floor</source>
        <translation>由{team}作答</translation>
    </message>
    <message>
        <source>{team} judged again: {verdict} ({reason})</source>
        <translation>{team}改判：{verdict}（{reason}）</translation>
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
        <source>{team}: adjusted {points} ({note})</source>
        <translation>{team}：调整 {points} 分（{note}）</translation>
    </message>
    <message>
        <source>{team}: board {verdict}</source>
        <translation>{team}题板：{verdict}</translation>
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
</context>
<context>
    <name>home</name>
    <message>
        <source>(no title)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>+ New competition</source>
        <translation>＋ 新建比赛</translation>
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
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>继续 {0}</translation>
    </message>
    <message>
        <source>Host the match</source>
        <translation>主持比赛</translation>
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
        <source>Look at these {0} places before the match:</source>
        <translation>赛前请核对这 {0} 处：</translation>
    </message>
    <message>
        <source>Nothing is wrong or doubtful.</source>
        <translation>没有发现错误或疑问。</translation>
    </message>
    <message>
        <source>Open a bank …</source>
        <translation>打开题库…</translation>
    </message>
    <message>
        <source>Open a question bank</source>
        <translation>打开题库</translation>
    </message>
    <message>
        <source>Opened, nothing decided yet</source>
        <translation>已打开，尚未开始</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Question banks ({0})</source>
        <translation>题库文件 ({0})</translation>
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
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Take over this bank</source>
        <translation>添加此题库</translation>
    </message>
    <message>
        <source>The file cannot be taken</source>
        <translation>无法添加这个文件</translation>
    </message>
    <message>
        <source>There is no competition yet.
Press 'New competition' to set up the first one.</source>
        <translation>还没有比赛。
点“新建比赛”，设置第一场。</translation>
    </message>
    <message>
        <source>There is no question bank yet.
Press 'Open a bank' and choose a .quiz.txt file.</source>
        <translation>还没有题库。
点“打开题库”，选择 .quiz.txt 文件。</translation>
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
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
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
        <source>yesterday {0}</source>
        <translation>昨天 {0}</translation>
    </message>
    <message>
        <source>{0} blocks could not be read.</source>
        <translation>有 {0} 处读不出来。</translation>
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
        <source>{0} questions, {1} of them ready to be asked.</source>
        <translation>共 {0} 题，其中 {1} 题可用。</translation>
    </message>
    <message>
        <source>{0} rounds</source>
        <translation>{0} 轮</translation>
    </message>
    <message>
        <source>{0} teams</source>
        <translation>{0} 队</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source> ({0})</source>
        <translation>（{0}）</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（未命名）</translation>
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
        <source>A team may decline to choose</source>
        <translation>可以放弃选题</translation>
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
        <source>Choose a question</source>
        <translation>选一道题</translation>
    </message>
    <message>
        <source>Choose a question on the left to read it here.</source>
        <translation>在左边选一道题，这里显示全文。</translation>
    </message>
    <message>
        <source>Choose a team's field and press that team's button once; the next team follows by itself. Any button that acts as a keyboard will do. Delete forgets a key.</source>
        <translation>点一下某队的方框，再按一次该队的抢答器，随后自动轮到下一队。能当键盘用的按钮都可以。按 Delete 清除。</translation>
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
        <source>Copy</source>
        <translation>复制</translation>
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
        <source>Duplicate this round</source>
        <translation>复制这一轮</translation>
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
        <source>First prize</source>
        <translation>一等奖</translation>
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
        <source>Look of the big screen</source>
        <translation>大屏样式</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>签号</translation>
    </message>
    <message>
        <source>Made from the settings: it is what is played.</source>
        <translation>根据设置生成，念的就是实际执行的规则。</translation>
    </message>
    <message>
        <source>May answer then</source>
        <translation>谁可补答</translation>
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
        <source>No answer in time</source>
        <translation>超时未答</translation>
    </message>
    <message>
        <source>No round yet. Press '+ Round' and choose a kind of round.</source>
        <translation>还没有轮次。点“＋ 轮次”，选择一种轮次。</translation>
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
        <source>Pages</source>
        <translation>页面</translation>
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
        <source>Questions</source>
        <translation>题目</translation>
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
        <source>The competition</source>
        <translation>比赛</translation>
    </message>
    <message>
        <source>The host reads</source>
        <translation>主持人宣读</translation>
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
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>作答时间</translation>
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
        <source>Topic</source>
        <translation>主题</translation>
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
        <source>Value</source>
        <translation>分值</translation>
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
        <source>Who answers</source>
        <translation>谁来作答</translation>
    </message>
    <message>
        <source>Words of the question, an option, a topic or its id</source>
        <translation>输入题干、选项、主题或编号中的文字</translation>
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
        <source>as soon as reading begins</source>
        <translation>读题时就可以</translation>
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
        <source>cross</source>
        <translation>十字形</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>菱形</translation>
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
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>minus the question's value</source>
        <translation>扣本题分值</translation>
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
        <source>no points</source>
        <translation>不加不减</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>one for each team, then the next lap</source>
        <translation>每队一题，依次轮换</translation>
    </message>
    <message>
        <source>one member of the team, in turn</source>
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
        <source>the operator decides</source>
        <translation>由操作员决定</translation>
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
        <source>the team, in turn</source>
        <translation>各队轮流作答</translation>
    </message>
    <message>
        <source>those teams race again</source>
        <translation>这些队重新抢答</translation>
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
        <source>used</source>
        <translation>用过</translation>
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
        <source>{0} asked, {1} drawn, {2} spares</source>
        <translation>需 {0} 题，已选 {1} 题，备用 {2} 题</translation>
    </message>
    <message>
        <source>{0} drives the match. Take another key for a team.</source>
        <translation>{0} 用于操作台，请给队伍换一个键。</translation>
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
        <source>{0}: points</source>
        <translation>{0}：分数</translation>
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
        <source>Buzz now</source>
        <translation>抢答开始</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>请选择分值</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错误</translation>
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
        <source>Foul</source>
        <translation>犯规</translation>
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
        <source>Information</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>评判完毕</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>请听题</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>连线题</translation>
    </message>
    <message>
        <source>Misquoted</source>
        <translation>复述有误</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>单选题</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>超时未答</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>部分正确</translation>
    </message>
    <message>
        <source>Place {0}</source>
        <translation>第 {0} 名</translation>
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
        <source>Results</source>
        <translation>比赛结果</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>Round {0} of {1}</source>
        <translation>第 {0} 轮 / 共 {1} 轮</translation>
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
        <source>The hall answers</source>
        <translation>观众作答</translation>
    </message>
    <message>
        <source>The teams</source>
        <translation>参赛队伍</translation>
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
        <source>Verdict next</source>
        <translation>等待评判</translation>
    </message>
    <message>
        <source>Wait for the signal</source>
        <translation>听口令</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>回答错误</translation>
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
        <source>{0} points</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} teams</source>
        <translation>{0} 队</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>Match {match}: all {count} records are whole, sealed up to record {sealed}; head {head}.</source>
        <translation>比赛 {match}：全部 {count} 条记录完好，已封签至第 {sealed} 条；末条校验码 {head}。</translation>
    </message>
    <message>
        <source>Match {match}: from record {seq} on the backup and the second copy tell different stories. Nothing was made. Rebuild from one of them, and look at the other.</source>
        <translation>比赛 {match}：从第 {seq} 条记录起，备份与第二份记录不一致。没有生成任何内容。请选其中一份重建，并核对另一份。</translation>
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
        <source>The record {kind} could not be written as text. Nothing was recorded. Please report this sentence to the makers of the program.</source>
        <translation>记录 {kind} 无法写成文本，什么都没有记录。请把这句话告诉程序开发者。</translation>
    </message>
    <message>
        <source>There is already a match {match} in this database. Nothing was changed. Give the new one another name, or go on with the old one.</source>
        <translation>数据库里已有比赛 {match}，未作任何改动。请给新比赛另起名称，或继续原来的比赛。</translation>
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
</TS>
