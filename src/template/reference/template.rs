//! What each field of a template is for.

use super::Sentence;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        way: "name",
        vi: "Tên dùng ở dòng lệnh, chữ thường không dấu và gạch nối.",
        en: "The name on the command line, in small letters and hyphens.",
    },
    Sentence {
        way: "title",
        vi: "Tên của mẫu trong danh sách các mẫu.",
        en: "The name of the template in the list of templates.",
    },
    Sentence {
        way: "description",
        vi: "Một câu nói mẫu dùng cho phiên nào.",
        en: "One sentence on what the template is for.",
    },
    Sentence {
        way: "lang",
        vi: "Ngôn ngữ của phiên: lời điều hành, màn hình và văn bản; mặc định là vi.",
        en: "The language of the session: words, screens and papers; vi if left out.",
    },
    Sentence {
        way: "gathering",
        vi: "Loại hội họp, quyết định ai được triệu tập và tính tỷ lệ trên số nào.",
        en: "The kind of gathering: who is convened, and out of what majorities are reckoned.",
    },
    Sentence {
        way: "level",
        vi: "Cấp của tổ chức: cơ sở hay trên cơ sở; mặc định là cơ sở.",
        en: "The level of the organisation: grassroots or above; grassroots if left out.",
    },
    Sentence {
        way: "rules",
        vi: "Mã của bộ quy tắc áp dụng, trừ khi lập phiên với --rules.",
        en: "The id of the rule set that applies, unless the session is made with --rules.",
    },
    Sentence {
        way: "limits",
        vi: "Thời lượng dài nhất của mỗi phiên; chương trình dài hơn thì bị nhắc.",
        en: "The longest that each sitting should take; a longer agenda is remarked on.",
    },
    Sentence {
        way: "style",
        vi: "Thể thức giấy tờ: của Đảng hoặc của hội.",
        en: "How papers look: the Party's form or an association's.",
    },
    Sentence {
        way: "limits.preparatory",
        vi: "Thời lượng dài nhất của phiên trù bị, tính bằng phút.",
        en: "The longest preparatory sitting, in minutes.",
    },
    Sentence {
        way: "limits.main",
        vi: "Thời lượng dài nhất của phiên chính thức, tính bằng phút.",
        en: "The longest main sitting, in minutes.",
    },
    Sentence {
        way: "about",
        vi: "Thông tin chung của phiên; daihoi new hỏi hoặc đặt bằng --set.",
        en: "What the session is; daihoi new asks for it, or --set sets it.",
    },
    Sentence {
        way: "about.resolution",
        vi: "Nghị quyết, văn bản mà hội nghị căn cứ; hiện trong thông báo kết luận.",
        en: "The resolution under which the session meets; cited in the notice of conclusions.",
    },
    Sentence {
        way: "about.title",
        vi: "Tên gọi của phiên; dùng được chỗ trống như {organisation}.",
        en: "The title of the session; may hold placeholders such as {organisation}.",
    },
    Sentence {
        way: "about.organisation", vi: "Tổ chức họp.", en: "The organisation that meets."
    },
    Sentence {
        way: "about.organisation_kind",
        vi: "Loại tổ chức đảng, để báo cáo tổng hợp xếp nhóm.",
        en: "The kind of organisation, by which reports across congresses group it.",
    },
    Sentence {
        way: "about.superior",
        vi: "Tổ chức cấp trên trực tiếp.",
        en: "The organisation above it.",
    },
    Sentence {
        way: "about.ordinal", vi: "Đại hội lần thứ mấy.", en: "Which congress it is."
    },
    Sentence { way: "about.term", vi: "Nhiệm kỳ.", en: "The term of office." },
    Sentence { way: "about.place", vi: "Nơi họp.", en: "Where it meets." },
    Sentence {
        way: "about.opening_words",
        vi: "Lời đọc trước nội dung đầu tiên, mỗi chuỗi là một đoạn.",
        en: "The words before the first item, a paragraph each.",
    },
    Sentence {
        way: "about.closing_words",
        vi: "Lời đọc sau nội dung cuối cùng, mỗi chuỗi là một đoạn.",
        en: "The words after the last item, a paragraph each.",
    },
    Sentence {
        way: "review",
        vi: "Tập thể được kiểm điểm và xếp loại.",
        en: "The collectives that are reviewed and graded.",
    },
    Sentence {
        way: "review.collectives",
        vi: "Tên các tập thể, theo thứ tự kiểm điểm; cá nhân lấy từ danh sách.",
        en: "The names of the collectives, in order; persons come from the roster.",
    },
    Sentence {
        way: "election",
        vi: "Một cuộc bầu cử bằng phiếu kín; ghi trước các nội dung, theo thứ tự bầu.",
        en: "An election by secret ballot; written before the items, in the order of voting.",
    },
    Sentence {
        way: "election.key",
        vi: "Tên ngắn để nội dung, điều kiện và --set nhắc đến; chữ thường, chữ số, gạch dưới.",
        en: "The short name for items, needs and --set; small letters, digits and underscores.",
    },
    Sentence {
        way: "election.office",
        vi: "Bầu vào chức danh hoặc cơ quan nào.",
        en: "The office or body that is elected.",
    },
    Sentence {
        way: "election.title",
        vi: "Tên gọi của cuộc bầu, như chủ tọa đọc.",
        en: "What the chair calls the election.",
    },
    Sentence {
        way: "election.seats",
        vi: "Số lượng cần bầu, từ 1 đến 500.",
        en: "How many are elected, from 1 to 500.",
    },
    Sentence {
        way: "election.alternate_seats",
        vi: "Số lượng dự khuyết trên cùng danh sách, từ 0 đến 500; mặc định là 0.",
        en: "How many alternates come from the same list, from 0 to 500; 0 if left out.",
    },
    Sentence {
        way: "election.numbering",
        vi: "Số lượng do phiên họp biểu quyết (voted) hay cấp trên phân bổ (allotted).",
        en: "Whether the number is voted here (voted) or allotted from above (allotted).",
    },
    Sentence {
        way: "election.among",
        vi: "Khóa của cuộc bầu trước đó mà người ứng cử phải trúng cử.",
        en: "The key of the earlier election out of whose winners the candidates come.",
    },
    Sentence {
        way: "election.occasion",
        vi: "Bầu cả nhiệm kỳ (whole_term, mặc định) hay bầu bổ sung (vacancy).",
        en: "For a whole term (whole_term, if left out), or to fill a vacancy (vacancy).",
    },
    Sentence {
        way: "area",
        vi: "Một phần việc hoặc địa bàn mà phiên phân công.",
        en: "A sector or a district whose duties the session shares out.",
    },
    Sentence {
        way: "area.kind",
        vi: "Là khối công việc, ngành hay địa bàn.",
        en: "What the area is: a block of work, a branch or a district.",
    },
    Sentence {
        way: "area.name",
        vi: "Tên của phần việc hoặc địa bàn.",
        en: "The name of the area.",
    },
    Sentence {
        way: "theme",
        vi: "Một chuyên đề mà ý kiến được tập hợp vào.",
        en: "A theme under which opinions are gathered.",
    },
    Sentence {
        way: "theme.title",
        vi: "Tên chuyên đề; không trùng nhau.",
        en: "The title of the theme; no two are alike.",
    },
    Sentence {
        way: "composition",
        vi: "Một bảng cơ cấu; các phần phải cộng đúng bằng tổng.",
        en: "A table of the membership; its parts make up the whole.",
    },
    Sentence { way: "composition.title", vi: "Tên bảng.", en: "The title of the table." },
    Sentence { way: "composition.whole", vi: "Tổng số.", en: "The total." },
    Sentence {
        way: "composition.parts",
        vi: "Các phần, mỗi phần là một cặp [\"tên\", số].",
        en: "The parts, each a pair [\"name\", number].",
    },
    Sentence {
        way: "team",
        vi: "Một tiểu ban chuẩn bị đại hội.",
        en: "A subcommittee that prepares the congress.",
    },
    Sentence {
        way: "team.kind",
        vi: "Tiểu ban nào: văn kiện, nhân sự hay tổ chức.",
        en: "Which one: documents, personnel or organisation.",
    },
    Sentence {
        way: "team.duty",
        vi: "Nhiệm vụ của tiểu ban.",
        en: "What the subcommittee is charged with.",
    },
    Sentence {
        way: "task",
        vi: "Một việc phải làm trước đại hội.",
        en: "Something to be done before the congress.",
    },
    Sentence {
        way: "task.team",
        vi: "Tiểu ban chịu trách nhiệm; tiểu ban này phải được khai báo.",
        en: "The subcommittee that answers for it; it must be declared.",
    },
    Sentence { way: "task.title", vi: "Việc phải làm.", en: "What is to be done." },
    Sentence {
        way: "task.days_before",
        vi: "Hạn xong, tính bằng số ngày trước đại hội, từ 0 đến 365.",
        en: "When it is due, in days before the congress, 0 to 365.",
    },
    Sentence {
        way: "document",
        vi: "Một văn kiện trình đại hội.",
        en: "A paper that is put before the congress.",
    },
    Sentence {
        way: "document.kind",
        vi: "Văn kiện nào: báo cáo chính trị, báo cáo kiểm điểm hay dự thảo nghị quyết.",
        en: "Which one: political report, self-review or draft resolution.",
    },
    Sentence {
        way: "document.days_before",
        vi: "Hạn xong, tính bằng số ngày trước đại hội, từ 0 đến 365.",
        en: "When it is due, in days before the congress, 0 to 365.",
    },
    Sentence {
        way: "item",
        vi: "Một nội dung của chương trình, theo thứ tự tiến hành.",
        en: "An item of the agenda, in the order in which it comes.",
    },
    Sentence {
        way: "item.key",
        vi: "Tên ngắn để đặt số phút bằng --set; chữ thường, chữ số, gạch dưới.",
        en: "The short name by which --set gives it minutes; small letters, digits, underscores.",
    },
    Sentence {
        way: "item.title",
        vi: "Tên của nội dung; dùng được chỗ trống không đổi trong phiên.",
        en: "The title of the item; may hold placeholders that do not change in the session.",
    },
    Sentence {
        way: "item.kind",
        vi: "Loại nội dung, quyết định các bước tiến hành.",
        en: "The kind of item, and so the steps that it takes.",
    },
    Sentence {
        way: "item.sitting",
        vi: "Thuộc phiên trù bị hay phiên chính thức (mặc định).",
        en: "Whether it belongs to the preparatory or the main sitting (if left out).",
    },
    Sentence {
        way: "item.minutes",
        vi: "Thời lượng dự kiến, từ 1 đến 600 phút.",
        en: "How long it is planned to take, from 1 to 600 minutes.",
    },
    Sentence { way: "item.leader", vi: "Ai điều hành nội dung.", en: "Who leads the item." },
    Sentence {
        way: "item.words",
        vi: "Lời của chủ tọa, mỗi chuỗi là một đoạn; chỗ trống được điền lúc đọc.",
        en: "The words of the chair, a paragraph each; placeholders are filled when they are read.",
    },
    Sentence {
        way: "item.needs",
        vi: "Những điều kiện phải có trước khi bắt đầu.",
        en: "What must be settled before it begins.",
    },
    Sentence {
        way: "item.bodies",
        vi: "Các cơ quan được bầu; chỉ cho loại body_election.",
        en: "The bodies that are elected; for the kind body_election only.",
    },
    Sentence {
        way: "item.election",
        vi: "Khóa của cuộc bầu được tiến hành; chỉ cho loại election.",
        en: "The key of the election that is held; for the kind election only.",
    },
    Sentence {
        way: "item.of",
        vi: "Kiểm điểm tập thể hay cá nhân; chỉ cho loại review.",
        en: "Whether collectives or persons are reviewed; for the kind review only.",
    },
    Sentence {
        way: "item.motions",
        vi: "Các vấn đề đưa ra biểu quyết, từng vấn đề một; chỉ cho loại show_of_hands.",
        en: "The texts put to the vote, one after another; for the kind show_of_hands only.",
    },
];
