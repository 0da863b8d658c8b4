import Words

/// Everything that a key can ask of the dashboard.
///
/// Commands have names, names have default keys (``KeyMap``); help, the footer and
/// `dvctop keys` are made from the same table.
public enum Command: String, CaseIterable, Sendable {
  case openOverview = "open-overview"
  case openMinistries = "open-ministries"
  case openLocalities = "open-localities"
  case openUnit = "open-unit"
  case openTrend = "open-trend"
  case openIndicators = "open-indicators"
  case openMap = "open-map"
  case openAlerts = "open-alerts"
  case openSources = "open-sources"
  case moveUp = "move-up"
  case moveDown = "move-down"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case halfPageUp = "half-page-up"
  case halfPageDown = "half-page-down"
  case moveFirst = "move-first"
  case moveLast = "move-last"
  case open
  case back
  case nextSibling = "next-sibling"
  case previousSibling = "previous-sibling"
  case nextPanel = "next-panel"
  case previousPanel = "previous-panel"
  case zoom
  case nextPreset = "next-layout"
  case previousPreset = "previous-layout"
  case saveLayout = "save-layout"
  case pin
  case compare
  case nextSortColumn = "next-sort-column"
  case previousSortColumn = "previous-sort-column"
  case reverseSort = "reverse-sort"
  case filter
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case previousPeriod = "previous-period"
  case nextPeriod = "next-period"
  case previousYear = "previous-year"
  case nextYear = "next-year"
  case latestPeriod = "latest-period"
  case widerPeriod = "wider-period"
  case narrowerPeriod = "narrower-period"
  case nextIndicator = "next-indicator"
  case previousIndicator = "previous-indicator"
  case togglePublished = "toggle-published"
  case switchUnits = "switch-units"
  case why
  case export
  case exportTable = "export-table"
  case copy
  case nextTheme = "next-theme"
  case pickTheme = "pick-theme"
  case switchLanguage = "switch-language"
  case pause
  case replayStepBack = "replay-step-back"
  case replayStep = "replay-step"
  case replaySlower = "replay-slower"
  case replayFaster = "replay-faster"
  case replayBackward = "replay-backward"
  case replayForward = "replay-forward"
  case replayStart = "replay-start"
  case replayEnd = "replay-end"
  case reload
  case repaint
  case suspend
  case palette
  case commandLine = "command-line"
  case help
  case quit

  /// What the command does, for help and `dvctop keys`.
  public var title: Bilingual {
    switch self {
    case .openOverview: Bilingual("trang Tổng quan", "Overview page")
    case .openMinistries: Bilingual("trang Bộ, ngành", "Ministries page")
    case .openLocalities: Bilingual("trang Địa phương", "Localities page")
    case .openUnit: Bilingual("trang Đơn vị", "Unit page")
    case .openTrend: Bilingual("trang Xu hướng", "Trend page")
    case .openIndicators: Bilingual("trang Chỉ tiêu", "Indicators page")
    case .openMap: Bilingual("trang Bản đồ", "Map page")
    case .openAlerts: Bilingual("trang Cảnh báo", "Alerts page")
    case .openSources: Bilingual("trang Nguồn số liệu", "Sources page")
    case .moveUp: Bilingual("lên một dòng", "up one row")
    case .moveDown: Bilingual("xuống một dòng", "down one row")
    case .pageUp: Bilingual("lên một trang màn hình", "up one screenful")
    case .pageDown: Bilingual("xuống một trang màn hình", "down one screenful")
    case .halfPageUp: Bilingual("lên nửa trang", "up half a screenful")
    case .halfPageDown: Bilingual("xuống nửa trang", "down half a screenful")
    case .moveFirst: Bilingual("về dòng đầu", "first row")
    case .moveLast: Bilingual("về dòng cuối", "last row")
    case .open: Bilingual("mở đơn vị đang chọn", "open the selected unit")
    case .back: Bilingual("lùi một cấp; đóng hộp đang mở", "back one level; closes what is open")
    case .nextSibling: Bilingual("đơn vị kề sau", "next sibling unit")
    case .previousSibling: Bilingual("đơn vị kề trước", "previous sibling unit")
    case .nextPanel: Bilingual("ô kế tiếp", "next panel")
    case .previousPanel: Bilingual("ô trước đó", "previous panel")
    case .zoom: Bilingual("phóng ô đang chọn, lần nữa để thu", "zoom the panel, again to restore")
    case .nextPreset: Bilingual("bố cục kế tiếp", "next layout")
    case .previousPreset: Bilingual("bố cục trước đó", "previous layout")
    case .saveLayout: Bilingual("lưu bố cục này", "save this layout")
    case .pin: Bilingual("ghim hoặc bỏ ghim đơn vị", "pin or unpin the unit")
    case .compare: Bilingual("so sánh các đơn vị đã ghim", "compare the pinned units")
    case .nextSortColumn: Bilingual("sắp theo cột kế tiếp", "sort by the next column")
    case .previousSortColumn: Bilingual("sắp theo cột trước", "sort by the previous column")
    case .reverseSort: Bilingual("đảo chiều sắp xếp", "reverse the order")
    case .filter: Bilingual("lọc, không cần dấu", "filter, marks not needed")
    case .nextMatch: Bilingual("dòng khớp kế tiếp", "next row that matches")
    case .previousMatch: Bilingual("dòng khớp trước đó", "previous row that matches")
    case .previousPeriod: Bilingual("lùi một kỳ", "previous period")
    case .nextPeriod: Bilingual("tiến một kỳ", "next period")
    case .previousYear: Bilingual("cùng kỳ năm trước", "same period, a year before")
    case .nextYear: Bilingual("cùng kỳ năm sau", "same period, a year after")
    case .latestPeriod: Bilingual("về kỳ mở đầu", "back to the opening period")
    case .widerPeriod:
      Bilingual(
        "kỳ rộng hơn; trên đồ thị: khoảng dài hơn", "wider period; on charts a longer range")
    case .narrowerPeriod:
      Bilingual(
        "kỳ hẹp hơn; trên đồ thị: khoảng ngắn hơn", "narrower period; on charts a shorter range")
    case .nextIndicator: Bilingual("chỉ tiêu kế tiếp", "next indicator")
    case .previousIndicator: Bilingual("chỉ tiêu trước", "previous indicator")
    case .togglePublished: Bilingual("số công bố hay số mô phỏng", "published or simulated figures")
    case .switchUnits:
      Bilingual("đơn vị của kỳ hay hiện nay (63 ⇄ 34)", "units of then or of today (63 ⇄ 34)")
    case .why: Bilingual("vì sao có con số này", "why this number")
    case .export: Bilingual("mang trang này đi: HTML, ảnh, CSV…", "take the page along: HTML, CSV…")
    case .exportTable: Bilingual("ghi bảng số liệu CSV", "write the figures as CSV")
    case .copy: Bilingual("chép dòng vào bộ nhớ tạm", "copy the row to the clipboard")
    case .nextTheme: Bilingual("giao diện kế tiếp", "next theme")
    case .pickTheme: Bilingual("chọn giao diện, xem ngay", "choose a theme, seen at once")
    case .switchLanguage: Bilingual("tiếng Việt hay tiếng Anh", "Vietnamese or English")
    case .pause: Bilingual("dừng vẽ, lần nữa để tiếp", "pause drawing, again to go on")
    case .replayStepBack: Bilingual("xem lại: lùi một thay đổi", "replay: a change back")
    case .replayStep: Bilingual("xem lại: tới thay đổi kế", "replay: to the next change")
    case .replaySlower: Bilingual("xem lại: chậm đi 10 lần", "replay: 10 times slower")
    case .replayFaster: Bilingual("xem lại: nhanh lên 10 lần", "replay: 10 times faster")
    case .replayBackward: Bilingual("xem lại: lùi 1/20 bản ghi", "replay: back by 1/20")
    case .replayForward: Bilingual("xem lại: tới 1/20 bản ghi", "replay: forward by 1/20")
    case .replayStart: Bilingual("xem lại: về số liệu đầu", "replay: to the first data")
    case .replayEnd: Bilingual("xem lại: đến cuối", "replay: to the end")
    case .reload: Bilingual("đọc lại các nguồn", "read the sources again")
    case .repaint: Bilingual("vẽ lại màn hình", "repaint the screen")
    case .suspend: Bilingual("tạm ra dòng lệnh (fg để trở lại)", "suspend (fg comes back)")
    case .palette:
      Bilingual("tìm trang, đơn vị, chỉ tiêu, lệnh", "find a page, unit, indicator, command")
    case .commandLine: Bilingual("gõ lệnh, ví dụ :page map", "type a command, such as :page map")
    case .help: Bilingual("trợ giúp", "help")
    case .quit: Bilingual("thoát", "quit")
    }
  }

  /// The word beside the key in the footer; nil when the command is not worth a place there.
  var hint: Bilingual? {
    switch self {
    case .help: Bilingual("Trợ giúp", "Help")
    case .palette: Bilingual("Tìm", "Find")
    case .filter: Bilingual("Lọc", "Filter")
    case .open: Bilingual("Mở", "Open")
    case .back: Bilingual("Lùi", "Back")
    case .zoom: Bilingual("Phóng", "Zoom")
    case .export: Bilingual("Xuất", "Export")
    case .pin: Bilingual("Ghim", "Pin")
    case .compare: Bilingual("So sánh", "Compare")
    case .nextPanel: Bilingual("Ô kế", "Panel")
    case .previousPeriod: Bilingual("Kỳ", "Period")
    case .previousYear: Bilingual("Năm", "Year")
    case .widerPeriod: Bilingual("Loại kỳ", "Span")
    case .nextSibling: Bilingual("Đơn vị kề", "Sibling")
    case .nextSortColumn: Bilingual("Sắp", "Sort")
    case .nextIndicator: Bilingual("Chỉ tiêu", "Indicator")
    case .togglePublished: Bilingual("Công bố/≈", "Published/≈")
    case .switchUnits: Bilingual("63 ⇄ 34", "63 ⇄ 34")
    case .why: Bilingual("Vì sao", "Why")
    case .nextTheme: Bilingual("Giao diện", "Theme")
    case .pause: Bilingual("Dừng", "Pause")
    case .replayStepBack: Bilingual("Bước", "Step")
    case .replaySlower: Bilingual("Tốc độ", "Speed")
    case .replayBackward: Bilingual("Tua", "Seek")
    case .reload: Bilingual("Đọc lại", "Reload")
    case .quit: Bilingual("Thoát", "Quit")
    default: nil
    }
  }
}

extension Command {
  /// The page that the command opens; nil for one that does something else.
  var page: Page? {
    switch self {
    case .openOverview: .overview
    case .openMinistries: .ministries
    case .openLocalities: .localities
    case .openUnit: .unit
    case .openTrend: .trend
    case .openIndicators: .indicators
    case .openMap: .map
    case .openAlerts: .alerts
    case .openSources: .sources
    default: nil
    }
  }
}

extension Page {
  /// The command that opens the page; nil for help, which is a box.
  var command: Command? { Command.allCases.first { $0.page == self } }
}
