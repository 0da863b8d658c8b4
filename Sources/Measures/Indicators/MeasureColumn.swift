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
  /// The whole table is in `Headers` of the documentation of `DataSources`.
  public var headers: [String] {
    switch self {
    case .period:
      [
        "Kỳ", "Kỳ báo cáo", "Thời gian", "Tháng", "Kỳ số liệu", "Kỳ tính", "Tháng báo cáo",
      ]
    case .unit:
      [
        "Đơn vị", "Tên đơn vị", "Bộ, ngành, địa phương", "Địa phương", "Tỉnh, thành phố",
        "Cơ quan", "Cơ quan, đơn vị", "Tên cơ quan", "Bộ, ngành", "Tỉnh/TP",
      ]
    case .indicator:
      [
        "Chỉ tiêu", "Chỉ số",
      ]
    case .definition:
      [
        "Định nghĩa", "Cách tính", "Mã định nghĩa",
      ]
    case .value:
      [
        "Giá trị", "Tỷ lệ", "Tỉ lệ",
      ]
    case .numerator:
      [
        "Tử số", "Tử",
      ]
    case .denominator:
      [
        "Mẫu số", "Mẫu",
      ]
    case .status:
      [
        "Trạng thái", "Tình trạng",
      ]
    case .asOf:
      [
        "Tính đến", "Tính đến ngày", "Số liệu đến ngày", "Ngày chốt số liệu",
        "Thời điểm chốt số liệu",
      ]
    case .observedAt:
      [
        "Thời điểm lấy số liệu", "Thời điểm thu thập", "Ngày lấy số liệu",
      ]
    case .source:
      [
        "Nguồn", "Nguồn số liệu", "Nguồn dữ liệu",
      ]
    case .note:
      [
        "Ghi chú", "Chú thích", "Diễn giải",
      ]
    }
  }
}
