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
        way: "terms",
        vi: "Cách gọi trong văn bản tiếng Anh: congress (đại hội của tổ chức đảng, mặc định) hoặc assembly (hội).",
        en: "The words of the English papers: congress (the default) or assembly, as an association says.",
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
    Sentence {
        way: "hands.admission",
        vi: "Kết nạp đảng viên; không có thì bộ quy tắc này không kết nạp.",
        en: "The admission of a member; without it these rules admit nobody.",
    },
    Sentence {
        way: "hands.admission.base",
        vi: "Tính trên số nào khi kết nạp.",
        en: "Out of whom an admission is reckoned.",
    },
    Sentence {
        way: "hands.admission.at_least",
        vi: "Tỷ lệ ít nhất phải đạt, ví dụ [2, 3].",
        en: "The share that must at least be reached, as [2, 3].",
    },
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
];
