/// A column of the files of measures that is not a count, by its name.
///
/// `period`, `unit`, `status`, `as_of` and `source` stand in both forms, the others only in the
/// long one.
public enum MeasureColumn: String, Hashable, Sendable, CaseIterable {
  /// What time the row covers.
  case period
  /// The unit, by id, code or name.
  case unit
  /// The id of the indicator.
  case indicator
  /// The definition of the indicator; empty for the default one.
  case definition
  /// The published value.
  case value
  /// The count that a rate divides.
  case numerator
  /// The count that a rate divides by.
  case denominator
  /// How firm the figure is.
  case status
  /// The day up to which the figure describes.
  case asOf = "as_of"
  /// When the figure was fetched.
  case observedAt = "observed_at"
  /// Who published it.
  case source
  /// Anything else.
  case note

  /// The column with this header, in any case, with or without Vietnamese marks.
  ///
  /// - Parameter header: the name in files (`as_of`) or one that offices use (`Kỳ`).
  public init?(header: String) {
    guard let column = HeaderTable.measures.match(header) else { return nil }
    self = column
  }

  /// The headers that stand for this column beside its own name, as Vietnamese offices write them.
  ///
  /// | column | headers |
  /// |---|---|
  /// | `period` | Kỳ, Kỳ báo cáo, Thời gian, Tháng |
  /// | `unit` | Đơn vị, Tên đơn vị, Bộ ngành địa phương, Địa phương, Tỉnh thành phố |
  /// | `indicator` | Chỉ tiêu, Chỉ số |
  /// | `definition` | Định nghĩa, Cách tính |
  /// | `value` | Giá trị, Tỷ lệ |
  /// | `numerator` | Tử số |
  /// | `denominator` | Mẫu số |
  /// | `status` | Trạng thái |
  /// | `as_of` | Tính đến, Tính đến ngày |
  /// | `observed_at` | Thời điểm lấy số liệu |
  /// | `source` | Nguồn |
  /// | `note` | Ghi chú |
  public var headers: [String] {
    switch self {
    case .period: ["Kỳ", "Kỳ báo cáo", "Thời gian", "Tháng"]
    case .unit:
      ["Đơn vị", "Tên đơn vị", "Bộ, ngành, địa phương", "Địa phương", "Tỉnh, thành phố"]
    case .indicator: ["Chỉ tiêu", "Chỉ số"]
    case .definition: ["Định nghĩa", "Cách tính"]
    case .value: ["Giá trị", "Tỷ lệ"]
    case .numerator: ["Tử số"]
    case .denominator: ["Mẫu số"]
    case .status: ["Trạng thái"]
    case .asOf: ["Tính đến", "Tính đến ngày"]
    case .observedAt: ["Thời điểm lấy số liệu"]
    case .source: ["Nguồn"]
    case .note: ["Ghi chú"]
    }
  }
}
