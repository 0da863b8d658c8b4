extension BuiltIn {
  /// The scores of index 766, in the scale in use since 2026 and in the one before.
  ///
  /// The scale of 2026 gives far lower scores to the same work: a break, never one line.
  static let scores = scale2026 + scale2024

  private static let scale2026 = scores(
    definition: "766.2026", basis: "QĐ 766/QĐ-TTg ngày 23/06/2022, bảng công thức năm 2026",
    usedFrom: Day(year: 2026, month: 1, day: 1))
  private static let scale2024 = scores(
    definition: "766.2024", basis: "QĐ 766/QĐ-TTg ngày 23/06/2022", usedFrom: nil)

  private static func scores(
    definition: String, basis: String, usedFrom: Day?
  ) -> [Indicator] {
    let total = Indicator(
      builtIn: "score-766", definition,
      name: BothLanguages("Điểm chất lượng phục vụ (Bộ chỉ số 766)", "Service score, index 766"),
      short: BothLanguages("Điểm 766", "Score 766"),
      text: BothLanguages(
        "Tổng điểm sáu nhóm, tối đa 100: công khai minh bạch 18, tiến độ giải quyết 20, dịch vụ "
          + "trực tuyến 12, thanh toán trực tuyến 10, số hóa 22, hài lòng 18.",
        "Sum of six groups, 100 at most: transparency 18, progress 20, online services 12, online "
          + "payment 10, digitisation 22, satisfaction 18."),
      basis: basis, unit: .points, maximum: 100, usedFrom: usedFrom)
    return [total]
      + ScoreGroup.allCases.map { $0.indicator(definition, basis: basis, usedFrom: usedFrom) }
  }
}

/// A group of index 766.
private enum ScoreGroup: String, CaseIterable {
  case transparency
  case progress
  case online
  case payment
  case digitisation
  case satisfaction

  func indicator(_ definition: String, basis: String, usedFrom: Day?) -> Indicator {
    Indicator(
      builtIn: "score-766-" + rawValue, definition,
      name: name, short: short, text: text, basis: basis,
      unit: .points, maximum: maximum, usedFrom: usedFrom)
  }

  /// The points of the group; all six make 100.
  private var maximum: Int64 {
    switch self {
    case .transparency: 18
    case .progress: 20
    case .online: 12
    case .payment: 10
    case .digitisation: 22
    case .satisfaction: 18
    }
  }

  private var name: BothLanguages {
    switch self {
    case .transparency: BothLanguages("Điểm công khai, minh bạch", "Score for transparency")
    case .progress: BothLanguages("Điểm tiến độ giải quyết", "Score for progress")
    case .online: BothLanguages("Điểm dịch vụ công trực tuyến", "Score for online services")
    case .payment: BothLanguages("Điểm thanh toán trực tuyến", "Score for online payment")
    case .digitisation: BothLanguages("Điểm số hóa hồ sơ", "Score for digitisation")
    case .satisfaction: BothLanguages("Điểm mức độ hài lòng", "Score for satisfaction")
    }
  }

  private var short: BothLanguages {
    switch self {
    case .transparency: BothLanguages("Công khai /18", "Transp. /18")
    case .progress: BothLanguages("Tiến độ /20", "Progress /20")
    case .online: BothLanguages("Trực tuyến /12", "Online /12")
    case .payment: BothLanguages("Thanh toán /10", "Payment /10")
    case .digitisation: BothLanguages("Số hóa /22", "Digitised /22")
    case .satisfaction: BothLanguages("Hài lòng /18", "Satisf. /18")
    }
  }

  private var text: BothLanguages {
    switch self {
    case .transparency:
      BothLanguages(
        "Công khai thủ tục, tiến độ và kết quả giải quyết; tối đa 18 điểm (6 + 4 + 2 + 6).",
        "Publication of procedures, progress and results; 18 points at most (6 + 4 + 2 + 6).")
    case .progress:
      BothLanguages(
        "20 điểm nhân với tỷ lệ hồ sơ trước hạn, đúng hạn và còn trong hạn.",
        "20 points times the rate of dossiers early, on time or still within time.")
    case .online:
      BothLanguages(
        "Mức độ cung cấp và sử dụng dịch vụ công trực tuyến; tối đa 12 điểm, đủ điểm sử dụng từ "
          + "50 % hồ sơ nộp trực tuyến.",
        "Supply and use of online services; 12 points at most, full marks for use from 50 % of "
          + "dossiers submitted online.")
    case .payment:
      BothLanguages(
        "Mức độ thanh toán trực tuyến của hồ sơ có phí; tối đa 10 điểm.",
        "Online payment of the dossiers with a fee; 10 points at most.")
    case .digitisation:
      BothLanguages(
        "Cấp kết quả điện tử, số hóa hồ sơ và khai thác lại dữ liệu; tối đa 22 điểm.",
        "Electronic results, digitised dossiers and reuse of data; 22 points at most.")
    case .satisfaction:
      BothLanguages(
        "Xử lý phản ánh, kiến nghị và mức hài lòng suy ra từ hồ sơ quá hạn, bị phản ánh; tối đa "
          + "18 điểm.",
        "Handling of petitions, and satisfaction inferred from overdue and complained-of dossiers; "
          + "18 points at most.")
    }
  }
}
