//! What each field of a rule file is for.

use super::Sentence;

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        way: "id",
        vi: "Mã của bộ quy tắc, ghi trong mẫu và mọi văn bản.",
        en: "The id of the rule set, as templates and papers name it.",
    },
    Sentence {
        way: "title",
        vi: "Tên văn bản, kèm ngày ban hành.",
        en: "The title of the document, with its date.",
    },
    Sentence { way: "issued", vi: "Ngày ban hành.", en: "When it was issued." },
    Sentence {
        way: "file_hash",
        vi: "Mã băm của tệp, do chương trình tính: không ghi trong tệp.",
        en: "The hash of the file, which the program reckons: not written in the file.",
    },
    Sentence {
        way: "other_rules",
        vi: "Những quy tắc được nêu mà không trường nào áp dụng; mỗi quy tắc có trích dẫn.",
        en: "Rules that are told and that no field applies; each has its citation.",
    },
    Sentence {
        way: "quorum", vi: "Số có mặt tối thiểu.", en: "How many must be present."
    },
    Sentence {
        way: "quorum.numerator",
        vi: "Tử số của tỷ lệ trên số được triệu tập.",
        en: "The upper number of the share of those convened.",
    },
    Sentence {
        way: "quorum.denominator",
        vi: "Mẫu số của tỷ lệ đó.",
        en: "The lower number of that share.",
    },
    Sentence {
        way: "quorum.more_than_share",
        vi: "Có phải hơn tỷ lệ đó hay chỉ cần đủ.",
        en: "Whether exactly the share is too few.",
    },
    Sentence {
        way: "quorum.units_at",
        vi: "Các loại hội họp mà số đơn vị có đại biểu dự cũng phải đủ tỷ lệ đó.",
        en: "The gatherings at which the same share of the units must be represented.",
    },
    Sentence { way: "hands", vi: "Biểu quyết giơ thẻ.", en: "Voting by show of hands." },
    Sentence { way: "hands.base", vi: "Tính trên số nào.", en: "Out of whom it is reckoned." },
    Sentence {
        way: "*.more_than",
        vi: "Tỷ lệ phải vượt qua, ví dụ [1, 2]; mặc định là quá nửa.",
        en: "The share that must be exceeded, as [1, 2]; over half if left out.",
    },
    Sentence {
        way: "bases",
        vi: "Số tính tỷ lệ phiếu bầu, theo loại hội họp.",
        en: "Out of what votes are reckoned, by the kind of gathering.",
    },
    Sentence {
        way: "bases.*",
        vi: "Số tính tỷ lệ của loại hội họp này.",
        en: "What votes are reckoned out of at this gathering.",
    },
    Sentence {
        way: "bases.*.of",
        vi: "Tính trên số được triệu tập, số phiếu thu về hay số phiếu hợp lệ.",
        en: "Out of those convened, the ballots collected or the valid ones.",
    },
    Sentence {
        way: "bases.*.not_convened",
        vi: "Những diện không được triệu tập, nên không trừ nữa.",
        en: "Groups that were never convened, so that they are not taken off again.",
    },
    Sentence {
        way: "bases.*.subtract",
        vi: "Những diện được trừ; mỗi người trừ một lần, ở diện đầu tiên phù hợp.",
        en: "Groups that are taken off; each person once, in the first that fits.",
    },
    Sentence { way: "nominating", vi: "Đề cử và ứng cử.", en: "Putting names forward." },
    Sentence {
        way: "nominating.convening_bound",
        vi: "Cấp ủy viên triệu tập có chỉ được đề cử người trong danh sách của cấp ủy.",
        en: "Whether members of the convening committee are held to that committee's list.",
    },
    Sentence {
        way: "nominating.application_rule",
        vi: "Quy tắc về đơn ứng cử của người không có quyền biểu quyết ở đây.",
        en: "The rule on applications by those who have no vote here.",
    },
    Sentence {
        way: "nominating.dossier_rule",
        vi: "Quy tắc về hồ sơ ứng cử ở cấp trên cơ sở.",
        en: "The rule on the dossier above the grassroots.",
    },
    Sentence {
        way: "nominating.dossier_working_days",
        vi: "Hồ sơ phải nộp trước bao nhiêu ngày làm việc; 0 là không quy định.",
        en: "How many working days before the opening the dossier must be in; 0 for none.",
    },
    Sentence {
        way: "winning",
        vi: "Ai trúng cử, và làm gì khi bằng phiếu hay thiếu người.",
        en: "Who wins, and what follows a tie or an open seat.",
    },
    Sentence {
        way: "winning.tie",
        vi: "Bằng phiếu ở vị trí cuối: bầu lại (revote) hay người cao tuổi hơn (elder).",
        en: "What settles a tie on the last seat: a vote again (revote) or the elder (elder).",
    },
    Sentence {
        way: "winning.tie_rule",
        vi: "Quy tắc về bằng phiếu ở vị trí cuối.",
        en: "The rule on a tie on the last seat.",
    },
    Sentence {
        way: "winning.second_tie_rule",
        vi: "Quy tắc khi bầu lại vẫn bằng phiếu.",
        en: "The rule on a second tie, after the vote again.",
    },
    Sentence {
        way: "winning.open_rule",
        vi: "Quy tắc khi bầu chưa đủ số lượng.",
        en: "The rule on seats that stay open.",
    },
    Sentence {
        way: "winning.tie_revote_needs_half",
        vi: "Bầu lại giữa những người bằng phiếu có cần quá nửa nữa không.",
        en: "Whether a vote again among the tied needs over half once more.",
    },
    Sentence {
        way: "winning.alternates",
        vi: "Ai thành dự khuyết trong những người chưa trúng cử chính thức.",
        en: "Who of the others becomes an alternate.",
    },
    Sentence {
        way: "winning.alternates.need_majority",
        vi: "Dự khuyết có cần đủ tỷ lệ phiếu như chính thức không.",
        en: "Whether an alternate needs the votes that a seat needs.",
    },
    Sentence {
        way: "winning.rounds",
        vi: "Bầu tiếp cho các vị trí còn thiếu.",
        en: "Further rounds for seats that stayed open.",
    },
    Sentence {
        way: "winning.rounds.take_new_names",
        vi: "Danh sách bầu tiếp có nhận tên mới không.",
        en: "Whether the list of a further round takes new names.",
    },
    Sentence {
        way: "surplus",
        vi: "Số dư: số người trong danh sách nhiều hơn số cần bầu.",
        en: "How many names a list has more than seats.",
    },
    Sentence {
        way: "surplus.obligatory_rule",
        vi: "Quy tắc đòi danh sách có số dư.",
        en: "The rule that asks for more names than seats.",
    },
    Sentence {
        way: "surplus.obligatory_for",
        vi: "Những chức danh mà danh sách phải có số dư.",
        en: "The offices whose list must have more names than seats.",
    },
    Sentence {
        way: "surplus.least_rule",
        vi: "Quy tắc về số dư tối thiểu tính bằng phần trăm.",
        en: "The rule on the least surplus in per cent.",
    },
    Sentence {
        way: "surplus.least_percent",
        vi: "Số dư tối thiểu của từng chức danh, phần trăm số cần bầu, làm tròn lên.",
        en: "The least surplus of each office, in per cent of its seats, rounded up.",
    },
    Sentence {
        way: "surplus.cap_percent",
        vi: "Số dư tối đa, phần trăm số cần bầu, ít nhất là 1 người; 0 là không giới hạn.",
        en: "The greatest surplus, in per cent of the seats, 1 at least; 0 for no limit.",
    },
    Sentence {
        way: "surplus.small_body",
        vi: "Cơ quan có số lượng trong khoảng này chỉ dư 1 người: từ, đến.",
        en: "Bodies of this size have a surplus of 1 at most: from, to.",
    },
    Sentence {
        way: "surplus.small_rule",
        vi: "Quy tắc chọn giữa những người ngang nhau cho cơ quan nhỏ như vậy.",
        en: "The rule on choosing among the level ones for so small a body.",
    },
    Sentence {
        way: "surplus.prepared_percent",
        vi: "Số dư mà cấp ủy triệu tập chuẩn bị, phần trăm: từ, đến; 0 là không quy định.",
        en: "The surplus that the convening committee prepares, in per cent: from, to; 0 for none.",
    },
    Sentence {
        way: "surplus.floor_rule",
        vi: "Quy tắc về phiếu xin ý kiến với người được giới thiệu tại chỗ.",
        en: "The rule on the opinion ballot about names from the floor.",
    },
    Sentence {
        way: "surplus.floor_percent",
        vi: "Người giới thiệu tại chỗ cần hơn bao nhiêu phần trăm số dự họp; 0 là không hỏi.",
        en: "Names from the floor need more than so many per cent of those attending; 0 for none.",
    },
    Sentence {
        way: "surplus.trim_rule",
        vi: "Quy tắc lấy từ cao xuống cho đến đủ số dư tối đa.",
        en: "The rule on taking names from the top until the greatest surplus is reached.",
    },
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
