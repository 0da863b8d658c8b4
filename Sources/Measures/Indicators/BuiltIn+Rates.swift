extension BuiltIn {
  /// Rates of dossiers and of services.
  static let rates = dossierRates + channelRates + serviceRates

  private static let dossierRates = [
    Indicator(
      builtIn: "e2e", "emc",
      name: BothLanguages("Tỷ lệ hồ sơ trực tuyến toàn trình", "End-to-end dossiers"),
      short: BothLanguages("HS toàn trình", "End-to-end"),
      text: BothLanguages(
        "Hồ sơ được nộp, xử lý và trả kết quả hoàn toàn trên môi trường mạng (kết quả có thể trả "
          + "qua bưu chính công ích) trên tổng số hồ sơ thủ tục hành chính đã tiếp nhận.",
        "Dossiers filed, processed and answered entirely online (the result may come by public "
          + "post) over all dossiers received."),
      basis: "NĐ 42/2022/NĐ-CP, từ 01/07/2026 NĐ 224/2026/NĐ-CP; cách đo của hệ thống EMC",
      fraction: ("end_to_end", "received"), maximum: 100),
    Indicator(
      builtIn: "e2e-eligible", "766.2026",
      name: BothLanguages(
        "Tỷ lệ hồ sơ toàn trình trên hồ sơ đủ điều kiện", "End-to-end over eligible dossiers"),
      short: BothLanguages("TT/đủ ĐK", "E2E eligible"),
      text: BothLanguages(
        "Hồ sơ trực tuyến toàn trình trên số hồ sơ tiếp nhận của các thủ tục đủ điều kiện cung cấp "
          + "toàn trình; chỉ tính cho cấp tỉnh.",
        "End-to-end dossiers over the dossiers received of procedures that are eligible for it; "
          + "for provinces only."),
      basis: "QĐ 766/QĐ-TTg, bảng công thức năm 2026",
      fraction: ("end_to_end", "eligible"), maximum: 100),
    Indicator(
      builtIn: "on-time",
      name: BothLanguages("Tỷ lệ hồ sơ giải quyết đúng hạn", "Dossiers on time"),
      short: BothLanguages("Đúng hạn", "On time"),
      text: BothLanguages(
        "Hồ sơ giải quyết trước hạn và đúng hạn trên tổng số hồ sơ đã tiếp nhận.",
        "Dossiers finished early or on time over all dossiers received."),
      basis: "NĐ 61/2018/NĐ-CP Điều 30; NĐ 118/2025/NĐ-CP",
      fraction: ("on_time", "received"), maximum: 100),
    Indicator(
      builtIn: "on-time-766",
      name: BothLanguages("Tỷ lệ đúng hạn theo Bộ chỉ số 766", "Dossiers on time, index 766"),
      short: BothLanguages("Đúng hạn 766", "On time 766"),
      text: BothLanguages(
        "Hồ sơ giải quyết trước hạn, đúng hạn và hồ sơ đang giải quyết còn trong hạn, trên tổng số "
          + "hồ sơ tiếp nhận và xử lý trong kỳ.",
        "Dossiers finished early or on time, and open ones still within time, over all dossiers "
          + "received and processed in the period."),
      basis: "QĐ 766/QĐ-TTg ngày 23/06/2022",
      fraction: ("on_time_766", "received"), maximum: 100),
    Indicator(
      builtIn: "overdue",
      name: BothLanguages("Tỷ lệ hồ sơ quá hạn", "Overdue dossiers"),
      short: BothLanguages("Quá hạn", "Overdue"),
      text: BothLanguages(
        "Hồ sơ giải quyết trễ hạn hoặc đang giải quyết đã quá hạn trên tổng số hồ sơ đã tiếp nhận.",
        "Dossiers finished late, or open and past their due time, over all dossiers received."),
      basis: "NĐ 61/2018/NĐ-CP; NĐ 118/2025/NĐ-CP",
      fraction: ("overdue", "received"), direction: .lower, maximum: 100),
    Indicator(
      builtIn: "satisfied",
      name: BothLanguages("Tỷ lệ hài lòng", "Satisfied users"),
      short: BothLanguages("Hài lòng", "Satisfied"),
      text: BothLanguages(
        "Lượt đánh giá hài lòng trở lên trên tổng số lượt đánh giá.",
        "Ratings that say satisfied or better over all ratings given."),
      basis: "QĐ 2629/QĐ-TTg năm 2025; TT 32/2017/TT-BTTTT Điều 11",
      fraction: ("satisfied", "rated"), maximum: 100),
  ]

  private static let channelRates = [
    Indicator(
      builtIn: "online",
      name: BothLanguages("Tỷ lệ hồ sơ nộp trực tuyến", "Dossiers submitted online"),
      short: BothLanguages("Nộp trực tuyến", "Online"),
      text: BothLanguages(
        "Hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận qua mọi kênh; hồ sơ không ghi kênh được "
          + "tính là nộp trực tiếp.",
        "Dossiers submitted online over all dossiers received; those without a channel count as "
          + "filed at the counter."),
      basis: "QĐ 766/QĐ-TTg ngày 23/06/2022; NĐ 224/2026/NĐ-CP Điều 19",
      fraction: ("online", "received"), maximum: 100),
    Indicator(
      builtIn: "digitised",
      name: BothLanguages("Tỷ lệ hồ sơ số hóa", "Digitised dossiers"),
      short: BothLanguages("Số hóa", "Digitised"),
      text: BothLanguages(
        "Hồ sơ được số hóa thành phần hoặc kết quả trên tổng số hồ sơ đã tiếp nhận.",
        "Dossiers whose papers or result were digitised over all dossiers received."),
      basis: "QĐ 766/QĐ-TTg ngày 23/06/2022; NĐ 107/2021/NĐ-CP",
      fraction: ("digitised", "received"), maximum: 100),
    Indicator(
      builtIn: "paid-online",
      name: BothLanguages("Tỷ lệ hồ sơ thanh toán trực tuyến", "Fees paid online"),
      short: BothLanguages("Thanh toán TT", "Paid online"),
      text: BothLanguages(
        "Hồ sơ thanh toán trực tuyến trên số hồ sơ có phí, lệ phí lớn hơn 0.",
        "Dossiers paid online over the dossiers with a fee above zero."),
      basis: "QĐ 766/QĐ-TTg ngày 23/06/2022",
      fraction: ("paid_online", "payable"), maximum: 100),
    Indicator(
      builtIn: "electronic-results",
      name: BothLanguages("Kết quả thủ tục cấp bản điện tử", "Results issued electronically"),
      short: BothLanguages("KQ điện tử", "E-results"),
      text: BothLanguages(
        "Hồ sơ có kết quả cấp bản điện tử có giá trị pháp lý trên số hồ sơ phải trả kết quả.",
        "Dossiers whose result was issued as a legally valid file over those that need a result."),
      basis: "QĐ 766/QĐ-TTg; NĐ 45/2020/NĐ-CP",
      fraction: ("electronic_results", "results_due"), maximum: 100),
    Indicator(
      builtIn: "data-reuse",
      name: BothLanguages("Tái sử dụng dữ liệu số hóa", "Reuse of digitised data"),
      short: BothLanguages("Tái sử dụng DL", "Data reuse"),
      text: BothLanguages(
        "Tỷ lệ hồ sơ khai thác, sử dụng lại thông tin, dữ liệu đã được số hóa.",
        "Share of dossiers that reuse information or data already digitised."),
      basis: "QĐ 766/QĐ-TTg; QĐ 2629/QĐ-TTg năm 2025",
      maximum: 100),
    Indicator(
      builtIn: "dossiers-with-personal-id",
      name: BothLanguages("Hồ sơ gắn với định danh cá nhân", "Dossiers tied to a personal ID"),
      short: BothLanguages("Gắn định danh", "Personal ID"),
      text: BothLanguages(
        "Tỷ lệ hồ sơ thủ tục hành chính gắn với số định danh cá nhân.",
        "Share of dossiers that are tied to a personal identifier."),
      basis: "Mục tiêu năm 2025 của chuyển đổi số quốc gia",
      maximum: 100),
  ]

  private static let serviceRates = [
    Indicator(
      builtIn: "services-e2e",
      name: BothLanguages(
        "Tỷ lệ dịch vụ công trực tuyến toàn trình", "Services offered end to end"),
      short: BothLanguages("DVC toàn trình", "E2E services"),
      text: BothLanguages(
        "Thủ tục được cung cấp dịch vụ công trực tuyến toàn trình trên tổng số thủ tục thuộc thẩm "
          + "quyền.",
        "Procedures offered end to end online over all procedures under the unit's authority."),
      basis: "NĐ 42/2022/NĐ-CP Điều 11, từ 01/07/2026 NĐ 224/2026/NĐ-CP Điều 14",
      fraction: ("procedures_e2e", "procedures"), nature: .stock, maximum: 100),
    Indicator(
      builtIn: "services-e2e-eligible",
      name: BothLanguages(
        "Dịch vụ toàn trình trên thủ tục đủ điều kiện", "End-to-end over eligible services"),
      short: BothLanguages("DVC/đủ ĐK", "E2E svc elig."),
      text: BothLanguages(
        "Dịch vụ công trực tuyến toàn trình trên số thủ tục đủ điều kiện cung cấp toàn trình.",
        "Services offered end to end over the procedures that are eligible for it."),
      basis: "QĐ 2629/QĐ-TTg năm 2025",
      fraction: ("procedures_e2e", "procedures_eligible"), nature: .stock, maximum: 100),
    Indicator(
      builtIn: "services-with-dossiers",
      name: BothLanguages(
        "Dịch vụ công trực tuyến có phát sinh hồ sơ", "Online services with dossiers"),
      short: BothLanguages("DVC có hồ sơ", "Services used"),
      text: BothLanguages(
        "Dịch vụ công trực tuyến có ít nhất một hồ sơ trên số dịch vụ đang cung cấp trực tuyến.",
        "Online services with at least one dossier over the online services offered."),
      basis: "QĐ 766/QĐ-TTg ngày 23/06/2022",
      fraction: ("online_services_used", "online_services"), nature: .stock, maximum: 100),
  ]
}
