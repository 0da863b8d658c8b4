extension BuiltIn {
  /// What the law wants watched beside the rates of dossiers, and the marks it gives for them.
  static let monitoring = monitored + supply + supplyCounts + marks

  private static let article19 = "NĐ 224/2026/NĐ-CP Điều 19"

  private static let monitored = [
    Indicator(
      builtIn: "processing-time",
      name: BothLanguages("Thời gian xử lý hồ sơ trung bình", "Mean processing time"),
      short: BothLanguages("TG xử lý", "Days"),
      text: BothLanguages(
        "Số ngày trung bình từ khi tiếp nhận đến khi trả kết quả, như nguồn công bố.",
        "Days from acceptance to the result on average, as the source publishes them."),
      basis: article19, unit: .days, direction: .lower),
    Indicator(
      builtIn: "automation",
      name: BothLanguages("Mức độ tự động hóa xử lý", "Level of automation"),
      short: BothLanguages("Tự động hóa", "Automation"),
      text: BothLanguages(
        "Mức độ tự động hóa trong giải quyết dịch vụ công, theo phương pháp do Bộ Khoa học và Công "
          + "nghệ ban hành.",
        "How far the handling of services is automated, by the method that the Ministry of Science "
          + "and Technology sets."),
      basis: article19, maximum: 100),
    Indicator(
      builtIn: "proactive-services",
      name: BothLanguages("Dịch vụ công chủ động", "Proactive services"),
      short: BothLanguages("DVC chủ động", "Proactive"),
      text: BothLanguages(
        "Tỷ lệ dịch vụ công được cung cấp chủ động, theo bốn mức độ của Điều 16.",
        "Share of services that are provided proactively, by the four levels of article 16."),
      basis: "NĐ 224/2026/NĐ-CP Điều 16 và Điều 19", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "people-using-services",
      name: BothLanguages(
        "Người dân, doanh nghiệp làm thủ tục trực tuyến", "People who do procedures online"),
      short: BothLanguages("Làm TT online", "People online"),
      text: BothLanguages(
        "Tỷ lệ người dân, doanh nghiệp thực hiện thủ tục hành chính trực tuyến khi có nhu cầu; "
          + "khác với tỷ lệ người trưởng thành dùng dịch vụ.",
        "Share of people and businesses in need of a procedure who do it online; not the share of "
          + "adults who use services."),
      basis: "Mục tiêu năm 2025 của chuyển đổi số quốc gia", maximum: 100),
    Indicator(
      builtIn: "count:online_settled",
      name: BothLanguages(
        "Số hồ sơ trực tuyến đã giải quyết", "Online dossiers settled (count)"),
      short: BothLanguages("TT đã GQ", "Settled no."),
      text: BothLanguages(
        "Hồ sơ nộp trực tuyến đã giải quyết, tính từ ngày 1/1 đến nay.",
        "Dossiers submitted online that are settled, from 1 January to now."),
      basis: "TT 32/2017/TT-BTTTT Điều 11 khoản 3", unit: .count(.dossiers)),
  ]

  private static let supply = [
    Indicator(
      builtIn: "services-partial",
      name: BothLanguages(
        "Tỷ lệ dịch vụ công trực tuyến một phần", "Services offered partly online"),
      short: BothLanguages("DVC một phần", "Partial svc"),
      text: BothLanguages(
        "Thủ tục chỉ cung cấp trực tuyến một phần trên tổng số thủ tục thuộc thẩm quyền; từ "
          + "01/07/2026 phải công khai lý do.",
        "Procedures offered only partly online over all procedures under the unit's authority; "
          + "from 01/07/2026 the reason must be made public."),
      basis: "NĐ 42/2022/NĐ-CP Điều 11, từ 01/07/2026 NĐ 224/2026/NĐ-CP Điều 14",
      fraction: ("procedures_partial", "procedures"), nature: .stock, direction: .lower,
      maximum: 100),
    Indicator(
      builtIn: "services-online",
      name: BothLanguages(
        "Thủ tục cung cấp trực tuyến (toàn trình và một phần)",
        "Services offered online (end to end or partly)"),
      short: BothLanguages("DVC trực tuyến", "Online svc"),
      text: BothLanguages(
        "Thủ tục cung cấp trực tuyến toàn trình và một phần trên tổng số thủ tục thuộc thẩm "
          + "quyền; đủ điểm cung cấp của Bộ chỉ số 766 từ 80 %.",
        "Procedures offered end to end or partly online over all procedures under the unit's "
          + "authority; full marks for supply in index 766 from 80 %."),
      basis: "QĐ 766/QĐ-TTg ngày 23/06/2022", fraction: ("online_services", "procedures"),
      nature: .stock, maximum: 100),
  ]

  private static let supplyCounts = [
    Indicator(
      builtIn: "count:procedures_partial",
      name: BothLanguages(
        "Số thủ tục cung cấp một phần", "Procedures offered partly online (count)"),
      short: BothLanguages("TT một phần", "Partial procs"),
      text: BothLanguages(
        "Thủ tục được cung cấp trực tuyến một phần.", "Procedures offered partly online."),
      basis: "NĐ 42/2022/NĐ-CP", unit: .count(.procedures), nature: .stock, direction: .lower),
    Indicator(
      builtIn: "count:online_services",
      name: BothLanguages(
        "Số dịch vụ công trực tuyến đang cung cấp", "Online services offered (count)"),
      short: BothLanguages("Số DVCTT", "Online svc no."),
      text: BothLanguages(
        "Dịch vụ công trực tuyến, toàn trình và một phần, đang cung cấp.",
        "Online services offered, end to end or partly."),
      basis: "QĐ 766/QĐ-TTg", unit: .count(.services), nature: .stock),
    Indicator(
      builtIn: "count:online_services_used",
      name: BothLanguages(
        "Số dịch vụ công trực tuyến có phát sinh hồ sơ", "Online services in use (count)"),
      short: BothLanguages("DVCTT có HS", "Svc used no."),
      text: BothLanguages(
        "Dịch vụ công trực tuyến có ít nhất một hồ sơ trực tuyến.",
        "Online services with at least one online dossier."),
      basis: "QĐ 766/QĐ-TTg", unit: .count(.services), nature: .stock),
  ]

  private static let marks = [
    Indicator(
      builtIn: "score-307",
      name: BothLanguages(
        "Điểm hồ sơ toàn trình theo Nghị định 307/2025", "Marks for end-to-end dossiers, ND 307"),
      short: BothLanguages("Điểm NĐ 307", "Marks ND 307"),
      text: BothLanguages(
        "Tỉnh: không cao hơn trung bình cả nước được 2 điểm, mỗi 2 % cao hơn thêm 0,25, tối đa 3. "
          + "Xã: không cao hơn trung bình tỉnh được 3 điểm, mỗi 0,5 % cao hơn thêm 0,25, tối đa 5.",
        "Provinces: 2 marks up to the national average, 0.25 more for each 2 % above it, 3 at "
          + "most. Communes: 3 marks up to the province's average, 0.25 more for each 0.5 %, 5 at "
          + "most."),
      basis: "NĐ 307/2025/NĐ-CP ngày 27/11/2025", unit: .points, maximum: 5),
    Indicator(
      builtIn: "score-61", "61.2018",
      name: BothLanguages(
        "Điểm giải quyết thủ tục theo Nghị định 61/2018", "Score for procedures, ND 61/2018"),
      short: BothLanguages("Điểm NĐ 61", "Score ND 61"),
      text: BothLanguages(
        "Tổng điểm chín chỉ số, mỗi chỉ số 0 đến 2 điểm, làm tròn một chữ số: từ 15 xuất sắc, từ "
          + "12 tốt, từ 9 khá, từ 6 trung bình. Thang cũ, không so với Bộ chỉ số 766.",
        "Sum of nine indices of 0 to 2 points, to one decimal: from 15 excellent, from 12 good, "
          + "from 9 fair, from 6 average. The older scale, not comparable with index 766."),
      basis: "NĐ 61/2018/NĐ-CP; TT 01/2018/TT-VPCP Điều 13–15", unit: .points, maximum: 18),
  ]
}
