//! What each field of a rule file is for, from the ballots on.

use super::Sentence;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        way: "ballots",
        vi: "Cách bầu, và phiếu nào không hợp lệ.",
        en: "How one votes, and which ballots are invalid.",
    },
    Sentence {
        way: "ballots.single_unmarked_is_invalid",
        vi: "Phiếu một người đánh cả hai ô hoặc không ô nào có là không hợp lệ.",
        en: "Whether both boxes or neither make a ballot of one name invalid.",
    },
    Sentence {
        way: "ballots.blank_columns_is_invalid",
        vi: "Danh sách không có số dư mà không đánh dấu ai có là không hợp lệ.",
        en: "Whether a ballot without surplus is invalid where nobody is marked.",
    },
    Sentence {
        way: "ballots.delegate_ballot_counts_alternates",
        vi: "Danh sách chung với dự khuyết được chọn đủ cả hai loại, hay chỉ số chính thức.",
        en: "Whether a common list may keep names for both kinds of seats, or the official only.",
    },
    Sentence {
        way: "ballots.invalid",
        vi: "Những lý do làm phiếu không hợp lệ; bỏ qua thì dùng mọi lý do.",
        en: "The grounds on which a ballot is invalid; all of them if left out.",
    },
    Sentence {
        way: "ballots.invalid_rule",
        vi: "Quy tắc nêu các lý do đó.",
        en: "The rule that names those grounds.",
    },
    Sentence {
        way: "ballots.layouts",
        vi: "Cách đánh dấu trên từng loại danh sách.",
        en: "How one marks each kind of list.",
    },
    Sentence {
        way: "ballots.layouts.surplus",
        vi: "Danh sách có số dư.",
        en: "A list with more names than seats.",
    },
    Sentence {
        way: "ballots.layouts.no_surplus",
        vi: "Danh sách nhiều người, không có số dư.",
        en: "A list of several names without surplus.",
    },
    Sentence {
        way: "ballots.layouts.one_name", vi: "Danh sách một người.", en: "A list of one."
    },
    Sentence {
        way: "ballots.spares",
        vi: "Phiếu in dự phòng, ngoài mỗi người một phiếu.",
        en: "The spare ballots, beside one for each voter.",
    },
    Sentence {
        way: "ballots.spares.percent",
        vi: "Bao nhiêu phần trăm số người bầu, làm tròn lên.",
        en: "In per cent of those who may vote, rounded up.",
    },
    Sentence {
        way: "ballots.spares.least",
        vi: "Ít nhất bao nhiêu phiếu.",
        en: "So many at least.",
    },
    Sentence {
        way: "keeping",
        vi: "Khiếu nại và lưu giữ phiếu.",
        en: "Complaints, and how long ballots are kept.",
    },
    Sentence {
        way: "keeping.complaint_rule",
        vi: "Quy tắc về khiếu nại.",
        en: "The rule on complaints.",
    },
    Sentence {
        way: "keeping.complaint_working_days",
        vi: "Nhận khiếu nại trong bao nhiêu ngày làm việc; 0 là không quy định.",
        en: "For how many working days complaints are taken; 0 for no time.",
    },
    Sentence {
        way: "keeping.keep_months",
        vi: "Phiếu niêm phong được lưu giữ bao nhiêu tháng.",
        en: "For how many months sealed ballots are kept.",
    },
    Sentence {
        way: "list", vi: "Thứ tự tên trên danh sách.", en: "The order of names on a list."
    },
    Sentence {
        way: "list.order",
        vi: "Theo tên gọi (given_name), cả họ tên (full_name) hay thứ tự đề cử (nomination).",
        en: "By given name (given_name), whole name (full_name) or as put forward (nomination).",
    },
    Sentence {
        way: "offices",
        vi: "Quy tắc riêng của từng chức danh; TÊN là một chức danh của election.office.",
        en: "The rules on each office; NAME is an office as in election.office.",
    },
    Sentence {
        way: "offices.*.at",
        vi: "Những loại hội họp bầu chức danh này; để trống là mọi loại.",
        en: "The gatherings that elect it; empty where any may.",
    },
    Sentence {
        way: "offices.*.among",
        vi: "Bầu trong số người trúng cử vào những cơ quan này.",
        en: "The bodies out of whose winners it is elected.",
    },
    Sentence {
        way: "offices.*.apart_from",
        vi: "Những chức danh mà một người không giữ cùng chức danh này.",
        en: "The offices that nobody holds together with this one.",
    },
    Sentence {
        way: "offices.*.least_members",
        vi: "Đại hội đảng viên có ít nhất bao nhiêu người mới bầu; 0 là không giới hạn.",
        en: "The fewest members with which a members' congress elects it; 0 for no limit.",
    },
    Sentence {
        way: "offices.*.most_rounds",
        vi: "Được bầu mấy lần; 0 là không giới hạn.",
        en: "How often it may be voted on; 0 for no limit.",
    },
    Sentence {
        way: "offices.*.if_unfilled",
        vi: "Ai quyết định tiếp khi không bầu được ai.",
        en: "Who goes on when nobody is elected to it.",
    },
    Sentence {
        way: "offices.*.unfilled_rule", vi: "Quy tắc về việc đó.", en: "The rule on that."
    },
    Sentence {
        way: "vacancies",
        vi: "Bầu bổ sung trong nhiệm kỳ.",
        en: "Filling a place that fell vacant within the term.",
    },
    Sentence {
        way: "vacancies.surplus_obligatory",
        vi: "Bầu bổ sung có phải có số dư không.",
        en: "Whether such a list must have more names than seats.",
    },
    Sentence {
        way: "serving",
        vi: "Ai được vào các cơ quan của phiên họp.",
        en: "Who may serve on the bodies of the session.",
    },
    Sentence {
        way: "serving.voters_only",
        vi: "Có chỉ nhận người có quyền biểu quyết.",
        en: "Whether only those with a vote serve.",
    },
    Sentence {
        way: "serving.listed_may_count",
        vi: "Người có tên trong danh sách bầu có được kiểm phiếu.",
        en: "Whether somebody on the list may count its ballots.",
    },
    Sentence {
        way: "serving.credentials_at",
        vi: "Những loại hội họp có bầu ban thẩm tra tư cách đại biểu.",
        en: "The gatherings that elect a credentials committee.",
    },
    Sentence {
        way: "serving.credentials_rule",
        vi: "Quy tắc về ban thẩm tra tư cách đại biểu.",
        en: "The rule on the credentials committee.",
    },
    Sentence {
        way: "grading",
        vi: "Đánh giá, xếp loại tập thể và cá nhân.",
        en: "How those under review are graded.",
    },
    Sentence {
        way: "grading.majority_rule",
        vi: "Quy tắc về tỷ lệ phiếu cần cho một mức xếp loại.",
        en: "The rule on the share of votes that a grade needs.",
    },
    Sentence {
        way: "grading.unsettled",
        vi: "Làm gì khi không mức nào đủ tỷ lệ.",
        en: "What follows where no grade has the share.",
    },
    Sentence {
        way: "grading.unsettled_rule", vi: "Quy tắc về việc đó.", en: "The rule on that."
    },
    Sentence {
        way: "grading.own_vote",
        vi: "Một người có bỏ phiếu về chính mình không.",
        en: "Whether a person votes on their own grade.",
    },
    Sentence {
        way: "grading.own_vote_rule", vi: "Quy tắc về việc đó.", en: "The rule on that."
    },
    Sentence {
        way: "grading.cap",
        vi: "Giới hạn số đạt mức cao nhất; bỏ qua là không giới hạn.",
        en: "How many may have the highest grade; no cap if left out.",
    },
    Sentence {
        way: "grading.cap.percent",
        vi: "Tỷ lệ tối đa, phần trăm, dưới 100, làm tròn xuống.",
        en: "The share at most, in per cent, under 100, rounded down.",
    },
    Sentence {
        way: "grading.cap.of",
        vi: "Tỷ lệ đó tính trên số nào.",
        en: "Of whom it is a share.",
    },
    Sentence {
        way: "grading.cap.classes",
        vi: "Giới hạn cho tập thể, cá nhân hay cả hai.",
        en: "Whether it holds for collectives, persons or both.",
    },
    Sentence {
        way: "grading.cap.least_subjects",
        vi: "Có ít hơn số này thì không giới hạn ở đây.",
        en: "With fewer than so many, nothing is capped here.",
    },
    Sentence {
        way: "grading.points",
        vi: "Thang điểm từ 0 đến 100; bỏ qua là không chấm điểm.",
        en: "The points of each grade, from 0 to 100; none if left out.",
    },
    Sentence {
        way: "grading.points.excellent",
        vi: "Điểm thấp nhất của mức xuất sắc.",
        en: "The least points of the highest grade.",
    },
    Sentence {
        way: "grading.points.good",
        vi: "Điểm thấp nhất của mức tốt.",
        en: "The least points of the grade below it.",
    },
    Sentence {
        way: "grading.points.completed",
        vi: "Điểm thấp nhất của mức hoàn thành.",
        en: "The least points of the grade of completion.",
    },
    Sentence {
        way: "citations",
        vi: "Mỗi quy tắc nằm ở đâu trong văn bản; TÊN là mã quy tắc, ví dụ WIN-1.",
        en: "Where each rule stands in the texts; NAME is the id of the rule, as WIN-1.",
    },
    Sentence {
        way: "citations.*.article",
        vi: "Điều, khoản và văn bản.",
        en: "The article and the document.",
    },
    Sentence {
        way: "citations.*.vi",
        vi: "Nội dung quy tắc bằng tiếng Việt.",
        en: "What the rule says, in Vietnamese.",
    },
    Sentence {
        way: "citations.*.en",
        vi: "Nội dung quy tắc bằng tiếng Anh.",
        en: "What the rule says, in English.",
    },
    Sentence {
        way: "citations.*.evidence",
        vi: "Biết chắc đến đâu: đã đọc, được giữ lại, thông lệ, hay chương trình chọn.",
        en: "How surely it is known: read, kept, usage, or a decision of this program.",
    },
    Sentence {
        way: "*.rule",
        vi: "Mã của quy tắc, có trong citations.",
        en: "The id of the rule, as in citations.",
    },
    Sentence {
        way: "*.*.rule",
        vi: "Mã của quy tắc, có trong citations.",
        en: "The id of the rule, as in citations.",
    },
];
