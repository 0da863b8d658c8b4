/// A count of the wide form of measures, by the name of its column.
///
/// Dossiers belong to the period in which they were received.
public enum CountColumn: String, Hashable, Sendable, CaseIterable {
  /// All dossiers received, through whatever channel.
  case received
  /// Dossiers submitted online.
  case online
  /// Dossiers filed at the counter, those without a channel included.
  case direct
  /// Dossiers filed by public post.
  case postal
  /// Dossiers filed, processed and answered entirely online.
  case endToEnd = "end_to_end"
  /// Dossiers of procedures that are eligible for being handled end to end.
  case eligible
  /// Dossiers that are finished.
  case completed
  /// Dossiers finished early or on time.
  case onTime = "on_time"
  /// Dossiers finished late, or open and past their due time.
  case overdue
  /// Dossiers still open.
  case pending
  /// Dossiers whose papers or results were digitised.
  case digitised
  /// Dossiers with a fee above zero.
  case payable
  /// Dossiers whose fee was paid online.
  case paidOnline = "paid_online"
  /// Dossiers for which someone gave a rating.
  case rated
  /// Ratings that say "satisfied" or better.
  case satisfied
  /// Procedures under the unit's authority; a stock.
  case procedures
  /// Procedures offered end to end; a stock.
  case proceduresEndToEnd = "procedures_e2e"

  /// The column with this header, in any case, with or without Vietnamese marks.
  ///
  /// - Parameter header: the name in files (`end_to_end`) or one that offices use
  ///   (`Hồ sơ toàn trình`), see `headers`.
  public init?(header: String) {
    guard let column = HeaderTable.counts.match(header) else { return nil }
    self = column
  }

  /// The indicator that is this count itself, such as `count:received`.
  public var indicatorID: String { "count:" + rawValue }

  /// Whether no built-in rate uses the count, so that only `indicatorID` can keep it.
  public var isOnlyCounted: Bool {
    switch self {
    case .direct, .postal, .completed, .pending: true
    default: false
    }
  }
}

extension CountColumn {
  /// The built-in rates that a wide row gives, with the columns they divide.
  ///
  /// A rate is given by a row in which both cells are filled.
  public static let rates: [(indicator: String, numerator: CountColumn, denominator: CountColumn)] =
    [
      ("e2e", .endToEnd, .received),
      ("e2e-eligible", .endToEnd, .eligible),
      ("online", .online, .received),
      ("on-time", .onTime, .received),
      ("overdue", .overdue, .received),
      ("digitised", .digitised, .received),
      ("paid-online", .paidOnline, .payable),
      ("satisfied", .satisfied, .rated),
      ("services-e2e", .proceduresEndToEnd, .procedures),
    ]

  /// The ids of the built-in rates that use this count.
  public var rates: [String] {
    Self.rates.filter { $0.numerator == self || $0.denominator == self }.map(\.indicator)
  }

  /// The headers that stand for this column beside its own name, as Vietnamese offices write them.
  ///
  /// The whole table is in `Headers` of the documentation of `DataSources`.
  public var headers: [String] {
    switch self {
    case .received:
      [
        "Tổng hồ sơ", "Tổng số hồ sơ", "Tổng hồ sơ tiếp nhận", "Hồ sơ tiếp nhận", "Tiếp nhận",
        "Số hồ sơ tiếp nhận", "Tổng số hồ sơ tiếp nhận", "Tổng tiếp nhận", "Đã tiếp nhận",
      ]
    case .online:
      [
        "Hồ sơ trực tuyến", "Hồ sơ nộp trực tuyến", "Nộp trực tuyến", "Trực tuyến",
        "Số hồ sơ trực tuyến", "Tiếp nhận trực tuyến", "Hồ sơ tiếp nhận trực tuyến",
      ]
    case .direct:
      [
        "Hồ sơ trực tiếp", "Hồ sơ nộp trực tiếp", "Nộp trực tiếp", "Trực tiếp",
        "Tiếp nhận trực tiếp", "Hồ sơ tiếp nhận trực tiếp", "Trực tiếp tại Một cửa",
      ]
    case .postal:
      [
        "Hồ sơ bưu chính", "Qua bưu chính", "Bưu chính", "Bưu chính công ích",
        "Dịch vụ bưu chính", "Nộp qua bưu chính", "Tiếp nhận qua bưu chính",
      ]
    case .endToEnd:
      [
        "Hồ sơ toàn trình", "Hồ sơ trực tuyến toàn trình", "Toàn trình", "Số hồ sơ toàn trình",
        "Trực tuyến toàn trình", "Xử lý toàn trình",
      ]
    case .eligible:
      [
        "Hồ sơ đủ điều kiện", "Hồ sơ đủ điều kiện toàn trình", "Đủ điều kiện toàn trình",
        "Hồ sơ của thủ tục toàn trình", "Hồ sơ thuộc TTHC toàn trình",
      ]
    case .completed:
      [
        "Đã giải quyết", "Hồ sơ đã giải quyết", "Đã xử lý", "Số hồ sơ đã giải quyết",
        "Tổng đã giải quyết", "Đã hoàn thành",
      ]
    case .onTime:
      [
        "Đúng hạn", "Hồ sơ đúng hạn", "Trước hạn và đúng hạn", "Giải quyết đúng hạn",
        "Hồ sơ giải quyết đúng hạn", "Trước và đúng hạn",
      ]
    case .overdue:
      [
        "Quá hạn", "Trễ hạn", "Hồ sơ quá hạn", "Hồ sơ trễ hạn", "Giải quyết quá hạn",
        "Hồ sơ giải quyết quá hạn",
      ]
    case .pending:
      [
        "Đang giải quyết", "Đang xử lý", "Hồ sơ đang xử lý", "Hồ sơ đang giải quyết",
        "Số hồ sơ đang giải quyết", "Chưa giải quyết",
      ]
    case .digitised:
      [
        "Số hóa", "Hồ sơ số hóa", "Hồ sơ được số hóa", "Hồ sơ đã số hóa", "Đã số hóa",
        "Số hóa hồ sơ",
      ]
    case .payable:
      [
        "Hồ sơ có phí", "Hồ sơ phải thanh toán", "Có thu phí", "Hồ sơ có phí, lệ phí",
        "Hồ sơ phải nộp phí", "Hồ sơ có nghĩa vụ tài chính",
      ]
    case .paidOnline:
      [
        "Thanh toán trực tuyến", "Hồ sơ thanh toán trực tuyến", "Hồ sơ có thanh toán trực tuyến",
        "Nộp phí trực tuyến",
      ]
    case .rated:
      [
        "Lượt đánh giá", "Số lượt đánh giá", "Hồ sơ được đánh giá", "Số phiếu đánh giá",
        "Phiếu đánh giá",
      ]
    case .satisfied:
      [
        "Hài lòng", "Lượt hài lòng", "Hồ sơ hài lòng", "Số lượt hài lòng", "Phiếu hài lòng",
        "Rất hài lòng và hài lòng",
      ]
    case .procedures:
      [
        "Số thủ tục", "Số TTHC", "Tổng số thủ tục", "Thủ tục", "Tổng số TTHC",
        "Thủ tục hành chính", "Số thủ tục hành chính",
      ]
    case .proceduresEndToEnd:
      [
        "Thủ tục toàn trình", "TTHC toàn trình", "DVC toàn trình", "Số TTHC toàn trình",
        "Dịch vụ công toàn trình", "Số DVC toàn trình",
      ]
    }
  }
}
