import Text

extension Words {
  /// Where a figure comes from, as its source says it; what the built-in sample says of itself in
  /// this language.
  ///
  /// Titles of documents stay as they were published.
  public func publication(_ text: SafeText) -> SafeText { translated(text, Self.sampleTerms) }

  /// The legal basis of an indicator, kinds and parts of documents in this language, numbers as they
  /// were published.
  public func legalBasis(_ text: SafeText) -> SafeText { translated(text, Self.legalTerms) }

  /// A text with its terms in this language; as it is where something else would stay between them.
  private func translated(_ text: SafeText, _ terms: [Bilingual]) -> SafeText {
    guard language != .vietnamese else { return text }
    let result = terms.reduce(text.string) { $0.replacing($1.vietnamese, with: $1[language]) }
    // The letter of decrees and decisions, in their numbers.
    let isWhole = result.unicodeScalars.allSatisfy {
      $0.isASCII || "Đ–·«»".unicodeScalars.contains($0)
    }
    return isWhole ? SafeText(result) : text
  }

  /// What the sample calls its sources, longer terms first.
  private static let sampleTerms = [
    Bilingual(
      " (mục tiêu giai đoạn 3, không nêu năm)", " (goal of the third phase, no year given)"),
    Bilingual(
      " (nói «dịch vụ công trực tuyến», không phải hồ sơ)", " (says online services, not dossiers)"),
    Bilingual(
      " (nói «hồ sơ»; trái với nguồn nói «dịch vụ»)",
      " (says dossiers, against the source that says services)"),
    Bilingual("Kế hoạch năm 2024, theo báo chí", "Plan of 2024, as the press has it"),
    Bilingual("Mô phỏng dvctop (hạt giống ", "dvctop simulation (seed "),
    Bilingual(" (bản tiếng Anh)", " (English edition)"), Bilingual(", bài ", ", article "),
    Bilingual(", tin ", ", news item "), Bilingual("Báo cáo nguồn ", "Source report "),
    Bilingual("Suy ra từ ", "Derived from "),
  ]

  /// Terms of legal bases, longer ones first.
  private static let legalTerms = [
    Bilingual("cách đo của hệ thống EMC", "as the EMC system measures it"),
    Bilingual("ghi chú 3.3 của bảng công thức năm 2026", "note 3.3 to the formulas of 2026"),
    Bilingual("bảng công thức năm 2026", "formulas of 2026"),
    Bilingual(
      "Mục tiêu năm 2025 của chuyển đổi số quốc gia",
      "2025 goal of the national digital transformation"),
    Bilingual("Luật Giao dịch điện tử ", "Law on Electronic Transactions "),
    Bilingual("Luật Căn cước ", "Law on Identification "),
    Bilingual("NĐ ", "Decree "), Bilingual("QĐ ", "Decision "), Bilingual("TT ", "Circular "),
    Bilingual("Điều ", "Art. "), Bilingual("khoản ", "clause "), Bilingual("từ ", "from "),
    Bilingual("ngày ", "of "), Bilingual("năm ", "of "), Bilingual("mục ", "item "),
    Bilingual(" và ", " and "),
  ]
}
