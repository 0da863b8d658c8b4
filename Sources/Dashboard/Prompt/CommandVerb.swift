import Words

/// What a command line begins with when something follows: `:page map`, `:unit đà nẵng`.
///
/// Every ``Command`` without an argument can be typed by its own name as well.
enum CommandVerb: String, CaseIterable, Sendable {
  case page
  case unit
  case indicator
  case period
  case theme
  case lang
  case units
  case sort
  case filter
  case export

  /// What it does and what is to follow.
  var title: Bilingual {
    switch self {
    case .page: Bilingual("mở trang", "open a page")
    case .unit: Bilingual("mở đơn vị", "open a unit")
    case .indicator: Bilingual("chọn chỉ tiêu", "choose the indicator")
    case .period: Bilingual("chọn kỳ", "choose the period")
    case .theme: Bilingual("chọn giao diện", "choose the theme")
    case .lang: Bilingual("ngôn ngữ", "language")
    case .units: Bilingual("đơn vị của kỳ hay hiện nay", "units of then or of today")
    case .sort: Bilingual("sắp xếp theo", "sort by")
    case .filter: Bilingual("lọc danh sách", "narrow the list")
    case .export: Bilingual("ghi trang này ra tệp", "write this page to a file")
    }
  }

  /// An example of what follows.
  var example: String {
    switch self {
    case .page: "localities"
    case .unit: "da nang"
    case .indicator: "e2e"
    case .period: "2024-H1"
    case .theme: "wall"
    case .lang: "vi, en"
    case .units: "then, today"
    case .sort: "rank, name, status"
    case .filter: "nam"
    case .export: "html, csv, svg"
    }
  }
}

extension SortOrder.Column {
  /// The column's name on the command line.
  var code: String {
    switch self {
    case .rank: "rank"
    case .name: "name"
    case .denominator: "count"
    case .numerator: "numerator"
    case .status: "status"
    case .rankChange: "rank-change"
    case .change: "change"
    }
  }
}
