"""The made-up words that specimens speak: two languages, from the usual to the extreme."""

from __future__ import annotations

from msgspec import Struct

from quizapp.game.spoken import Lang


class Wording(Struct, frozen=True):
    """What an organiser might have written. `teams` are names, used in turn."""

    title: str
    subtitle: str
    organiser: str
    round: str
    stem: str
    options: tuple[str, ...]
    partners: tuple[str, ...]
    explanation: str
    passage: str
    teams: tuple[str, ...]
    unit: str
    members: tuple[str, ...]
    awards: tuple[str, str, str]
    statement: str = ""
    """A sentence that is true or false."""
    gaps: str = ""
    """A sentence with two blanks, and `filled` is what goes into them."""
    filled: tuple[str, str] = ("", "")
    model: str = ""
    """A reference answer."""
    topics: tuple[str, ...] = ()
    """Of a board."""
    clues: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    """Name and post of those who are introduced."""
    speech: str = ""
    """What stands on a card of text."""
    guests: tuple[str, ...] = ()
    """People of the hall."""


_ZH = Wording(
    "学习贯彻大会精神职工知识竞赛",
    "强信心　聚力量　建新功",
    "某某市总工会",
    "抢答题",
    "大会号召全市广大职工在建设现代化城市的实践中，充分发挥什么作用，作出新的更大贡献？",
    ("工人阶级主力军", "工会干部先锋队", "青年职工突击队", "职工志愿服务队"),
    ("报告会", "研讨会", "培训班", "讨论会"),
    "通知要求把职工的思想统一到大会的部署上来，发挥工人阶级主力军作用，以实际行动落实大会精神。",
    "号召职工投身现代化城市建设，发挥主力军作用，作出更大贡献。",
    ("机关代表队", "港口代表队", "造船代表队", "教育代表队", "医疗代表队", "交通代表队"),
    "某某产业工会",
    ("一号选手", "二号选手", "三号选手"),
    ("一等奖", "二等奖", "三等奖"),
    "工会是党联系职工群众的桥梁和纽带。",
    "各级工会要在学懂、____、做实上下功夫，做到____、以点带面。",
    ("弄通", "突出重点"),
    "传达学习到位，结合实际制定措施，督促检查，并及时报送情况。",
    ("大会精神", "工会法律法规", "劳动模范", "安全生产", "城市建设"),
    (
        "它诞生于一百多年前的一个工业城市。",
        "它的名字里有两个字，与“五一”有关。",
        "它是职工自愿结合的群众组织。",
        "它被称为“职工之家”。",
    ),
    (
        ("某某某", "市总工会党组书记、常务副主席"),
        ("欧阳某某", "市总工会副主席"),
        ("某某", "市广播电视台总编辑"),
        ("某某某", "市总工会宣传教育部部长"),
        ("司马某", "市劳动模范、高级技师"),
    ),
    "赛场纪律：请将手机调至静音，不得提示选手，服从主持人和评委的裁定。",
    ("3 排 12 座", "5 排 8 座", "7 排 1 座"),
)
_ZH_SHORT = Wording(
    "知识竞赛",
    "",
    "",
    "必答",
    "大会共开几天？",
    ("三天", "五天"),
    ("甲", "乙"),
    "三天。",
    "",
    ("甲队", "乙队"),
    "",
    (),
    ("冠军", "亚军", "季军"),
    "会期三天。",
    "会期____天，代表____名。",
    ("三", "百"),
    "三天",
    ("甲", "乙"),
    ("很大。", "很红。"),
    (("某某", ""),),
    "谢谢！",
    ("8 号",),
)
_LONG_ZH = (
    "某市工会第十七次代表大会闭幕之后，市总工会于2020年12月16日向各区市县（开放先导区）总工会、产业工会、"
    "市总各部门和各基层工会发出《关于认真学习宣传贯彻大会精神的通知》。通知要求各级工会把学习宣传贯彻大会精神"
    "作为当前和今后一个时期的一项重要任务，结合各自实际制定具体措施，采取报告会、研讨会、培训班、讨论会等多种"
    "形式，原原本本、全面准确地学，突出重点、以点带面地讲；要运用报刊、网站、公众号和职工书屋，让大会精神走进"
    "车间、走进班组，达到12.5%以上的职工参加讲述、98%以上的职工普遍知晓；还要把学习的成效落实到维护职工合法"
    "权益、竭诚服务职工群众的各项工作中去。请问：按照通知的要求，各级工会贯彻落实大会精神，首先应当做好的是下列"
    "哪一项工作？"
)
_ZH_LONG = Wording(
    "全市职工学习宣传贯彻工会第十七次代表大会精神知识竞赛总决赛",
    "以优异成绩迎接工会成立一百周年，团结动员广大职工为现代化城市建设再立新功",
    "某某市总工会　某某市广播电视台　某某市职工文化体育协会",
    "团队必答题（综合知识与案例分析）",
    _LONG_ZH,
    (
        "组织广大职工认真学习大会报告，统一思想和行动",
        "及时召开各级工会的全委会议，传达贯彻大会精神",
        "制定详细的学习宣传方案，明确责任单位和时限",
        "利用报刊、网站与公众号，广泛深入地开展宣传",
        "结合本单位工作实际，解决职工最关心的问题",
        "加强对基层工会的督促检查，防止流于形式",
        "总结推广基层的好经验好做法，选树先进典型",
        "按照规定的时间和要求，及时报送学习情况",
    ),
    ("第一季度完成", "第二季度完成", "第三季度完成", "第四季度完成"),
    "通知把学习放在第一位：各级工会首先要组织广大职工和工会干部认真学习大会报告，原原本本、全面准确地领会大会"
    "精神，把思想和行动统一到大会的部署上来；在此基础上再制定措施、开展宣传、督促检查，并把贯彻落实的情况及时"
    "报送市总工会。选项中的其他各项也是通知提出的要求，但都排在学习之后，因此不是首先应当做好的工作。",
    "各级工会要组织职工和工会干部认真学习大会文件，全面准确地领会精神实质，把思想统一到大会确定的目标任务上来。",
    ("某某市机关事业单位工会联合会第一代表队参赛选手组",),
    "某某市机关事业单位工会联合会直属第一分会",
    ("欧阳一号选手", "司马二号选手", "上官三号选手", "诸葛四号选手"),
    ("特别优秀组织奖", "团队二等优胜奖", "团队三等优胜奖"),
    "通知要求各级工会把学习宣传贯彻大会精神作为当前和今后一个时期的首要任务，切实加强组织领导，并且不需要"
    "结合各自的工作实际。",
    "各级工会要切实加强领导，把____作为一项重要任务，结合实际制定措施，采取报告会、研讨会、培训班等形式，做到"
    "____，把职工群众的思想和行动统一到大会的部署上来。",
    ("学习宣传贯彻大会精神", "原原本本、全面准确"),
    "一是组织职工认真学习，统一思想；二是召开会议传达，制定方案；三是运用各种媒体，广泛宣传；四是结合实际，解决"
    "职工关心的问题；五是督促检查，及时报送情况。",
    (
        "学习宣传贯彻大会精神的重要任务",
        "维护职工合法权益的法律法规",
        "产业工人队伍建设改革的措施",
        "劳动模范与工匠人才的先进事迹",
        "安全生产与职业病防治常识",
        "城市发展规划与重大工程项目",
    ),
    (
        "它由一位十九世纪的工人写成歌词，最初只是为了纪念一次失败了的起义中牺牲的同伴们。",
        "它的曲子在歌词完成十七年之后，才由另一位同样做工的业余作曲者在几天之内谱写出来。",
        "它在二十世纪二十年代被译成中文，先后有多种译本，其中一种一直传唱到今天的大会上。",
        "每当代表大会闭幕的时候，全体起立，齐声高唱的就是它，每一位在场的职工都会跟着唱。",
    ),
    (
        ("某某某", "某某市人大常委会副主任、市总工会党组书记、主席"),
        ("欧阳某某", "某某市总工会党组成员、副主席、经费审查委员会主任"),
        ("司马某某", "某某市机关事业单位工会联合会党组书记、常务副主席"),
        ("某某", "某某市人力资源和社会保障局劳动关系处处长"),
    )
    * 3,
    "为深入学习贯彻大会精神，引导广大职工听党话、跟党走，充分发挥工人阶级主力军作用，市总工会决定在全市职工中"
    "开展知识竞赛。竞赛自启动以来，得到了各级工会的积极响应和广大职工的热情参与，先后有五十四支代表队参加了预赛，"
    "十八支代表队进入复赛。今天，六支代表队将在这里决出最后的名次。希望各代表队赛出水平、赛出风格、赛出友谊，也"
    "希望全市职工以这次竞赛为新的起点，把学习的热情转化为干事创业的动力，为建设现代化城市作出新的更大贡献。",
    ("某某市机关事业单位工会联合会 12 号", "某某市公共交通集团工会 7 号") * 8,
)
_EN = Wording(
    "Workplace Knowledge Competition",
    "Learn together, act together",
    "City Federation of Trade Unions",
    "Buzzer round",
    "Which role did the congress call on all employees to play while the city is being modernised?",
    (
        "The main force of the city",
        "The vanguard of officials",
        "The youth task force",
        "The volunteer service",
    ),
    ("Lectures", "Seminars", "Courses", "Debates"),
    "The notice asks every union to bring its members together behind the decisions of the "
    "congress and to let them play their part as the main force.",
    "Employees are called upon to build the modern city and to act as its main force.",
    ("Offices", "Harbour", "Shipyard", "Schools", "Hospitals", "Transport"),
    "District union",
    ("Player one", "Player two", "Player three"),
    ("First prize", "Second prize", "Third prize"),
    "A trade union is the bridge between the party and the employees.",
    "Unions shall study in full and ____, and shall set ____ before all else.",
    ("with care", "the main points"),
    "Pass the message on, agree on measures of one's own, check them, and report in time.",
    ("The congress", "Labour law", "Model workers", "Safety at work", "The city"),
    (
        "It was founded in a city of factories.",
        "Its great day is in May.",
        "Its members join of their own free will.",
        "Many call it their second home.",
    ),
    (
        ("Alex Example", "Secretary of the federation"),
        ("Sam Sample", "Vice chair of the federation"),
        ("Kim Case", "Editor of City Broadcasting"),
        ("Robin Model", "Head of the education office"),
        ("Lee Pattern", "Model worker, master craftsman"),
    ),
    "Please mute your phones, give no hints, and follow the host and the judges.",
    ("Row 3, seat 12", "Row 5, seat 8", "Row 7, seat 1"),
)
_EN_SHORT = Wording(
    "Quiz",
    "",
    "",
    "Round",
    "How long?",
    ("3 days", "5 days"),
    ("A", "B"),
    "Three days.",
    "",
    ("Us", "Them"),
    "",
    (),
    ("Gold", "Silver", "Bronze"),
    "It lasted three days.",
    "It took ____ days and ____ people.",
    ("3", "100"),
    "3 days",
    ("A", "B"),
    ("It is big.", "It is red."),
    (("Al", ""),),
    "Thanks!",
    ("No. 8",),
)
_EN_LONG = Wording(
    "Grand Final of the Municipal Workplace Knowledge Competition on the Seventeenth Congress",
    "In the hundredth year of the union: together for a modern city and a good life for everyone",
    "Federation of Trade Unions, City Broadcasting and the Workers' Cultural Association",
    "Compulsory team round: general knowledge and cases",
    "After the Seventeenth Congress the federation sent a notice to all district and industrial "
    "unions. It asks them to study the documents in full, to explain them in lectures, seminars "
    "and courses, and to report by 31 December 2020 on what at least 12.5% of all members said. "
    "According to the notice, what comes first?",
    (
        "Study the report of the congress with every member",
        "Call the full committees together at every level",
        "Draw up a detailed plan with names and dates for it",
        "Spread the word in newspapers and on the networks",
        "Solve the problems that worry the employees most",
        "Visit the local unions and check what they have done",
        "Make good examples known and reward those who set them",
        "Report to the federation in time and in the given form",
    ),
    ("By the end of the first quarter", "By the end of the second quarter", "In summer", "Never"),
    "The notice puts study first: every union must begin by reading the documents of the congress "
    "with its members and officials, completely and with care, so that all agree on what was "
    "decided. Only then does it ask for plans, for publicity, for checks and for reports. The "
    "other answers are demands of the same notice, but each of them stands behind the first one.",
    "Unions shall study the documents with members and officials, grasp their meaning fully and "
    "agree on the tasks that were set.",
    ("Public Transport Union A", "Municipal Hospital No. 2", "Shipbuilding & Engineers"),
    "Federation of Public Services, Second Branch of the Inner City",
    ("Alexandra Player-One", "Bartholomew Player-Two", "Christabel Player-Three"),
    ("Outstanding organisation", "Second team prize", "Third team prize"),
    "The notice makes study of the congress the foremost task of every union for a long time to "
    "come, asks for strong leadership, and frees local unions from fitting it to their own work.",
    "Every union shall lead with care, make ____ one of its chief tasks, agree on measures of its "
    "own, and study ____, so that all members stand behind what was decided.",
    ("study of the congress", "fully and word for word"),
    "First, study with all members; second, call meetings and agree on a plan; third, use every "
    "medium; fourth, solve what worries people; fifth, check, and report in time.",
    (
        "Tasks that the congress has set",
        "The law on unions and contracts",
        "Reform of the industrial workforce",
        "Deeds of model workers and masters",
        "Safety and health at the workplace",
        "Plans and great works of the city",
    ),
    (
        "A worker of the nineteenth century wrote its words, to remember his fallen friends.",
        "Its tune came seventeen years later, from another worker who composed after work.",
        "It has been put into more than a hundred languages, and several times into some of them.",
        "At the end of a congress all rise from their seats, sing it, and everyone joins in.",
    ),
    (
        ("Alexandra Long-Example", "Deputy chair of the city council, chair of the federation"),
        ("Bartholomew Sample-Case", "Vice chair, head of the audit commission"),
        ("Christabel Pattern", "First secretary of the Federation of Public Services"),
        ("Maximilian Model", "Director of labour relations in the city administration"),
    )
    * 3,
    "To bring the message of the congress to every workplace, the federation has called this "
    "competition. Fifty-four teams played in the heats and eighteen in the semi-finals; six of "
    "them stand here tonight. We wish all of them good questions, quick hands and fair play, and "
    "we thank the districts, the firms and above all the members who have learned for weeks. May "
    "what was learned go on to serve the work and the life of this city.",
    ("Federation of Public Services, seat 12", "Public Transport Union, seat 7") * 8,
)

USUAL: dict[Lang, Wording] = {"zh": _ZH, "en": _EN}
SHORT: dict[Lang, Wording] = {"zh": _ZH_SHORT, "en": _EN_SHORT}
LONG: dict[Lang, Wording] = {"zh": _ZH_LONG, "en": _EN_LONG}
